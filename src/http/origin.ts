import type { IncomingMessage } from "node:http";
import { LOCAL_HOSTS } from "./host";

/** Which web pages may call from a browser, over HTTP and WebSocket alike. */
export interface OriginRules {
  /** As `originOf` writes them. */
  readonly allowedOrigins: readonly string[];
  /** Whether pages of this machine, on any port, may: in a sandbox, where front ends are developed [R19]. */
  readonly localhostOrigins: boolean;
}

const LOCALHOST: ReadonlySet<string> = new Set(LOCAL_HOSTS);

/**
 * `https://www.example.com`: in lower case, without a default port. undefined: the text is more or less than an origin.
 */
export function originOf(text: string): string | undefined {
  if (!/^[a-z][\w+.-]*:\/\/[^\s/?#@*]+\/?$/iu.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, host } = new URL(text);
  return `${protocol}//${host}`;
}

/** @param origin the header of that name. */
export function isAllowedPage(origin: string, { allowedOrigins, localhostOrigins }: OriginRules): boolean {
  const page = originOf(origin);
  if (page === undefined) return false;
  if (allowedOrigins.includes(page)) return true;
  const { protocol, hostname } = new URL(page);
  return localhostOrigins && LOCALHOST.has(hostname) && (protocol === "http:" || protocol === "https:");
}

/** Whether a socket may be opened. Without an Origin, the client is no browser. Pages of the same host are allowed. */
export function isAllowedSocket({ headers }: IncomingMessage, rules: OriginRules): boolean {
  const { origin, host } = headers;
  if (origin === undefined || isAllowedPage(origin, rules)) return true;
  const page = originOf(origin);
  return page !== undefined && originOf(`${new URL(page).protocol}//${host ?? ""}`) === page;
}
