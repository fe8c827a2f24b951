import type { Order, Refund } from "./order";

/** What waits to be sent into the world, by kind. */
export const OUTBOX_KINDS = ["REFUND"] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];

/** Something that is to be sent. */
export interface OutboxItem {
  readonly id: string;
  readonly kind: OutboxKind;
  readonly orderId: string;
  /** What it is about: the refund's id. */
  readonly subjectId: string;
}

/**
 * What a change of an order does to the outbox.
 * ADD: to be sent from now on. SET_ASIDE: nobody sends it until an operator says so; added where it is not there. REMOVE: it is done.
 */
export interface OutboxChange {
  readonly does: "ADD" | "SET_ASIDE" | "REMOVE";
  readonly item: OutboxItem;
}

export const refundItem = (orderId: string, refundId: string): OutboxItem => ({
  id: `REFUND:${refundId}`,
  kind: "REFUND",
  orderId,
  subjectId: refundId,
});

const DOES = { PENDING: "ADD", FAILED: "SET_ASIDE", PROCESSED: "REMOVE" } as const satisfies Record<Refund["state"], OutboxChange["does"]>;

/** [P15, P16] A refund waits in the outbox from its birth until the gateway says that it succeeded; after a FAILED, for an operator. */
export function outboxFor(before: Order | null, after: Order): readonly OutboxChange[] {
  const states = new Map(before?.refunds.map(({ id, state }) => [id, state]));
  return after.refunds
    .filter(({ id, state }) => states.get(id) !== state)
    .map(({ id, state }) => ({ does: DOES[state], item: refundItem(after.id, id) }));
}
