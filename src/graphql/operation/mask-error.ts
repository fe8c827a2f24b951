/**
 * The last step for every error, over HTTP and WebSocket: a client learns what it can act on, and nothing else [S13].
 * - A code of TOP_LEVEL_CODES passes with its message, cleared of the caller's own values [V3].
 * - `Unavailable` becomes UNAVAILABLE.
 * - Anything else becomes INTERNAL_SERVER_ERROR with an `errorId`, under which the log has the details.
 */
import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { isErrorLike, Unavailable } from "../../app/failures";
import { clearMessage, isInputError } from "./clear-message";
import { noNames, type PermittedNames } from "./permitted-names";
import { TOP_LEVEL_CODES, type TopLevelCode, unavailable } from "./top-level-errors";

/** Receives an internal error with its id. `failure` contains no text that a caller could have written. */
export interface ErrorLog {
  (failure: {
    readonly errorId: string;
    readonly name: string;
    readonly code?: string;
    readonly message: string;
    readonly stack: string;
  }): void;
  /** Why something that we need is unavailable. */
  readonly outage?: (error: Unavailable) => void;
}

/** What `extensions` may contain. Everything else that a library puts there (values, stacks, rows) is left out. */
const EXTENSIONS = ["limit", "maximum", "retryAfterSeconds", "field"] as const;

/** Apollo's own codes, and those of the contract. */
const APOLLO_CODES: Readonly<Record<string, TopLevelCode>> = {
  BAD_REQUEST: "BAD_USER_INPUT",
  OPERATION_RESOLUTION_FAILURE: "GRAPHQL_VALIDATION_FAILED",
};

const isTopLevel = (code: unknown): code is TopLevelCode => TOP_LEVEL_CODES.some((known) => known === code);

/** What was thrown, under the wrappings of graphql and Apollo. */
export function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError;
  return cause;
}

/** Found before anything was executed, so that it is about the caller's input: a scalar may throw any error. */
const ABOUT_THE_REQUEST: ReadonlySet<TopLevelCode> = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"]);

function codeOf(error: GraphQLError): TopLevelCode {
  const { code } = error.extensions;
  const named = typeof code === "string" ? (APOLLO_CODES[code] ?? code) : undefined;
  // A scalar's own refusal has the same code, whether the value is in the variables or in the document [M1].
  if (typeof error.extensions.expected === "string") return "BAD_USER_INPUT";
  if (isTopLevel(named) && ABOUT_THE_REQUEST.has(named)) return named;
  if (isInputError(error)) return "BAD_USER_INPUT";
  return isTopLevel(named) && rootCause(error) instanceof GraphQLError ? named : "INTERNAL_SERVER_ERROR";
}

/** An error from outside the execution (a token, a limit, a context that cannot be created), with its HTTP status. */
export function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof Unavailable) return unavailable(error.retryAfterSeconds);
  if (error instanceof GraphQLError) return error;
  return new GraphQLError("", error instanceof Error ? { originalError: error } : {});
}

/** @param log receives the internal errors. @param names what a message about an input may name. */
export function maskError(error: unknown, log: ErrorLog, names: PermittedNames = noNames): GraphQLFormattedError {
  const seen = asGraphQLError(error);
  const cause = rootCause(error);
  if (cause instanceof Unavailable) log.outage?.(cause);
  if (cause instanceof Unavailable) return rendered(unavailable(cause.retryAfterSeconds), "UNAVAILABLE", seen, names);
  const code = codeOf(seen);
  return code === "INTERNAL_SERVER_ERROR" ? internalError(cause, seen, log) : rendered(seen, code, seen, names);
}

function rendered(
  error: GraphQLError,
  code: TopLevelCode,
  { locations, path }: GraphQLError,
  names: PermittedNames,
): GraphQLFormattedError {
  const copied = EXTENSIONS.filter((name) => error.extensions[name] !== undefined).map((name): [string, unknown] => [
    name,
    error.extensions[name],
  ]);
  return {
    message: clearMessage(error, code, names),
    ...(locations !== undefined && { locations }),
    ...(path !== undefined && { path }),
    extensions: { ...Object.fromEntries(copied), code },
  };
}

function internalError(cause: unknown, { path, locations }: GraphQLError, log: ErrorLog): GraphQLFormattedError {
  const errorId = `err_${randomUUID().replaceAll("-", "")}`;
  log({ errorId, ...describeError(cause) });
  return {
    message: "An internal error occurred. It was logged with this errorId.",
    ...(locations !== undefined && { locations }),
    ...(path !== undefined && { path }),
    extensions: { code: "INTERNAL_SERVER_ERROR", errorId },
  };
}

/**
 * For the log: a quotation in a message (a value in «Duplicate entry 'x'») is removed, because it may be confidential
 * text.
 */
export function describeError(cause: unknown): { name: string; code?: string; message: string; stack: string } {
  if (!isErrorLike(cause)) return { name: typeof cause, message: "not an Error", stack: "" };
  const { name, code, message, stack } = cause;
  return {
    name: typeof name === "string" ? name : "Error",
    ...(typeof code === "string" && { code }),
    message: message
      .split("\n", 1)
      .join("")
      .replace(/(["'`]).*\1/gu, "$1…$1")
      .slice(0, 300),
    stack: (typeof stack === "string" ? stack : "")
      .split("\n")
      .filter((line) => /^\s+at /u.test(line))
      .slice(0, 12)
      .join("\n"),
  };
}
