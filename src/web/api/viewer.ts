import type { ViewerQuery } from "../generated/graphql";

/** Who looks at the page. */
export type Viewer = ViewerQuery["viewer"];
