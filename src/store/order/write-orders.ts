import { OrderNumberTaken } from "../../app/failures";
import type { OrderChange } from "../../app/ports/orders";
import { deadlineOf } from "../../domain/order/deadline";
import { isDuplicate } from "../database/database-errors";
import type { Values } from "../database/rows";
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
import { notify } from "../notification/notifications";
import { markWebhooks } from "../outbox/mark-webhook-streams";
import { writeOutbox } from "../outbox/outbox";
import { toActivityRow } from "./activity-rows";
import { toOrderRow } from "./order-rows";

/**
 * Writes what these decisions changed, each kind of row of all orders by one statement. An order whose decision brought
 * no event has not changed.
 */
export async function writeOrders(session: Session, all: readonly OrderChange[], newId: () => string): Promise<void> {
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
  );
}

function orderRow({ after, events }: OrderChange): Values<OrderEntity> {
  return toOrderRow(after, events.at(-1)?.occurredAt ?? after.placedAt);
}

/** @throws OrderNumberTaken: the number is the one unique thing that came from outside. */
async function placeOrders(session: Session, changes: readonly OrderChange[]): Promise<void> {
  try {
    await session.insert(OrderEntity, changes.map(orderRow));
  } catch (error) {
    throw isDuplicate(error) ? new OrderNumberTaken("the number of an order is taken", { cause: error }) : error;
  }
  const payments = changes.flatMap(({ after, payment }) =>
    payment === null ? [] : { orderId: after.id, source: payment.paymentSource, label: payment.paymentLabel },
  );
  await session.insert(OrderPaymentEntity, payments);
}

/** What is new or not the same object any more: the aggregate is immutable. */
const changed = <T>(before: readonly T[] | undefined, after: readonly T[]): readonly T[] => {
  const known = new Set(before);
  return after.filter((thing) => !known.has(thing));
};

const isNewIn = <T extends { readonly id: string }>(before: readonly T[] | undefined): ((thing: T) => boolean) => {
  const known = new Set(before?.map(({ id }) => id));
  return ({ id }) => !known.has(id);
};

const positioned = <T>(things: readonly T[]): readonly (T & { readonly position: number })[] =>
  things.map((thing, index) => ({ ...thing, position: index + 1 }));

const milestoneRows = ({ before, after }: OrderChange): Values<MilestoneEntity>[] =>
  changed(before?.milestones, after.milestones).map((milestone) => ({ ...milestone, orderId: after.id }));

const extraRows = ({ before, after }: OrderChange): Values<ExtraEntity>[] =>
  positioned(after.extras)
    .filter(isNewIn(before?.extras))
    .map((extra) => ({ ...extra, orderId: after.id }));

function refundRows({ before, after }: OrderChange): Values<RefundEntity>[] {
  const unchanged = new Set(before?.refunds);
  return after.refunds.flatMap((refund, index) =>
    unchanged.has(refund) ? [] : { ...refund, orderId: after.id, position: index + 1 },
  );
}

const reviewRows = ({ before, after }: OrderChange): Values<ReviewEntity>[] =>
  after.review === null || before?.review ? [] : [{ ...after.review, orderId: after.id }];

const deliveryRows = ({ events }: OrderChange): Values<DeliveryEntity>[] =>
  events.flatMap((event) =>
    event.type !== "ORDER_DELIVERED"
      ? []
      : {
          id: event.data.deliveryId,
          orderId: event.orderId,
          number: event.data.number,
          milestoneId: event.data.milestoneId,
          note: event.message ?? "",
          attachmentUrls: event.data.attachmentUrls,
          deliveredAt: event.occurredAt,
          isRevision: event.data.isRevision,
        },
  );

async function writeResolutions(session: Session, changes: readonly OrderChange[]): Promise<void> {
  const superseded = changes.flatMap(
    ({ before, after }) => before?.resolutions.filter(isNewIn(after.resolutions)).map(({ id }) => id) ?? [],
  );
  await session.updateEach(
    ResolutionEntity,
    superseded.map((id) => ({ id, isNewest: false })),
    ["isNewest"],
  );
  await session.insert(ResolutionEntity, changes.flatMap(openedRows));
  const ended = changes.flatMap(({ before, after }) => {
    const isNew = isNewIn(before?.resolutions);
    return changed(before?.resolutions, after.resolutions).filter((resolution) => !isNew(resolution));
  });
  await session.updateEach(ResolutionEntity, ended, ["status", "endedAt", "response"]);
}

function openedRows({ before, after, events }: OrderChange): Values<ResolutionEntity>[] {
  const openedAs = new Map(
    events.flatMap(({ data, sequence }) => ("opened" in data ? [[data.opened.id, sequence] as const] : [])),
  );
  return after.resolutions.filter(isNewIn(before?.resolutions)).map((resolution) => {
    const openedSequence = openedAs.get(resolution.id);
    if (openedSequence === undefined) throw new RangeError(`no event opened ${resolution.id}`);
    return { ...resolution, orderId: after.id, openedSequence, isNewest: true };
  });
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
