import type { PartyRole } from "../vocabulary";
import type { NotificationFor } from "./decision";
import type { OrderEvent } from "./event";
import { type Order, type Refund, roleOf } from "./order";
import { mailedOf } from "./recipients";

/** What waits to be sent to external systems, by kind. Each kind has its own loop. */
export const OUTBOX_KINDS = ["REFUND", "MAIL"] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];

/** In the place of an order's id, where something is about no order. */
export const NO_ORDER = "";

/** Something that is to be sent. */
export interface OutboxItem {
  /** What it is, so that it is there once. */
  readonly id: string;
  readonly kind: OutboxKind;
  /** `NO_ORDER` of a mail about a changed address. */
  readonly orderId: string;
  /**
   * What it is about: the refund's id; of a mail the move's last event, of a reminder the deadline's name, or the id of
   * an address change.
   */
  readonly subjectId: string;
  /** Of a mail: which party gets it; null else. */
  readonly recipient: PartyRole | null;
  /** Of a mail about a move: how many events that has. null: a reminder, or no mail. */
  readonly events: number | null;
}

/**
 * How a change of an order changes the outbox. ADD: to be sent from now on. SET_ASIDE: nobody sends it until an
 * operator requests it; the row is added if it does not exist. REMOVE: it is done.
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
  recipient: null,
  events: null,
});

/** @param name  the deadline's. @param number  which reminder of that deadline. */
export const reminderItem = (orderId: string, recipient: PartyRole, name: string, number: number): OutboxItem => ({
  id: `REMINDER:${name}:${number}`,
  kind: "MAIL",
  orderId,
  subjectId: name,
  recipient,
  events: null,
});

/** [S24] Informs the old address that it was replaced. */
export const addressChangeItem = (changeId: string): OutboxItem => ({
  id: `ADDRESS:${changeId}`,
  kind: "MAIL",
  orderId: NO_ORDER,
  subjectId: changeId,
  recipient: null,
  events: null,
});

const DOES = { PENDING: "ADD", FAILED: "SET_ASIDE", PROCESSED: "REMOVE" } as const satisfies Record<
  Refund["state"],
  OutboxChange["does"]
>;

/**
 * [P15, P16] A refund waits in the outbox from its birth until the gateway says that it succeeded; after a FAILED, for
 * an operator.
 */
export function refundChanges(before: Order | null, after: Order): readonly OutboxChange[] {
  const states = new Map(before?.refunds.map(({ id, state }) => [id, state]));
  return after.refunds
    .filter(({ id, state }) => states.get(id) !== state)
    .map(({ id, state }) => ({ does: DOES[state], item: refundItem(after.id, id) }));
}

interface Change {
  readonly before: Order | null;
  readonly after: Order;
  readonly events: readonly OrderEvent[];
  readonly notifications: readonly NotificationFor[];
}

/** [N1] One mail for each move and recipient. */
const mailChanges = ({ after, events, notifications }: Change): readonly OutboxChange[] =>
  mailedOf(events, notifications).flatMap(({ userId, eventId, events: count }) => {
    const recipient = roleOf(after, userId);
    if (recipient === null) return [];
    const id = `MAIL:${eventId}:${recipient}`;
    return {
      does: "ADD",
      item: { id, kind: "MAIL", orderId: after.id, subjectId: eventId, recipient, events: count },
    } as const;
  });

/**
 * Everything that a change of an order sends to external systems, or cancels. @param mails  whether anybody is notified
 * by email.
 */
export const outboxChanges = (change: Change, mails: boolean): readonly OutboxChange[] => [
  ...refundChanges(change.before, change.after),
  ...(mails ? mailChanges(change) : []),
];
