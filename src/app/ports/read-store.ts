import type { ActivityReads } from "./activity";
import type { DeadLetterReads } from "./dead-letters";
import type { DeliveryReads } from "./deliveries";
import type { MoneyReads } from "./money";
import type { NotificationReads } from "./notifications";
import type { OrderReads } from "./orders";
import type { ResolutionReads } from "./resolutions";
import type { UserReads } from "./users";

/**
 * What can be read, by noun. Batched reads take many ids and answer a map; what isn't there is absent from it. They
 * never lock.
 */
export interface ReadStore {
  readonly orders: OrderReads;
  readonly resolutions: ResolutionReads;
  readonly activity: ActivityReads;
  readonly deliveries: DeliveryReads;
  readonly money: MoneyReads;
  readonly users: UserReads;
  readonly notifications: NotificationReads;
  readonly deadLetters: DeadLetterReads;
}
