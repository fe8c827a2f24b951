import { movesMoney } from "./ledger/ledger";
import { type Move, MOVES } from "./move/moves";
import { MAILED_TYPES, type MailedType } from "./order/recipients";
import { type ResolutionRules, rulesOf } from "./order/resolution";
import { type ActivityType, ORDER_ACTIONS, type OrderActionName, RESOLUTION_KINDS } from "./vocabulary";

/** Derived from the tables, so that a new kind of resolution, window, or movement of money is never forgotten here. */

/** A request or offer whose acceptance or expiry changes the order, with the events that report the change. */
const fromResolution = ({ openedEvent, endings }: ResolutionRules): readonly ActivityType[] => {
  const effective = Object.values(endings).filter(({ effect }) => effect !== "none");
  return effective.length === 0 ? [] : [openedEvent, ...effective.map(({ event }) => event)];
};

/** The moves that start a window whose expiry moves money [O9, O11]. */
const fromMove = ({ startsWindow }: Pick<Move<OrderActionName>, "startsWindow">): readonly ActivityType[] =>
  startsWindow?.onExpiry.some(movesMoney) === true ? [startsWindow.event] : [];

const REQUIRED: ReadonlySet<ActivityType> = new Set([
  ...MAILED_TYPES.filter(movesMoney),
  ...RESOLUTION_KINDS.map(rulesOf).flatMap(fromResolution),
  ...ORDER_ACTIONS.map((name) => MOVES[name]).flatMap(fromMove),
]);

/**
 * [N9] The emails that cannot be turned off: a request or delivery whose acceptance or expiry moves money or ends the
 * order or a milestone, and reports of money that moved or will move. A reminder has the type of the event that it
 * reminds of.
 */
export const REQUIRED_EMAILS: readonly MailedType[] = MAILED_TYPES.filter((type) => REQUIRED.has(type));

export const isRequired = (type: ActivityType): boolean => REQUIRED.has(type);
