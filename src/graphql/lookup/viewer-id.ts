import { createHash } from "node:crypto";
import { BASE32, ULID_CHARACTERS } from "../../domain/id";
import type { Viewer } from "../context/viewer";

/**
 * `vwr_` and the user's own ULID; of a key or staff, which are no user, something of that shape that follows from the
 * subject.
 */
export function viewerId({ user, subject }: Viewer): string {
  return `vwr_${user === null ? ofSubject(subject) : user.id.slice("usr_".length)}`;
}

function ofSubject(subject: string): string {
  const hash = createHash("sha256").update(subject).digest().subarray(0, ULID_CHARACTERS);
  return [...hash].map((byte) => BASE32.charAt(byte % BASE32.length)).join("");
}
