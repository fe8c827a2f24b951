import type { IncomingMessage, ServerResponse } from "node:http";

const ONE_HOUR_SECONDS = 3_600;

/**
 * Lets pages of the configured origins call us. A page of any other origin gets no such header, so its browser keeps the answer from it;
 * there are no cookies that it could make use of.
 *
 * @returns whether the request was a preflight, and is answered.
 */
export function answerCors({ method, headers }: IncomingMessage, response: ServerResponse, allowedOrigins: readonly string[]): boolean {
  const { origin } = headers;
  if (allowedOrigins.length > 0) response.setHeader("vary", "origin");
  const allowed = origin !== undefined && allowedOrigins.includes(origin);
  if (allowed) response.setHeader("access-control-allow-origin", origin);
  if (method !== "OPTIONS" || headers["access-control-request-method"] === undefined) return false;
  if (allowed) {
    response.setHeader("access-control-allow-methods", "GET, POST");
    response.setHeader("access-control-allow-headers", "authorization, content-type, apollo-require-preflight");
    response.setHeader("access-control-max-age", String(ONE_HOUR_SECONDS));
  }
  response.writeHead(204);
  response.end();
  return true;
}
