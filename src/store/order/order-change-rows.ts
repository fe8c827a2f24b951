import type { OrderChange } from "../../app/ports/orders";
import type { Resolution } from "../../domain/order/resolution";
import type { Values } from "../database/rows";
import type { DeliveryEntity } from "../entities/delivery.entity";
import type { ExtraEntity } from "../entities/extra.entity";
import type { MilestoneEntity } from "../entities/milestone.entity";
import type { OrderEntity } from "../entities/order.entity";
import type { OrderPaymentEntity } from "../entities/order-payment.entity";
import type { RefundEntity } from "../entities/refund.entity";
import type { ResolutionEntity } from "../entities/resolution.entity";
import type { ReviewEntity } from "../entities/review.entity";
import { toOrderRow } from "./order-rows";

export function orderRow({ after, events }: OrderChange): Values<OrderEntity> {
  return toOrderRow(after, events.at(-1)?.occurredAt ?? after.placedAt);
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

export const milestoneRows = ({ before, after }: OrderChange): Values<MilestoneEntity>[] =>
  changed(before?.milestones, after.milestones).map((milestone) => ({ ...milestone, orderId: after.id }));

export const extraRows = ({ before, after }: OrderChange): Values<ExtraEntity>[] =>
  positioned(after.extras)
    .filter(isNewIn(before?.extras))
    .map((extra) => ({ ...extra, orderId: after.id }));

export function refundRows({ before, after }: OrderChange): Values<RefundEntity>[] {
  const unchanged = new Set(before?.refunds);
  return after.refunds.flatMap((refund, index) =>
    unchanged.has(refund) ? [] : { ...refund, orderId: after.id, position: index + 1 },
  );
}

export const reviewRows = ({ before, after }: OrderChange): Values<ReviewEntity>[] =>
  after.review === null || before?.review ? [] : [{ ...after.review, orderId: after.id }];

export const deliveryRows = ({ events }: OrderChange): Values<DeliveryEntity>[] =>
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

export function openedRows({ before, after, events }: OrderChange): Values<ResolutionEntity>[] {
  const openedAs = new Map(
    events.flatMap(({ data, sequence }) => ("opened" in data ? [[data.opened.id, sequence] as const] : [])),
  );
  return after.resolutions.filter(isNewIn(before?.resolutions)).map((resolution) => {
    const openedSequence = openedAs.get(resolution.id);
    if (openedSequence === undefined) throw new RangeError(`no event opened ${resolution.id}`);
    return { ...resolution, orderId: after.id, openedSequence, isNewest: true };
  });
}

/** Resolutions that are no longer the newest of their kind. */
export const supersededRows = ({ before, after }: OrderChange): Pick<ResolutionEntity, "id" | "isNewest">[] =>
  (before?.resolutions ?? []).filter(isNewIn(after.resolutions)).map(({ id }) => ({ id, isNewest: false }));

export function endedRows({ before, after }: OrderChange): readonly Resolution[] {
  const isNew = isNewIn(before?.resolutions);
  return changed(before?.resolutions, after.resolutions).filter((resolution) => !isNew(resolution));
}

export const paymentRows = ({ after, payment }: OrderChange): Values<OrderPaymentEntity>[] =>
  payment === null ? [] : [{ orderId: after.id, source: payment.paymentSource, label: payment.paymentLabel }];
