import type { Command, MoveInputs, Person } from "../../../src/domain/move/command";
import { decide, decideExpiry } from "../../../src/domain/move/decide";
import type { Decision } from "../../../src/domain/order/decision";
import type { Order } from "../../../src/domain/order/order";
import type { Resolution } from "../../../src/domain/order/resolution";
import type { PolicyBook } from "../../../src/domain/policy";
import type { Refusal } from "../../../src/domain/refusal";
import type {
  ActivityType,
  Channel,
  ErrorCode,
  Instant,
  OrderActionName,
  PartyRole,
  ResolutionKind,
} from "../../../src/domain/vocabulary";
import { VALID_INPUTS } from "./inputs";
import { freshId, personOf } from "./orders";
import { FIRST_BOOK } from "./policy";

/** A command that is written down before its order is known: what isn't said of its input is valid. */
export type Turn = (order: Order, now: Instant, policies: PolicyBook) => Command;

const turn =
  (role: PartyRole) =>
  <N extends OrderActionName>(name: N, input: Partial<MoveInputs[N]> = {}, by: Partial<Person> = {}): Turn =>
  (order, now, policies) => {
    const setting = { order, role, now, policy: policies.at(now) };
    return { name, by: { ...personOf(role), ...by }, input: { ...VALID_INPUTS[name](setting), ...input } } as Command;
  };

/** `client("REQUEST_ORDER_UPDATE", { message: "How far is it?" })` */
export const client = turn("CLIENT");
export const freelancer = turn("FREELANCER");
export const partyTurn = (role: PartyRole) => (role === "CLIENT" ? client : freelancer);

/** The same turn by a token of another channel. */
export const over =
  (channel: Channel, taken: Turn): Turn =>
  (order, now, policies) => {
    const command = taken(order, now, policies);
    return { ...command, by: { ...command.by, channel } };
  };

/** The decision on one turn at an instant. Nothing is written. */
export const attempt = (
  order: Order,
  at: Instant,
  taken: Turn,
  policies: PolicyBook = FIRST_BOOK,
  target: Resolution | null = null,
): Decision => decide(order, taken(order, at, policies), target, { now: at, policies, freshId: freshId() });

export const refusalsOf = ({ outcome }: Decision): readonly Refusal[] =>
  "refusals" in outcome ? outcome.refusals : [];
export const codesOf = (decision: Decision): readonly ErrorCode[] => refusalsOf(decision).map(({ code }) => code);
export const typesOf = (decision: Pick<Decision, "events">): readonly ActivityType[] =>
  decision.events.map(({ type }) => type);

/** The turn's whole decision; fails the test when it is refused. */
export function taken(order: Order, at: Instant, next: Turn, policies: PolicyBook = FIRST_BOOK): Decision {
  const decision = attempt(order, at, next, policies);
  if ("refusals" in decision.outcome) throw new Error(`refused: ${codesOf(decision).join(", ")}`);
  return decision;
}

/** The order after these turns, each of which must be allowed. */
export const play = (order: Order, ...turns: readonly (readonly [Instant, Turn])[]): Order =>
  playUnder(FIRST_BOOK, order, ...turns);

export const playUnder = (policies: PolicyBook, order: Order, ...turns: readonly (readonly [Instant, Turn])[]): Order =>
  turns.reduce((current, [at, next]) => taken(current, at, next, policies).order, order);

/** What the expiry loop makes of the order at an instant. */
export const expire = (order: Order, at: Instant, policies: PolicyBook = FIRST_BOOK): Decision =>
  decideExpiry(order, { now: at, policies, freshId: freshId() });

/** The turn is refused with exactly these refusals, nothing happened, and the order is the same one. */
export function expectRefused(
  order: Order,
  at: Instant,
  refused: Turn,
  refusals: readonly Refusal[],
  policies: PolicyBook = FIRST_BOOK,
): void {
  const decision = attempt(order, at, refused, policies);
  expect(refusalsOf(decision)).toEqual(refusals);
  expect(decision.order).toBe(order);
  expect(decision).toMatchObject({ events: [], notifications: [], confidential: null });
}

/** The newest resolution of a kind; fails the test when there is none. */
export function resolutionOf<K extends ResolutionKind>(order: Order, kind: K): Extract<Resolution, { kind: K }> {
  const found = order.resolutions.find(
    (resolution): resolution is Extract<Resolution, { kind: K }> => resolution.kind === kind,
  );
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}
