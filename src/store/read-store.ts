import type { ReadStore } from "../app/ports/read-store";
import type { Database } from "./database/database";
import { moneyReads } from "./money/refunds";
import { notificationReads } from "./notification/notifications";
import { activityReads } from "./order/activity";
import { deliveryReads } from "./order/deliveries";
import { orderReads } from "./order/orders";
import { resolutionReads } from "./order/resolutions";
import { deadLetterReads } from "./outbox/dead-letters";
import { userReads } from "./user/users";

/** The read side: batched, never locking. The callers decide who can see what. */
export const readStore = (database: Database, sandbox: boolean): ReadStore => ({
  orders: orderReads(database, sandbox),
  resolutions: resolutionReads(database),
  activity: activityReads(database),
  deliveries: deliveryReads(database),
  money: moneyReads(database),
  users: userReads(database),
  notifications: notificationReads(database),
  deadLetters: deadLetterReads(database),
});
