import { randomFillSync } from "node:crypto";
import { ulid } from "ulid";

/** Random bytes for 256 ids. On its own, the library asks for each byte, 16 times for an id. */
const pool = new Uint8Array(4_096);
let next = pool.length;

function randomFraction(): number {
  if (next === pool.length) {
    randomFillSync(pool);
    next = 0;
  }
  const byte = pool[next] ?? 0;
  next += 1;
  return byte / 256;
}

/** A new ULID in lower case: 26 characters, of which the first 10 are the time and the other 16 are random. */
export const newId = (): string => ulid(undefined, randomFraction).toLowerCase();
