import { awaitedBy } from "../../domain/order/deadline";
import type { Order, Review } from "../../domain/order/order";
import type { Resolution } from "../../domain/order/resolution";
import type { Instant, PartyRole } from "../../domain/vocabulary";
import { type Values, without } from "../database/rows";
import type { ExtraEntity } from "../entities/extra.entity";
import type { MilestoneEntity } from "../entities/milestone.entity";
import type { OrderEntity } from "../entities/order.entity";
import type { RefundEntity } from "../entities/refund.entity";
import type { ResolutionEntity } from "../entities/resolution.entity";
import type { ReviewEntity } from "../entities/review.entity";

/** The rows of one aggregate. */
export interface OrderRows {
  readonly order: Values<OrderEntity>;
  readonly milestones: readonly Values<MilestoneEntity>[];
  readonly extras: readonly Values<ExtraEntity>[];
  readonly refunds: readonly Values<RefundEntity>[];
  readonly resolutions: readonly Values<ResolutionEntity>[];
  readonly openings: readonly OpeningRow[];
  readonly review: Values<ReviewEntity> | null;
}

export type OpeningRow = Pick<Values<ResolutionEntity>, "orderId" | "openedBy" | "openedAt">;

export function toOrder({ order: row, milestones, extras, refunds, resolutions, openings, review }: OrderRows): Order {
  const { acceptanceStartsAt, acceptanceEndsAt, supportGrantedBy, supportGrantedAt } = row;
  return {
    ...without(
      row,
      "acceptanceStartsAt",
      "acceptanceEndsAt",
      "supportGrantedBy",
      "supportGrantedAt",
      "awaiting",
      "activeAt",
    ),
    milestones: milestones.toSorted(byPosition).map((milestone) => without(milestone, "orderId")),
    extras: extras.toSorted(byPosition).map((extra) => without(extra, "orderId", "position")),
    acceptance:
      acceptanceStartsAt === null || acceptanceEndsAt === null
        ? null
        : { startsAt: acceptanceStartsAt, endsAt: acceptanceEndsAt },
    resolutions: resolutions.toSorted((a, b) => a.openedSequence - b.openedSequence).map(toResolution),
    openings: { CLIENT: openedBy("CLIENT", openings), FREELANCER: openedBy("FREELANCER", openings) },
    refunds: refunds.toSorted(byPosition).map((refund) => without(refund, "orderId", "position")),
    supportAccess:
      supportGrantedBy === null || supportGrantedAt === null
        ? null
        : { grantedBy: supportGrantedBy, grantedAt: supportGrantedAt },
    review: review === null ? null : toReview(review),
  };
}

const openedBy = (role: PartyRole, rows: readonly OpeningRow[]): readonly Instant[] =>
  rows
    .filter((row) => row.openedBy === role)
    .map(({ openedAt }) => openedAt)
    .sort((a, b) => a - b);

/** @param activeAt  when its newest event happened. */
export function toOrderRow(order: Order, activeAt: Instant): Values<OrderEntity> {
  return {
    ...order,
    acceptanceStartsAt: order.acceptance?.startsAt ?? null,
    acceptanceEndsAt: order.acceptance?.endsAt ?? null,
    supportGrantedBy: order.supportAccess?.grantedBy ?? null,
    supportGrantedAt: order.supportAccess?.grantedAt ?? null,
    awaiting: awaitedBy(order),
    activeAt,
  };
}

const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position;

const toReview = (row: Values<ReviewEntity>): Review => without(row, "orderId");

/** Kind and terms belong together in each row: they were written from one resolution. */
export const toResolution = (row: Values<ResolutionEntity>): Resolution =>
  without(row, "orderId", "openedSequence", "isNewest") as Resolution;
