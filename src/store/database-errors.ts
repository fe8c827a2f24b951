import { types } from "node:util";
import { QueryFailedError } from "typeorm";
import { Unavailable } from "../app/failures";

/** A write lost a race for a key that somebody else has just made: the whole transaction is to be tried again. */
export class LostRace extends Error {
  override readonly name = "LostRace";
  constructor(cause: Error) {
    super("somebody else made the same key first", { cause });
  }
}

/** Lock wait timeout, deadlock, and a record that changed since it was read (Galera, snapshot isolation) [F18]. */
const CONFLICTS: ReadonlySet<unknown> = new Set([1205, 1213, 1020]);

const DUPLICATES: ReadonlySet<unknown> = new Set([1062, "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE"]);

/** What says that the database can't be reached, can't answer or can't write now. Numbers are MySQL's and MariaDB's. */
const UNAVAILABLE: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "PROTOCOL_CONNECTION_LOST",
  "PROTOCOL_SEQUENCE_TIMEOUT",
  "PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR",
  "PROTOCOL_PACKETS_OUT_OF_ORDER",
  3, // error writing file
  1021, // disk full
  1026, // error writing file
  1030, // error from the storage engine
  1040, // too many connections
  1053, // server shutdown
  1077,
  1114, // table is full
  1129, // host is blocked
  1152, // aborted connection
  1158, // network errors
  1159,
  1160,
  1161,
  1184, // aborted connection
  1203, // too many connections of the user
  1290, // read-only
  1317, // query interrupted
  1792, // read-only transaction
  1836, // read-only mode
  1927, // connection killed
  1969, // statement took too long
  3024, // statement took too long
  4031, // idle connection closed by the server
  "SQLITE_BUSY",
  "SQLITE_BUSY_SNAPSHOT",
  "SQLITE_LOCKED",
  "SQLITE_FULL",
  "SQLITE_CANTOPEN",
]);
const UNAVAILABLE_PREFIXES = ["SQLITE_READONLY", "SQLITE_IOERR"];

const MESSAGES_WITHOUT_CODE =
  /^(Pool is closed|Queue limit reached|No connections available|Can't add new command when connection is in closed state|Can't write in closed state)/;

export const isConflict = (error: unknown): boolean => error instanceof LostRace || marksOf(error).some((mark) => CONFLICTS.has(mark));

export const isDuplicate = (error: unknown): boolean => marksOf(error).some((mark) => DUPLICATES.has(mark));

/** A table that is missing. */
export const isMissingTable = (error: unknown): boolean => marksOf(error).includes(1146);

/** A table, column, or index that another node has created or dropped meanwhile. */
const ALREADY_DONE: ReadonlySet<unknown> = new Set([1050, 1060, 1061, 1091]);

export const isAlreadyDone = (error: unknown): boolean => marksOf(error).some((mark) => ALREADY_DONE.has(mark));

export function isOutage(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  const marks = marksOf(error);
  if (marks.some((mark) => UNAVAILABLE.has(mark))) return true;
  if (marks.some((mark) => typeof mark === "string" && UNAVAILABLE_PREFIXES.some((prefix) => mark.startsWith(prefix)))) return true;
  return isError(error) && MESSAGES_WITHOUT_CODE.test(error.message);
}

/**
 * The driver's own error without what the drivers hang on it: the statement's text and its values, which can be somebody's
 * confidential words [V3].
 */
export function withoutValues(error: unknown): Error {
  const original: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!isError(original)) return new Error("the database's driver threw what is no error");
  for (const property of ["sql", "query", "parameters"]) Reflect.deleteProperty(original, property);
  return original;
}

/** What the rest of the house gets to see of a fault of the database. */
export function toFailure(error: unknown): Error {
  const original = withoutValues(error);
  if (original instanceof Unavailable || !isOutage(original)) return original;
  return new Unavailable("database", { cause: original });
}

/** What to throw where a key could not be inserted: a duplicate is a race that was lost. */
export const orLostRace = (error: unknown): Error => (isDuplicate(error) ? new LostRace(withoutValues(error)) : withoutValues(error));

/** Also one of another realm, as sockets and SQLite's addon throw them under a test runner: the addon's is no native error either. */
const isError = (thrown: unknown): thrown is Error =>
  thrown instanceof Error || types.isNativeError(thrown) || typeof Reflect.get(Object(thrown), "message") === "string";

function marksOf(error: unknown): readonly unknown[] {
  const original = withoutValues(error);
  return [Reflect.get(original, "errno"), Reflect.get(original, "code")].filter((mark) => mark !== undefined);
}
