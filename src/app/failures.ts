/**
 * Failures of external systems, as the application and the endpoints know them. Anything else that is thrown is an
 * internal error.
 */

/**
 * Something that the service needs does not answer: the database is down, a lock is held too long, a timeout. The
 * caller receives UNAVAILABLE and when to retry. Nothing was done, or the retry finds it by the idempotency key [I1].
 */
export class Unavailable extends Error {
  override readonly name: string = "Unavailable";
  readonly retryAfterSeconds: number;

  /** @param what for the log only ("database"): no host, no SQL, no value of the caller's. */
  constructor(what: string, options: { cause?: unknown; retryAfterSeconds?: number } = {}) {
    super(`${what} is unavailable`, { cause: options.cause });
    this.retryAfterSeconds = options.retryAfterSeconds ?? 1;
  }
}

/**
 * Rows that the work needs stayed locked by others, or were changed by them, at each try. The database itself answers,
 * so that work on other rows can succeed.
 */
export class Conflict extends Unavailable {
  override readonly name: string = "Conflict";
}

/** An order of this number is there already. */
export class OrderNumberTaken extends Error {
  override readonly name = "OrderNumberTaken";
}

/** A policy version was used with another content than this node's file has under its name [POL5]. */
export class PolicyAltered extends Error {
  override readonly name = "PolicyAltered";
}

/** The fields that an error can have, of unknown types. */
export interface ErrorLike {
  readonly message: string;
  readonly name?: unknown;
  readonly code?: unknown;
  readonly stack?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/**
 * Also an error of another realm, which is no instance of this one's Error: native addons and sockets throw them under
 * a test runner.
 */
export const isErrorLike = (thrown: unknown): thrown is ErrorLike =>
  typeof Reflect.get(Object(thrown), "message") === "string";
