import type { Decision, DecisionContext } from "../order/decision";
import { type Actor, type Journal, record } from "../order/journal";
import { type Order, roleOf } from "../order/order";
import { type Resolution, rulesOf } from "../order/resolution";
import type { Policy } from "../policy";
import type { Refusal } from "../refusal";
import type { Channel, OrderActionName, PartyRole } from "../vocabulary";
import { applyDueExpiries } from "./apply-due-expiries";
import type { Command, MoveInputs } from "./command";
import { type Move, MOVES } from "./moves";
import { newestOf, type Situation } from "./situation";

/** A party as the rules see it. */
export interface Party {
  readonly role: PartyRole;
  readonly userId: string;
  readonly channel: Channel;
}

/**
 * What a command makes of an order. Deadlines that have passed take effect first, then the command is judged on what
 * they left [L3]; so a refused command may still bring events.
 *
 * @param target  the resolution that the command names, as the rows know it: also one that ended long ago. null: none
 * named.
 */
export function decide(order: Order, command: Command, target: Resolution | null, context: DecisionContext): Decision {
  const current = applyDueExpiries(order, context);
  const role = roleOf(order, command.by.userId);
  if (role === null || !couldMean(command.name, target)) return refused(current, [{ code: "NOT_FOUND" }]);
  const party: Party = { role, ...command.by };
  return judge(current, command, situationOf(current.order, command.name, party, context, target), context);
}

/** A refund offer is no dispute: to the dispute's mutations it is not there. */
function couldMean(name: OrderActionName, target: Resolution | null): boolean {
  const { answers } = MOVES[name];
  if (answers === undefined || target === null) return true;
  return answers.some((kind) => rulesOf(kind).idPrefix === rulesOf(target.kind).idPrefix);
}

/** What expiries alone make of an order: the expiry loop's command. */
export function decideExpiry(order: Order, context: DecisionContext): Decision {
  const current = applyDueExpiries(order, context);
  return { ...current, confidential: null, outcome: { result: { orderId: order.id } } };
}

/** @param named  as in `decide`. The page names nothing, and the newest resolution that the move could mean counts. */
export function situationOf(
  order: Order,
  name: OrderActionName,
  party: Party,
  context: DecisionContext,
  named: Resolution | null,
): Situation {
  const { answers } = MOVES[name];
  const target = answers === undefined ? null : asItStands(order, named ?? newestOf(order, answers));
  const policy: Policy =
    target === null ? context.policies.at(context.now) : context.policies.byVersion(target.policyVersion);
  return { order, ...party, context, policy, target };
}

/** The named resolution after due expiries; an older one than the order carries can only have ended. */
const asItStands = (order: Order, named: Resolution | null): Resolution | null =>
  named === null ? null : (order.resolutions.find(({ id }) => id === named.id) ?? named);

/** The rules of a move that need no input: what the page shows and the mutation asks first [O2]. */
export function blockersOf(name: OrderActionName, situation: Situation): readonly Refusal[] {
  const { roles, guards } = MOVES[name];
  if (!roles.includes(situation.role)) return [{ code: "WRONG_ROLE", actual: { kind: "word", word: situation.role } }];
  return guards.flatMap((guard) => guard(situation) ?? []);
}

/** Guards and the checks of the input together; somebody of the wrong role learns only that. */
export function refusalsOf<N extends OrderActionName>(
  name: N,
  situation: Situation,
  input: MoveInputs[N],
): readonly Refusal[] {
  const blockers = blockersOf(name, situation);
  if (blockers.some(({ code }) => code === "WRONG_ROLE")) return blockers;
  const move: Move<N> = MOVES[name];
  return [...blockers, ...move.check(situation, input)];
}

function judge<N extends OrderActionName>(
  current: Journal,
  command: { name: N; input: MoveInputs[N] },
  situation: Situation,
  context: DecisionContext,
): Decision {
  const refusals = refusalsOf(command.name, situation, command.input);
  if (refusals.length > 0) return refused(current, refusals);
  const move: Move<N> = MOVES[command.name];
  const { drafts, confidential, result } = move.perform(situation, command.input);
  const by: Actor = { kind: situation.role, userId: situation.userId };
  const journal = record(current, current.order.id, drafts, { by, at: context.now, freshId: context.freshId });
  const event = journal.events.at(-1);
  return {
    ...journal,
    confidential: confidential ?? null,
    outcome: {
      result: { orderId: journal.order.id, ...result, ...(event === undefined ? {} : { eventId: event.id }) },
    },
  };
}

const refused = (current: Journal, refusals: readonly Refusal[]): Decision => ({
  ...current,
  confidential: null,
  outcome: { refusals },
});
