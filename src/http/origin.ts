import type { IncomingMessage } from "node:http";

/** A browser tells from which page a request comes. No Origin: no browser. Its own host, or one that the configuration names, is allowed. */
export function isAllowedOrigin({ headers }: IncomingMessage, allowedOrigins: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || allowedOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
