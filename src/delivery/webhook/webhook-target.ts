import { isIP } from "node:net";
import { isOutside } from "./outside-address";
import { WebhookFailure } from "./webhook-failure";

/** What a partner's URL means to a connection. */
export interface WebhookTarget {
  readonly isSecure: boolean;
  /** A name in lower case without the last dot, or an address without brackets. */
  readonly host: string;
  readonly port: number;
  /** With the query. */
  readonly path: string;
}

/**
 * Below it are services such as mail, shells, and directories, which nobody may contact through this service. Above it
 * anybody serves https.
 */
const FIRST_FREE_PORT = 1024;
const HTTPS_PORT = 443;
const HTTP_PORT = 80;

/**
 * The form of these names, and of names without a dot, is internal: no resolver is even asked. All others are judged by
 * their addresses.
 */
const INSIDE_NAME = /^[^.]*$|[.](localhost|local|localdomain|internal|intranet|lan|home[.]arpa)$/;

/**
 * Reads a partner's URL. `new URL` brings every spelling of an IPv4 address (127.1, 0x7f000001, 2130706433, full-width
 * digits) into one, so that what is judged here is what would be connected to.
 *
 * @param allowInside  for a sandbox: plain http, any port and any address.
 * @throws WebhookFailure  INVALID_URL, also with a user or password in it; without `allowInside` NOT_HTTPS,
 * BLOCKED_PORT (other than 443 and 1024–65535), BLOCKED_ADDRESS.
 */
export function webhookTarget(url: string, allowInside: boolean): WebhookTarget {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (
    parsed === undefined ||
    !["https:", "http:"].includes(parsed.protocol) ||
    parsed.username !== "" ||
    parsed.password !== ""
  )
    throw new WebhookFailure("INVALID_URL");
  const isSecure = parsed.protocol === "https:";
  const target: WebhookTarget = {
    isSecure,
    host: parsed.hostname.replace(/^\[|\]$|[.]$/g, ""),
    port: parsed.port === "" ? (isSecure ? HTTPS_PORT : HTTP_PORT) : Number(parsed.port),
    path: parsed.pathname + parsed.search,
  };
  if (!allowInside) refuseInside(target);
  return target;
}

function refuseInside({ isSecure, host, port }: WebhookTarget): void {
  if (!isSecure) throw new WebhookFailure("NOT_HTTPS");
  if (port !== HTTPS_PORT && port < FIRST_FREE_PORT) throw new WebhookFailure("BLOCKED_PORT");
  const isBlocked = isIP(host) === 0 ? INSIDE_NAME.test(host) : !isOutside(host);
  if (isBlocked) throw new WebhookFailure("BLOCKED_ADDRESS");
}
