import { isErrorLike } from "../../app/failures";

/** What the log shows of an error. */
export interface LoggableError {
  readonly name: string;
  readonly code?: string | number;
  readonly message: string;
  readonly stack: string;
  readonly cause?: LoggableError;
  /** Of an AggregateError: one for each address that was tried, for example. */
  readonly errors?: readonly LoggableError[];
}

/** Causes of causes, and errors of one AggregateError. */
const MAX_CAUSES = 5;

/**
 * [S23] An error with its name, code, message, stack, and causes. Everything else stays out: drivers add the statement,
 * its values, the whole command with its password, or the request to their errors.
 */
export function loggableError(thrown: unknown, depth = 0): LoggableError {
  if (!isErrorLike(thrown)) return { name: typeof thrown, message: "not an Error", stack: "" };
  const { name, code, message, stack, cause, errors } = thrown;
  const hasCause = cause !== undefined && cause !== null && depth < MAX_CAUSES;
  const isAggregate = Array.isArray(errors) && depth < MAX_CAUSES;
  return {
    name: typeof name === "string" ? name : "Error",
    ...((typeof code === "string" || typeof code === "number") && { code }),
    message: withoutCredentials(message),
    stack: typeof stack === "string" ? withoutCredentials(stack) : "",
    ...(hasCause && { cause: loggableError(cause, depth + 1) }),
    ...(isAggregate && {
      errors: errors.slice(0, MAX_CAUSES).map((error: unknown) => loggableError(error, depth + 1)),
    }),
  };
}

/** A URL's part between :// and @, which can be a user's name and password. */
const CREDENTIALS = /\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#"'<>\\]+@/giu;

/** [S23] The text, with the user and password of every URL in it replaced. */
export const withoutCredentials = (text: string): string => text.replace(CREDENTIALS, "$1[redacted]@");
