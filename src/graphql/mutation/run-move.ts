import { NOT_FOUND } from "../../app/idempotency";
import type { Person } from "../../domain/move/command";
import type { ResultIds } from "../../domain/order/decision";
import type { Refusal } from "../../domain/refusal";
import type { Context } from "../context/context";
import { requireViewer } from "../context/viewer";
import { findOrder, isId } from "../lookup/access";
import { badUserInput } from "../operation/top-level-errors";
import type { Order } from "../types/order.type";
import { toUserErrors, type UserError } from "../types/user-error.type";
import type { KeyedInput, Move } from "./move.input";

/** The parts of a move's answer. A refused move has only the errors. */
export type MoveResult =
  | { readonly order: null; readonly userErrors: readonly UserError[] }
  | { readonly order: Order; readonly result: ResultIds; readonly userErrors: readonly [] };

const KEY_CHARACTERS = 200;

/** @throws BAD_USER_INPUT for a key that is empty or too long. */
export function keyOf({ idempotencyKey = null }: KeyedInput): string | null {
  if (idempotencyKey !== null && (idempotencyKey.length < 1 || idempotencyKey.length > KEY_CHARACTERS)) {
    throw badUserInput(`input.idempotencyKey must have 1 to ${KEY_CHARACTERS} characters.`);
  }
  return idempotencyKey;
}

const idOf = (target: Move["target"]): string => Object.values(target).join("");

/** Of an invalid id. The error does not repeat the value [V3]. */

export const refused = (refusals: readonly Refusal[]) => ({ order: null, userErrors: toUserErrors(refusals) }) as const;

/** The path of every move: identify the caller, `execute`, and show the order as it is now to this viewer. */
export async function runMove(context: Context, move: Move, input: KeyedInput): Promise<MoveResult> {
  const viewer = requireViewer(context.viewer);
  const idempotencyKey = keyOf(input);
  // Keys and staff are no party of any order [O1].
  if (viewer.user === null || !isId(idOf(move.target))) return refused(NOT_FOUND.refusals);
  const by: Person = { userId: viewer.user.id, channel: viewer.channel };
  const outcome = await context.app.execute.move({ ...move, by, subject: viewer.subject, idempotencyKey });
  if ("refusals" in outcome) return refused(outcome.refusals);
  context.renew(outcome.decided);
  const order = await findOrder(context, outcome.result.orderId);
  return order === null ? refused(NOT_FOUND.refusals) : { order, result: outcome.result, userErrors: [] };
}
