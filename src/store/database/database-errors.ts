import { QueryFailedError } from "typeorm";
import { Conflict, isErrorLike, Unavailable } from "../../app/failures";

/** A write lost a race for a key that another transaction has just created: the whole transaction is to be retried. */
export class LostRace extends Error {
  override readonly name = "LostRace";
  constructor(cause: Error) {
    super("another transaction created the same key first", { cause });
  }
}

/**
 * A CHECK constraint refused a row. The row is wrong, so another try ends in the same way: an internal error, never an
 * outage. Names are those of the schema: `orders.status`, or `orders_status` on SQLite and MySQL.
 */
export class RowRefused extends Error {
  override readonly name = "RowRefused";
  /** For metrics: MariaDB's number for it means something else to the driver. */
  readonly code = "ROW_REFUSED";
  constructor(cause: Error) {
    super(`the database refused a row, because of its constraint ${constraintIn(cause.message)}`, { cause });
  }
}

/** By SQLite, MariaDB, and MySQL. */
const ROW_REFUSED: ReadonlySet<unknown> = new Set(["SQLITE_CONSTRAINT_CHECK", 4025, 3819]);

/**
 * What another try can cure: a lock wait timeout, a deadlock, a record that changed since it was read (Galera, snapshot
 * isolation), and a table whose definition changed [F18].
 */
const CONFLICTS: ReadonlySet<unknown> = new Set([1205, 1213, 1020, 1412]);
const LOCK_TIMEOUT = 1205;

const DUPLICATES: ReadonlySet<unknown> = new Set([1062, "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE"]);

/** Of SQLSTATE's class 08, but about the statement: it is larger than the server takes, at every try. */
const TOO_LARGE = 1153;

/**
 * An outage that neither the driver (fatal) nor SQLSTATE (class 08) marks as one. Numbers are those of MySQL, MariaDB,
 * and their proxies. Any error at opening a connection or at beginning a transaction is an outage too, whatever its
 * number [F22, F23]: see MysqlDatabase.
 */
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
  1037, // out of memory
  1038, // out of memory for sorting
  1040, // too many connections
  1041, // out of resources
  1053, // server shutdown
  1077,
  1114, // table is full
  1129, // host is blocked
  1135, // no new thread
  1152, // aborted connection
  1158, // network errors
  1159,
  1160,
  1161,
  1180, // error during COMMIT
  1184, // aborted connection
  1203, // too many connections of the user
  1226, // a limit of the user is reached
  1290, // read-only
  1317, // query interrupted
  1792, // read-only transaction
  1836, // read-only mode
  1927, // connection killed
  1969, // statement took too long
  2003, // as a proxy reports it: no connection to the server
  2006, // as a proxy reports it: the server has gone away
  2013, // as a proxy reports it: connection lost
  3024, // statement took too long
  3032, // offline mode
  3100, // group replication cannot commit now
  4031, // idle connection closed by the server
  9001, // ProxySQL: no server within its time
]);
const UNAVAILABLE_PREFIXES = [
  "SQLITE_BUSY",
  "SQLITE_CANTOPEN",
  "SQLITE_FULL",
  "SQLITE_IOERR",
  "SQLITE_LOCKED",
  "SQLITE_NOMEM",
  "SQLITE_PROTOCOL",
  "SQLITE_READONLY",
];

const MESSAGES_WITHOUT_CODE =
  /^(Pool is closed|Queue limit reached|No connections available|Can't add new command when connection is in closed state|Can't write in closed state)/;

/** Whether a driver reports it, and not our own code. */
export const isDriversError = (error: unknown): boolean => !(error instanceof Unavailable) && marksOf(error).length > 0;

/** The connection is gone: killed, closed while idle, its server shut down [F30]. */
const CONNECTION_LOST: ReadonlySet<unknown> = new Set([
  "ECONNRESET",
  "EPIPE",
  "PROTOCOL_CONNECTION_LOST",
  1053,
  1927,
  2006,
  2013,
  4031,
]);

/** The server, or the account, has no connection left. */
const TOO_MANY_CONNECTIONS: ReadonlySet<unknown> = new Set([1040, 1203, 1226]);

export const isConflict = (error: unknown): boolean => error instanceof LostRace || isOneOf(error, CONFLICTS);

export const isLockTimeout = (error: unknown): boolean => marksOf(error).includes(LOCK_TIMEOUT);

export const isDuplicate = (error: unknown): boolean => isOneOf(error, DUPLICATES);

export const isTooManyConnections = (error: unknown): boolean => isOneOf(error, TOO_MANY_CONNECTIONS);

