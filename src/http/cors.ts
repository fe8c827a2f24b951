import type { IncomingMessage, ServerResponse } from "node:http";
import { isAllowedPage, type OriginRules } from "./origin";

const EXPOSED = "retry-after, www-authenticate, ratelimit, ratelimit-policy";
const ONE_HOUR_SECONDS = 3_600;

/** Names of headers as HTTP spells them (RFC 9110, 5.6.2). More than this no page needs. */
const HEADER_NAMES = /^ *[\w!#$%&'*+.^`|~-]+(?: *, *[\w!#$%&'*+.^`|~-]+)* *$/u;
const MAX_HEADER_NAMES_CHARACTERS = 2_000;

/**
 * Lets pages of the permitted origins call the service. A page of any other origin gets no such header, so its browser
 * does not give it the answer. There are no cookies that it could use. GraphQL clients, tracing, and error reporting
 * add their own headers, which no list could name: a permitted page may send all headers that it asks for [R4].
 * @returns whether the request was a preflight, and is answered.
 */
export function answerCors(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  origins: OriginRules,
): boolean {
  const { origin } = headers;
  const isPreflight = method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
  response.setHeader("vary", isPreflight ? "origin, access-control-request-headers" : "origin");
  const allowed = origin !== undefined && isAllowedPage(origin, origins);
  if (allowed) response.setHeader("access-control-allow-origin", origin);
  if (allowed && !isPreflight) response.setHeader("access-control-expose-headers", EXPOSED);
  if (!isPreflight) return false;
  if (allowed) {
    const wanted = headers["access-control-request-headers"] ?? "";
    response.setHeader("access-control-allow-methods", "GET, POST");
    if (wanted.length <= MAX_HEADER_NAMES_CHARACTERS && HEADER_NAMES.test(wanted))
      response.setHeader("access-control-allow-headers", wanted);
    response.setHeader("access-control-max-age", String(ONE_HOUR_SECONDS));
  }
  response.writeHead(204);
  response.end();
  return true;
}
