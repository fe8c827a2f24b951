import { createHash } from "node:crypto";
import { badUserInput } from "../operation/top-level-errors";

/**
 * One list: cursors of another are refused. `owner`: the order's id, or the viewer's; "" of what is the same for all
 * who may see it.
 */
export interface ListIdentity {
  readonly kind:
    | "activity"
    | "resolutions"
    | "deliveries"
    | "notifications"
    | "orders"
    | "failedRefunds"
    | "deadLetters"
    | "completionRecords"
    | "webhookAttempts"
    | "allWebhookEndpoints";
  readonly owner: string;
}

const CHECKSUM_CHARACTERS = 11;

/**
 * Binds a position to its list. Not a secret: a forged cursor gains nothing, because what it points to is authorised
 * anyway. Without a secret, a cursor survives restarts and is valid on every node.
 */
const checksum = ({ kind, owner }: ListIdentity, position: string): string =>
  createHash("sha256").update(`${kind}\n${owner}\n${position}`).digest("base64url").slice(0, CHECKSUM_CHARACTERS);

const written = (text: string): string => Buffer.from(text).toString("base64url");

const bound = (list: ListIdentity, position: string | number): string =>
  `${position}.${checksum(list, String(position))}`;

/** An event's cursor names its order, too: a replay of webhooks has no other information. */
export function encodeCursor(list: ListIdentity, position: string | number): string {
  return written(list.kind === "activity" ? `${list.owner} ${bound(list, position)}` : bound(list, position));
}

/**
 * Those of events from before they bore their order's id are taken as well. @throws BAD_USER_INPUT for what is no
 * cursor of this list [S4].
 */
export function decodeCursor(list: ListIdentity, cursor: string, field: string): string {
  const text = Buffer.from(cursor, "base64url").toString();
  const position = text.slice(text.indexOf(" ") + 1, -CHECKSUM_CHARACTERS - 1);
  if (encodeCursor(list, position) !== cursor && written(bound(list, position)) !== cursor) throw foreignCursor(field);
  return position;
}

/** Which event of which order. @throws BAD_USER_INPUT for what is no cursor of an order's activity. */
export function activityPositionOf(
  cursor: string,
  field: string,
): { readonly orderId: string; readonly sequence: number } {
  const [orderId = ""] = Buffer.from(cursor, "base64url").toString().split(" ", 1);
  return { orderId, sequence: decodeSequence({ kind: "activity", owner: orderId }, cursor, field) };
}

export const foreignCursor = (field: string) => badUserInput(`${field} must be a cursor of this list.`);

const SEQUENCE = /^\d{1,15}$/;

/** undefined: no sequence. A cursor can be forged, so its content is not trusted. */
export const sequenceFrom = (text: string): number | undefined => (SEQUENCE.test(text) ? Number(text) : undefined);

/** Of the lists whose positions are sequences. @throws BAD_USER_INPUT as `decodeCursor`. */
export function decodeSequence(list: ListIdentity, cursor: string, field: string): number {
  const sequence = sequenceFrom(decodeCursor(list, cursor, field));
  if (sequence === undefined) throw foreignCursor(field);
  return sequence;
}
