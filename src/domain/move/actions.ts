import type { DecisionContext } from "../order/decision";
import { type Order, userIn } from "../order/order";
import type { PolicyBook } from "../policy";
import type { Refusal } from "../refusal";
import { type Channel, type Instant, ORDER_ACTIONS, type OrderActionName, type PartyRole } from "../vocabulary";
import { applyDueExpiries } from "./apply-due-expiries";
import { blockersOf, type Party, situationOf } from "./decide";
import { MOVES } from "./moves";

/** When, and by which policies, something is looked at. */
export interface Moment {
  readonly now: Instant;
  readonly policies: PolicyBook;
}

export interface Viewer {
  readonly role: PartyRole;
  readonly channel: Channel;
}

/** One move of the viewer's role. It can be made now if nothing blocks it. */
export interface OrderAction {
  readonly name: OrderActionName;
  readonly blockers: readonly Refusal[];
}

const UNUSED_ID = "0".repeat(26);

/** A view creates nothing: its ids are discarded. */
export const lookingAt = ({ now, policies }: Moment): DecisionContext => ({ now, policies, freshId: UNUSED_ID });

/** The order at this instant, due expiries applied in memory; nothing is written. */
export const asOf = (order: Order, moment: Moment): Order => applyDueExpiries(order, lookingAt(moment)).order;

export const partyOf = (order: Order, viewer: Viewer): Party => ({ ...viewer, userId: userIn(order, viewer.role) });

/** [O2] Every move of the viewer's role, and every rule that blocks it, by the same guards that the mutation calls. */
export function actionsFor(order: Order, viewer: Viewer, moment: Moment): readonly OrderAction[] {
  const currentOrder = asOf(order, moment);
  const party = partyOf(order, viewer);
  const context = lookingAt(moment);
  return ORDER_ACTIONS.filter((name) => MOVES[name].roles.includes(viewer.role)).map((name) => ({
    name,
    blockers: blockersOf(name, situationOf(currentOrder, name, party, context, null)),
  }));
}
