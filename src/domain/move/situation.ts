import type { DecisionContext } from "../order/decision";
import type { Order } from "../order/order";
import type { Resolution } from "../order/resolution";
import type { Policy } from "../policy";
import type { Refusal } from "../refusal";
import type { Channel, PartyRole, ResolutionKind } from "../vocabulary";

/** All that a rule may ask. */
export interface Situation {
  /** The order as it is at `context.now`. */
  readonly order: Order;
  readonly role: PartyRole;
  readonly userId: string;
  readonly channel: Channel;
  readonly context: DecisionContext;
  /** The version that governs the move: of the resolution that it answers [POL2], else the one in force now. */
  readonly policy: Policy;
  /** The resolution that the move answers or withdraws; null when there is none, and on other moves. */
  readonly target: Resolution | null;
}

/** A rule with a name: null is allowed. The page and the mutation ask the same one [O2]. */
export type Guard = (situation: Situation) => Refusal | null;

/**
 * The resolution that a move means when none is named: the open one of its kinds, else the newest.
 * So the page says of an expired one what the mutation would.
 */
export function newestOf(order: Order, kinds: readonly ResolutionKind[]): Resolution | null {
  const own = order.resolutions.filter(({ kind }) => kinds.includes(kind));
  return own.find(({ status }) => status === "OPEN") ?? own.at(-1) ?? null;
}
