import { isIP } from "node:net";
import type { Timers } from "../../app/background/timers";
import type { PostWebhook, WebhookAnswer, WebhookRequest } from "../../app/ports/webhooks";
import { isOutside } from "./outside-address";
import { resolveAnyHost, type ResolveHost, resolvePublicHost } from "./resolve-host";
import { retryAfterMs } from "./retry-after";
import { type AnswerHead, sendOnce } from "./send-once";
import { signedHeaders } from "./signed-headers";
import { codeOf, type WebhookErrorCode, WebhookFailure } from "./webhook-failure";
import { type WebhookTarget, webhookTarget } from "./webhook-target";

export interface PostWebhookOptions {
  /** For sandboxes and tests: plain http, any port and inside addresses are let through. */
  readonly allowInside: boolean;
  readonly timers: Timers;
  /** For a whole try: name, connection, TLS, answer. 15 s unless said. */
  readonly timeLimitMs?: number;
  /** The name servers unless said, or with `allowInside` this machine's own way. */
  readonly resolve?: ResolveHost;
  /** PEM of the one certificate authority to trust instead of those that node knows. */
  readonly ca?: string;
}

const TIME_LIMIT_MS = 15_000;

/** A name may have any number of addresses: all are checked, so many are tried. */
const MAX_TRIED_ADDRESSES = 4;

/**
 * Posts messages to partners' endpoints, signed by the Standard Webhooks specification. It never reaches the internal
 * network [S11]: a name is looked up once per try, all its addresses must be public, and only they are connected to.
 * Redirects are answers and are not followed. Whatever a partner's server does costs one try at most its time limit and
 * a few kB [F15]. Nothing is logged.
 */
export function postWebhook(options: PostWebhookOptions): PostWebhook {
  return async (request, signal) => {
    const stop = new AbortController();
    const onAbort = () => {
      stop.abort(new WebhookFailure("ABORTED"));
    };
    const cancelLimit = options.timers.after(options.timeLimitMs ?? TIME_LIMIT_MS, () => {
      stop.abort(new WebhookFailure("TIMED_OUT"));
    });
    signal.addEventListener("abort", onAbort, { once: true });
    if (signal.aborted) onAbort();
    try {
      return answered(await tryOnce(request, options, stop.signal));
    } catch (error) {
      return { status: null, error: codeOf(error), retryAfterMs: null };
    } finally {
      cancelLimit();
      signal.removeEventListener("abort", onAbort);
    }
  };
}

async function tryOnce(request: WebhookRequest, options: PostWebhookOptions, stop: AbortSignal): Promise<AnswerHead> {
  stop.throwIfAborted();
  const target = webhookTarget(request.url, options.allowInside);
  const headers = signedHeaders(request);
  const addresses = await addressesOf(target, options, stop);
  return sendOnce({ target, addresses, headers, body: request.body, ca: options.ca }, stop);
}

/** One address inside makes all of them suspect: the others may be bait. */
async function addressesOf(
  { host }: WebhookTarget,
  options: PostWebhookOptions,
  stop: AbortSignal,
): Promise<readonly string[]> {
  const { allowInside, resolve = allowInside ? resolveAnyHost : resolvePublicHost } = options;
  if (isIP(host) !== 0) return [host];
  const found = await unlessStopped(resolve(host, stop), stop);
  if (found.length === 0) throw new WebhookFailure("NAME_NOT_RESOLVED");
  if (!allowInside && !found.every(isOutside)) throw new WebhookFailure("BLOCKED_ADDRESS");
  return found.slice(0, MAX_TRIED_ADDRESSES);
}

function unlessStopped(resolving: Promise<readonly string[]>, stop: AbortSignal): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    stop.addEventListener("abort", () => {
      reject(stop.reason instanceof Error ? stop.reason : new WebhookFailure("ABORTED"));
    });
    resolving.then(resolve, () => {
      reject(new WebhookFailure("NAME_NOT_RESOLVED"));
    });
  });
}

function answered({ status, retryAfter }: AnswerHead): WebhookAnswer {
  return { status, error: errorOf(status), retryAfterMs: retryAfterMs(status, retryAfter, Date.now()) };
}

function errorOf(status: number): WebhookErrorCode | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? "REDIRECTED" : "NOT_ACCEPTED";
}
