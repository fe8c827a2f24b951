import type { OrderPageQuery } from "../generated/graphql";

/** The order with everything that the page knows of it. */
export type DialogOrder = NonNullable<OrderPageQuery["order"]>;