export const isConnectionLost = (error: unknown): boolean => isOneOf(error, CONNECTION_LOST) || isFatal(error);

/** A table that is missing. */
export const isMissingTable = (error: unknown): boolean => marksOf(error).includes(1146);

/** A table, column, index, or constraint that another node has created or dropped meanwhile. */
const ALREADY_DONE: ReadonlySet<unknown> = new Set([1050, 1060, 1061, 1091, 3821, 3822]);

export const isAlreadyDone = (error: unknown): boolean => isOneOf(error, ALREADY_DONE);

/** Whether the database can't be reached, can't answer or can't write now. */
export function isOutage(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  const marks = marksOf(error);
  if (marks.includes(TOO_LARGE)) return false;
  if (isOneOf(error, UNAVAILABLE) || isFatal(error) || sqlStateOf(error).startsWith("08")) return true;
  if (marks.some((mark) => typeof mark === "string" && UNAVAILABLE_PREFIXES.some((prefix) => mark.startsWith(prefix))))
    return true;
  return isError(error) && MESSAGES_WITHOUT_CODE.test(error.message);
}

/**
 * Whether the connection must not be used again: what it has seen can be true of this server only, or a statement is
 * still running on it.
 */
export const spoilsConnection = (error: unknown): boolean => isOutage(error) || marksOf(error).includes(TOO_LARGE);

/**
 * The driver's own error without what the drivers attach to it: the statement's text and its values, which can be
 * confidential text [V3].
 */
export function withoutValues(error: unknown): Error {
  const original: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!isError(original)) return new Error("the database driver threw a value that is not an error");
  for (const property of ["sql", "query", "parameters"]) Reflect.deleteProperty(original, property);
  return original;
}

/**
 * The driver's error as every other layer sees it: an outage, or a conflict that outlasted the tries, is Unavailable
 * [F22, F26].
 */
export function toFailure(error: unknown): Error {
  const original = withoutValues(error);
  if (isOneOf(original, ROW_REFUSED)) return new RowRefused(withoutDriversCode(original));
  if (isConflict(original)) return new Conflict("a row that others write", { cause: original });
  if (original instanceof Unavailable || !isOutage(original)) return original;
  return new Unavailable("database", { cause: original });
}

const CODE = /^[A-Z][A-Z0-9_]{2,63}$/u;

/** The driver's code for an error, for metrics and the log: a fixed vocabulary, never a text. */
export function codeOf(error: unknown): string {
  const original = error instanceof Unavailable || error instanceof LostRace ? (error.cause ?? error) : error;
  const { code, errno } = withoutValues(original) as { readonly code?: unknown; readonly errno?: unknown };
  if (typeof code === "string" && CODE.test(code)) return code;
  return typeof errno === "number" ? `ERRNO_${String(Math.abs(errno))}` : "OTHER";
}

/** What to throw where a key could not be inserted: a duplicate is a race that was lost. */
export const orLostRace = (error: unknown): Error =>
  isDuplicate(error) ? new LostRace(withoutValues(error)) : withoutValues(error);

const CONSTRAINT =
  /^CONSTRAINT `([\w.]+)` failed |^Check constraint '(\w+)' is violated|^CHECK constraint failed: (\w+)$/u;

function constraintIn(message: string): string {
  const [, mariadb, mysql, sqlite] = CONSTRAINT.exec(message) ?? [];
  return mariadb ?? mysql ?? sqlite ?? "of another name";
}

/** mysql2 names MariaDB's numbers as MySQL uses them: 4025 would be a problem of InnoDB's files. */
function withoutDriversCode(original: Error): Error {
  Reflect.deleteProperty(original, "code");
  return original;
}

/** What a driver throws is an Error, whatever realm it is of. */
const isError = (thrown: unknown): thrown is Error => isErrorLike(thrown);

function marksOf(error: unknown): readonly unknown[] {
  const original = withoutValues(error);
  return [Reflect.get(original, "errno"), Reflect.get(original, "code")].filter((mark) => mark !== undefined);
}

const isOneOf = (error: unknown, marks: ReadonlySet<unknown>): boolean =>
  marksOf(error).some((mark) => marks.has(mark));

/** The driver's mark of an error after which it uses the connection no more. */
const isFatal = (error: unknown): boolean => Reflect.get(withoutValues(error), "fatal") === true;

function sqlStateOf(error: unknown): string {
  const state: unknown = Reflect.get(withoutValues(error), "sqlState");
  return typeof state === "string" ? state : "";
}
