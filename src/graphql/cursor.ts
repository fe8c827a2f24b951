import { createHash } from "node:crypto";
import { badUserInput } from "./top-level-errors";

/** One list: cursors of another are refused. `owner`: the order's id, or the viewer's; "" of what is the same for all who may see it. */
export interface ListIdentity {
  readonly kind: "activity" | "resolutions" | "deliveries" | "notifications" | "orders" | "failedRefunds" | "completionRecords";
  readonly owner: string;
}

const CHECKSUM_CHARACTERS = 11;

/**
 * Binds a position to its list. Not a secret: whoever forges one gains nothing, as what is behind it is authorised anyway;
 * and no secret means that a cursor outlives restarts and is good on every node.
 */
const checksum = ({ kind, owner }: ListIdentity, position: string): string =>
  createHash("sha256").update(`${kind}\n${owner}\n${position}`).digest("base64url").slice(0, CHECKSUM_CHARACTERS);

export function encodeCursor(list: ListIdentity, position: string | number): string {
  return Buffer.from(`${position}.${checksum(list, String(position))}`).toString("base64url");
}

/** @throws BAD_USER_INPUT for what is no cursor of this list [S4]. */
export function decodeCursor(list: ListIdentity, cursor: string, field: string): string {
  const text = Buffer.from(cursor, "base64url").toString();
  const position = text.slice(0, -CHECKSUM_CHARACTERS - 1);
  if (encodeCursor(list, position) !== cursor) throw foreignCursor(field);
  return position;
}

export const foreignCursor = (field: string) => badUserInput(`${field} has to be a cursor of this very list.`);

const SEQUENCE = /^\d{1,15}$/;

/** undefined: no sequence. A cursor can be forged, so what stands in it is not trusted. */
export const sequenceFrom = (text: string): number | undefined => (SEQUENCE.test(text) ? Number(text) : undefined);

/** Of the lists whose positions are sequences. @throws BAD_USER_INPUT as `decodeCursor`. */
export function decodeSequence(list: ListIdentity, cursor: string, field: string): number {
  const sequence = sequenceFrom(decodeCursor(list, cursor, field));
  if (sequence === undefined) throw foreignCursor(field);
  return sequence;
}
