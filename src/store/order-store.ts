import type { OrderStore } from "../app/ports/order-store";
import type { WriteTransaction } from "../app/ports/transaction";
import { auditWrites } from "./database/audit-log";
import { TransactionClock } from "./database/business-clock";
import type { Database } from "./database/database";
import type { Session } from "./database/session";
import { notificationWrites } from "./notification/notifications";
import { deadlines, reminders, reminderWrites } from "./order/deadlines";
import { orderFinder, orderWrites } from "./order/orders";
import { deadLetterWrites } from "./outbox/dead-letters";
import { outboxWrites } from "./outbox/outbox";
import { apiKeyWrites } from "./partner/api-keys";
import { webhookWrites } from "./partner/webhook-endpoints";
import { idempotencyKeys } from "./service/idempotency-keys";
import type { PolicyVersions } from "./service/policy-versions";
import { userWrites } from "./user/users";

/** The write side: the only code that changes orders. */
export const orderStore = (database: Database, policies: PolicyVersions, sandbox: boolean): OrderStore => ({
  transact: (work, options) => database.transact((session) => work(transactionOf(session, policies, sandbox)), options),
  ...orderFinder(database),
  ...deadlines(database),
  ...reminders(database),
});

function transactionOf(session: Session, policies: PolicyVersions, sandbox: boolean): WriteTransaction {
  const clock = new TransactionClock(session, sandbox);
  const now = () => clock.business();
  return {
    now,
    idempotency: idempotencyKeys(session, clock),
    policies: policies.writes(session, now),
    orders: orderWrites(session, clock),
    reminders: reminderWrites(session, clock),
    outbox: outboxWrites(session),
    deadLetters: deadLetterWrites(session),
    users: userWrites(session),
    notifications: notificationWrites(session),
    apiKeys: apiKeyWrites(session),
    webhooks: webhookWrites(session),
    audit: auditWrites(session),
  };
}
