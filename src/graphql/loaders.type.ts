import type { Delivery, FreelancerRecord, Notification, User } from "../app/read-ports";
import type { ConfidentialWords } from "../domain/decision";
import type { OrderEvent } from "../domain/event";
import type { Order } from "../domain/order";
import type { Resolution } from "../domain/resolution";

/** Many loads of one tick become one read; each id is read once for the loader's life. */
export interface Loader<V> {
  /** null: there is no such thing. */
  load(id: string): Promise<V | null>;
}

/** Batched reads by id, for one reading: thrown away where newer rows are wanted. */
export interface Loaders {
  readonly order: Loader<Order>;
  readonly user: Loader<User>;
  readonly freelancerRecord: Loader<FreelancerRecord>;
  readonly resolution: Loader<Resolution & { readonly orderId: string }>;
  /** Only for the resolvers of the words' author [V3]. */
  readonly confidentialWords: Loader<ConfidentialWords>;
  readonly delivery: Loader<Delivery>;
  /** By order. */
  readonly paymentLabel: Loader<string>;
  readonly event: Loader<OrderEvent>;
  readonly notification: Loader<Notification>;
}
