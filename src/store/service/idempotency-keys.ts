import { createHash } from "node:crypto";
import type { IdempotencyKey, IdempotencyKeys, Remembered } from "../../app/ports/idempotency-keys";
import { DAY_MS } from "../../domain/duration";
import { realNow, type TransactionClock } from "../database/business-clock";
import { orLostRace } from "../database/database-errors";
import type { Session } from "../database/session";
import { IdempotencyEntity } from "../entities/idempotency.entity";

/** [I1] By the real clock. */
const KEPT_MS = 7 * DAY_MS;

/** Keys are theirs to choose and of any length. */
const hashed = (key: string): string => createHash("sha256").update(key).digest("hex");

const BY_KEY = "WHERE person = ? AND mutation = ? AND key_hash = ?";
const valuesOf = ({ person, mutation, key }: IdempotencyKey): readonly string[] => [person, mutation, hashed(key)];

export const idempotencyKeys = (session: Session, clock: Pick<TransactionClock, "real">): IdempotencyKeys => ({
  recall: (key) => recall(session, clock, key),
  remember: (key, result) => remember(session, clock, key, result),
});

/** The result under the key has the type that its mutation stored: a key belongs to one mutation. */
async function recall<M>(
  session: Session,
  clock: Pick<TransactionClock, "real">,
  key: IdempotencyKey,
): Promise<Remembered<M> | null> {
  const [row] = await session.select(IdempotencyEntity, BY_KEY, valuesOf(key));
  if (row === undefined) return null;
  if (row.keptSince > (await clock.real()) - KEPT_MS) return { inputHash: row.inputHash, result: row.made as M };
  await session.run(`DELETE FROM idempotency ${BY_KEY}`, valuesOf(key));
  return null;
}

/** @throws LostRace if the key was remembered since it was recalled. */
async function remember(
  session: Session,
  clock: Pick<TransactionClock, "real">,
  key: IdempotencyKey,
  result: object,
): Promise<void> {
  const { person, mutation, inputHash } = key;
  const row = { person, mutation, keyHash: hashed(key.key), inputHash, made: result, keptSince: await clock.real() };
  await session.insert(IdempotencyEntity, [row], orLostRace);
}

/**
 * Deletes keys that are older than 7 days and that nobody holds, at most `limit` at a time, so that no lock is held
 * long. Returns how many.
 */
export async function forgetOld(session: Session, limit: number): Promise<number> {
  const old = await session.select(
    IdempotencyEntity,
    `WHERE kept_since <= ? ORDER BY kept_since LIMIT ?${session.lockingFree}`,
    [(await realNow(session)) - KEPT_MS, limit],
  );
  let forgotten = 0;
  for (const { person, mutation, keyHash } of old)
    forgotten += await session.run(`DELETE FROM idempotency ${BY_KEY}`, [person, mutation, keyHash]);
  return forgotten;
}
