/**
 * Why a try brought no 2xx. The partner's text is never a part of it: it could be anything [V3].
 * - INVALID_URL, NOT_HTTPS, BLOCKED_PORT, BLOCKED_ADDRESS: refused before any connection, by the URL or by its name's
 *   addresses [S11].
 * - NAME_NOT_RESOLVED, CONNECTION_REFUSED, UNREACHABLE, TLS_FAILED: no connection was established.
 * - CONNECTION_CLOSED, INVALID_ANSWER, TIMED_OUT: no answer came. The endpoint may still have received the message.
 * - REDIRECTED, NOT_ACCEPTED: an answer with 3xx, which is never followed, or with any other status but 2xx.
 * - ABORTED: the sender was stopped. FAILED: anything else, such as a secret that cannot sign.
 */
export type WebhookErrorCode =
  | "INVALID_URL"
  | "NOT_HTTPS"
  | "BLOCKED_PORT"
  | "BLOCKED_ADDRESS"
  | "NAME_NOT_RESOLVED"
  | "CONNECTION_REFUSED"
  | "UNREACHABLE"
  | "TLS_FAILED"
  | "CONNECTION_CLOSED"
  | "INVALID_ANSWER"
  | "TIMED_OUT"
  | "REDIRECTED"
  | "NOT_ACCEPTED"
  | "ABORTED"
  | "FAILED";

/** Ends a try with its code. */
export class WebhookFailure extends Error {
  override readonly name = "WebhookFailure";

  constructor(readonly code: WebhookErrorCode) {
    super(code);
  }
}

/** By the start of node's own code; the first that fits. OpenSSL has too many for a whole list. */
const BY_NODE_CODE: readonly (readonly [RegExp, WebhookErrorCode])[] = [
  [/^ECONNREFUSED$/, "CONNECTION_REFUSED"],
  [/^(ECONNRESET|EPIPE)$/, "CONNECTION_CLOSED"],
  [/^ETIMEDOUT$/, "TIMED_OUT"],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EAFNOSUPPORT|EACCES|EPERM|EINVAL)$/, "UNREACHABLE"],
  [/^HPE_/, "INVALID_ANSWER"],
  [
    /^(EPROTO$|ERR_TLS_|ERR_SSL_|ERR_OSSL_)|CERT|CRL|^(UNABLE_TO|INVALID_CA|PATH_LENGTH|HOSTNAME_MISMATCH|OUT_OF_MEM)/,
    "TLS_FAILED",
  ],
];

/** The code of an exception. An unforeseen one is FAILED. */
export function codeOf(error: unknown): WebhookErrorCode {
  if (error instanceof WebhookFailure) return error.code;
  const nodeCode = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return BY_NODE_CODE.find(([pattern]) => pattern.test(nodeCode))?.[1] ?? "FAILED";
}
