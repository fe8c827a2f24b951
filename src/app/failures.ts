/** Faults of the world around us, as app and the doors know them. Anything else that is thrown is a fault of ours. */

/**
 * Something that we need does not answer: the database is down, a lock can't be had, a timeout.
 * Both doors tell the caller UNAVAILABLE and when to ask again; nothing was done, or it will be found by the idempotency key [I1].
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
 * Rows that the work needs stayed locked by others, or were changed by them, at each try. The database itself answers, so that work on other
 * rows can succeed.
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

/** What an error can have; nothing of it is known to be of its type. */
export interface ErrorLike {
  readonly message: string;
  readonly name?: unknown;
  readonly code?: unknown;
  readonly stack?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** Also an error of another realm, which is no instance of this one's Error: native addons and sockets throw them under a test runner. */
export const isErrorLike = (thrown: unknown): thrown is ErrorLike => typeof Reflect.get(Object(thrown), "message") === "string";
