/** The GraphQL errors that are expected answers: they are in `errors` instead of in a payload's `userErrors`. */
import { GraphQLError } from "graphql";

/**
 * Every code that a client can meet at the top level. PERSISTED_QUERY_NOT_FOUND is what Apollo's clients ask for by
 * name.
 */
export const TOP_LEVEL_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "RATE_LIMITED",
  "UNAVAILABLE",
  "INTERNAL_SERVER_ERROR",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "PERSISTED_QUERY_NOT_FOUND",
] as const;
export type TopLevelCode = (typeof TOP_LEVEL_CODES)[number];

interface Answer {
  readonly status?: number;
  readonly headers?: readonly (readonly [string, string])[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The status and headers of an error's HTTP response; undefined if it has none. */
export function httpOf({
  extensions,
}: GraphQLError): { readonly status: number; readonly headers: Readonly<Record<string, string>> } | undefined {
  const { status, headers } = (extensions.http ?? {}) as {
    readonly status?: number;
    readonly headers?: ReadonlyMap<string, string>;
  };
  return status === undefined ? undefined : { status, headers: Object.fromEntries(headers ?? []) };
}

/** Apollo reads the response's status and headers from `http`. The mask removes it from the answer. */
const answer = (
  code: TopLevelCode,
  message: string,
  { status, headers = [], extensions = {} }: Answer = {},
): GraphQLError =>
  new GraphQLError(message, {
    extensions: { ...extensions, code, ...(status !== undefined && { http: { status, headers: new Map(headers) } }) },
  });

/** The caller has no token, or an invalid one. HTTP 401. */
export const unauthenticated = (message = "A valid bearer token is required."): GraphQLError =>
  answer("UNAUTHENTICATED", message, { status: 401, headers: [["www-authenticate", "Bearer"]] });

/** Somebody who may not do this, whatever the order. */
export const forbidden = (message: string): GraphQLError => answer("FORBIDDEN", message);

/** For subscriptions only: a query answers null, a mutation a userError. */
export const notFound = (message: string): GraphQLError => answer("NOT_FOUND", message);

/** @param message must not repeat the caller's values [V3]. */
export const badUserInput = (message: string, status?: number): GraphQLError =>
  answer("BAD_USER_INPUT", message, { ...(status !== undefined && { status }) });

/** Too many operations, sockets or subscriptions [S15]. @param retryAfterSeconds whole seconds, at least 1. */
export const rateLimited = (message: string, retryAfterSeconds: number): GraphQLError =>
  answer("RATE_LIMITED", message, {
    status: 429,
    headers: [["retry-after", String(retryAfterSeconds)]],
    extensions: { retryAfterSeconds },
  });

/** @param retryAfterSeconds whole seconds, at least 1. */
export const unavailable = (retryAfterSeconds: number): GraphQLError =>
  answer("UNAVAILABLE", "The service cannot do this at the moment. Try again later.", {
    status: 503,
    headers: [["retry-after", String(retryAfterSeconds)]],
    extensions: { retryAfterSeconds },
  });
