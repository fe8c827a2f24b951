import type { OrderPageQuery } from "../generated/graphql";

/** The order as its page knows it, with the newest page of its activity. */
export type PagedOrder = NonNullable<OrderPageQuery["order"]>;
