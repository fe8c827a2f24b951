import type { ExecuteRequest } from "../../../src/app/order/execute";
import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import type { PlaceOrder } from "../../../src/domain/move/command";
import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import { milestone, purchase, usd } from "../domain/orders";
import { FIRST_BOOK } from "../domain/policy";
import { executeOn } from "../domain/refunds";
import { client, freelancer, type Turn } from "../domain/run-steps";
import { addUser, placeIn, playIn, stored } from "./stored-orders";

/** The work of one transaction. Done again, it does nothing more, because it has an idempotency key or is past. */
export type Deed = () => Promise<unknown>;

/** Lays out what a transition needs, again each time. */
export type Transition = (store: Store) => Promise<Deed>;

/** The request of one move, as a mutation would pass it on, under a new key. */
export async function moveRequest(store: Store, orderId: string, turn: Turn): Promise<ExecuteRequest> {
  const { name, by, input } = turn(await stored(store, orderId), await store.clock.now(), FIRST_BOOK);
  return { name, by, input, target: { orderId }, subject: by.userId, idempotencyKey: newId() } as ExecuteRequest;
}

/** An order on which these turns were taken just now. */
export async function prepared(
  store: Store,
  turns: readonly Turn[],
  changes: Partial<PlaceOrder> = {},
  agoMs = 0,
): Promise<string> {
  const at = (await store.clock.now()) - agoMs;
  const { id } = await placeIn(store, { placedAt: at, deliveryDueAt: at + 10 * DAY_MS, ...changes });
  for (const turn of turns) await playIn(store, id, at, turn);
  return id;
}

const moving =
  (turn: Turn, turns: readonly Turn[], changes: Partial<PlaceOrder> = {}): Transition =>
  async (store) => {
    const request = await moveRequest(store, await prepared(store, turns, changes), turn);
    return () => executeOn(store).move(request);
  };

const settling =
  (outcome: "PROCESSED" | "FAILED"): Transition =>
  async (store) => {
    const orderId = await prepared(store, [client("REQUEST_CANCELLATION"), freelancer("ACCEPT_CANCELLATION")]);
    const [refund] = (await stored(store, orderId)).refunds;
    if (refund === undefined) throw new Error("no refund");
    return () => executeOn(store).recordRefundResult({ orderId, refundId: refund.id, outcome });
  };

const asMilestones = {
  type: "MILESTONE",
  unitPrice: null,
  deliveryDueAt: null,
  milestones: [milestone("33.33"), milestone("66.68")],
} as const;

/** Of every kind of thing that is written, one that writes it. */
export const TRANSITIONS: Readonly<Record<string, Transition>> = {
  "an order is placed": async (store) => {
    const input = purchase({
      number: newId(),
      placedAt: await store.clock.now(),
      deliveryDueAt: null,
      unitPrice: usd("99.99"),
      clientId: await addUser(store, newId()),
      freelancerId: await addUser(store, newId()),
    });
    const idempotencyKey = newId();
    return () => executeOn(store).placeOrder({ input, subject: "back-end", idempotencyKey });
  },
  "a partial refund is offered, with a word in confidence": moving(
    freelancer("OFFER_PARTIAL_REFUND", { reason: "OTHER", confidentialNote: "A word in confidence." }),
    [],
  ),
  "a partial refund is accepted": moving(client("ACCEPT_REFUND_OFFER"), [freelancer("OFFER_PARTIAL_REFUND")]),
  "extras are accepted": moving(client("ACCEPT_CHANGE"), [freelancer("OFFER_EXTRAS")]),
  "an order is delivered, which answers a question": moving(freelancer("DELIVER"), [client("REQUEST_ORDER_UPDATE")]),
  "the last milestone is completed": moving(
    client("COMPLETE_MILESTONE"),
    [freelancer("DELIVER"), client("COMPLETE_MILESTONE"), freelancer("DELIVER")],
    asMilestones,
  ),
  "a cancellation is accepted": moving(freelancer("ACCEPT_CANCELLATION"), [client("REQUEST_CANCELLATION")]),
  "a cancellation without an answer": async (store) => {
    const id = await prepared(store, [client("REQUEST_CANCELLATION")], {}, 48 * HOUR_MS);
    return () => executeOn(store).expire([id]);
  },
  "a refund is paid": settling("PROCESSED"),
  "a refund fails": settling("FAILED"),
};
