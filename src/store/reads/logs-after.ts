import type { EntityTarget, ObjectLiteral } from "typeorm";
import type { LogPosition } from "../../app/ports/numbered-log";
import type { Database } from "../database/database";
import type { Values } from "../database/rows";
import type { Session } from "../database/session";

/** What is numbered for each owner. */
interface OwnedLog<E> {
  readonly entity: EntityTarget<E>;
  /** The column of the owner; that of the number is `sequence`, and both are the key of an index. */
  readonly owner: string;
  readonly ownerOf: (row: Values<E>) => string;
  readonly sequenceOf: (row: Values<E>) => number;
}

/** Ranges of one statement. */
const LOGS_AT_ONCE = 50;

/**
 * The next rows of many logs, in the order of what is wanted: one statement for fifty of them. Numbers have no gap,
 * so that a range of numbers needs no LIMIT of its own.
 */
export async function rowsAfterEach<E extends ObjectLiteral>(
  database: Database,
  log: OwnedLog<E>,
  wanted: readonly LogPosition[],
  limit: number,
): Promise<readonly (readonly Values<E>[])[]> {
  const found: (readonly Values<E>[])[] = [];
  for (let from = 0; from < wanted.length; from += LOGS_AT_ONCE) {
    const some = wanted.slice(from, from + LOGS_AT_ONCE);
    const rows = await database.read((session) => readRanges(session, log, some, limit));
    const ofOwner = grouped(rows, log.ownerOf);
    for (const { ownerId, sequence } of some)
      found.push(
        (ofOwner.get(ownerId) ?? [])
          .filter((row) => log.sequenceOf(row) > sequence && log.sequenceOf(row) <= sequence + limit)
          .toSorted((a, b) => log.sequenceOf(a) - log.sequenceOf(b)),
      );
  }
  return found;
}

function grouped<V>(rows: readonly V[], ownerOf: (row: V) => string): ReadonlyMap<string, readonly V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const group = groups.get(ownerOf(row));
    if (group === undefined) groups.set(ownerOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

function readRanges<E extends ObjectLiteral>(
  session: Session,
  { entity, owner }: OwnedLog<E>,
  wanted: readonly LogPosition[],
  limit: number,
): Promise<readonly Values<E>[]> {
  const ranges = wanted.map(() => `(${owner} = ? AND sequence > ? AND sequence <= ?)`).join(" OR ");
  const values = wanted.flatMap(({ ownerId, sequence }) => [ownerId, sequence, sequence + limit]);
  return session.select(entity, `WHERE ${ranges}`, values);
}
