import { OrderNumberTaken } from "../../app/failures";
import type { OrderChange } from "../../app/ports/orders";
import { deadlineOf } from "../../domain/order/deadline";
import type { TransactionClock } from "../database/business-clock";
import { isDuplicate } from "../database/database-errors";
import type { Session } from "../database/session";
import { ActivityEntity } from "../entities/activity.entity";
import { ConfidentialWordsEntity } from "../entities/confidential-words.entity";
import { DeadlineEntity } from "../entities/deadline.entity";
import { DeliveryEntity } from "../entities/delivery.entity";
import { ExtraEntity } from "../entities/extra.entity";
import { LedgerEntryEntity } from "../entities/ledger-entry.entity";
import { MilestoneEntity } from "../entities/milestone.entity";
import { OrderEntity } from "../entities/order.entity";
import { OrderPaymentEntity } from "../entities/order-payment.entity";
import { RefundEntity } from "../entities/refund.entity";
import { ResolutionEntity } from "../entities/resolution.entity";
import { ReviewEntity } from "../entities/review.entity";
import { newId } from "../new-id";
import { notify } from "../notification/notifications";
import { markWebhooks } from "../outbox/mark-webhook-streams";
import { writeOutbox } from "../outbox/outbox";
import { toActivityRow } from "./activity-rows";
import {
  deliveryRows,
  endedRows,
  extraRows,
  milestoneRows,
  openedRows,
  orderRow,
  paymentRows,
  refundRows,
  reviewRows,
  supersededRows,
} from "./order-change-rows";

/**
 * Writes what these decisions changed, each kind of row of all orders by one statement. An order whose decision brought
 * no event has not changed.
 */
export async function writeOrders(
  session: Session,
  clock: TransactionClock,
  all: readonly OrderChange[],
): Promise<void> {
  const changes = all.filter(({ events }) => events.length > 0);
  await placeOrders(
    session,
    changes.filter(({ before }) => before === null),
  );
  await session.upsert(OrderEntity, changes.filter(({ before }) => before !== null).map(orderRow));
  await session.upsert(MilestoneEntity, changes.flatMap(milestoneRows));
  await session.insert(ExtraEntity, changes.flatMap(extraRows));
  await session.upsert(RefundEntity, changes.flatMap(refundRows));
  await writeResolutions(session, changes);
  await session.insert(ReviewEntity, changes.flatMap(reviewRows));
  await session.insert(DeliveryEntity, changes.flatMap(deliveryRows));
  await session.insert(
    ConfidentialWordsEntity,
    changes.flatMap(({ confidential }) => (confidential === null ? [] : [confidential])),
  );
  await writeDeadlines(session, changes);
  await session.insert(
    ActivityEntity,
    changes.flatMap(({ events }) => events.map(toActivityRow)),
  );
  await session.insert(
    LedgerEntryEntity,
    changes.flatMap(({ ledger }) => ledger),
  );
  await notify(session, changes, newId);
  await markWebhooks(session, changes);
  await writeOutbox(
    session,
    changes.flatMap(({ outbox }) => outbox),
    clock,
  );
}

/** @throws OrderNumberTaken: the number is the one unique thing that came from outside. */
async function placeOrders(session: Session, changes: readonly OrderChange[]): Promise<void> {
  await session.insert(OrderEntity, changes.map(orderRow), (error) =>
    isDuplicate(error) ? new OrderNumberTaken("the number of an order is taken", { cause: error }) : error,
  );
  await session.insert(OrderPaymentEntity, changes.flatMap(paymentRows));
}

async function writeResolutions(session: Session, changes: readonly OrderChange[]): Promise<void> {
  await session.updateEach(ResolutionEntity, changes.flatMap(supersededRows), ["isNewest"]);
  await session.insert(ResolutionEntity, changes.flatMap(openedRows));
  await session.updateEach(ResolutionEntity, changes.flatMap(endedRows), ["status", "endedAt", "response"]);
}

/**
 * The row is replaced only if the instant changed, so that a deadline that is no longer retried stays so until
 * something happens on its order.
 */
async function writeDeadlines(session: Session, changes: readonly OrderChange[]): Promise<void> {
  const moved = changes
    .map(({ before, after, firstReminderAt }) => ({
      orderId: after.id,
      remindAt: firstReminderAt,
      from: before === null ? null : deadlineOf(before),
      to: deadlineOf(after),
    }))
    .filter(({ from, to }) => from?.at !== to?.at);
  const gone = moved.filter(({ to }) => to === null).map(({ orderId }) => orderId);
  await session.deleteEach("deadlines", "order_id", gone);
  const running = moved.flatMap(({ orderId, remindAt, to }) =>
    to === null ? [] : { orderId, dueAt: to.at, remindAt, tries: 0, lastError: null, setAside: false },
  );
  await session.upsert(DeadlineEntity, running);
}
