/** One message as it goes to a partner's endpoint, by the Standard Webhooks specification. */
export interface WebhookRequest {
  /** https, or http in a sandbox where inside addresses are allowed. */
  readonly url: string;
  /** The same at every try and replay: what a repeat is recognised by. */
  readonly messageId: string;
  /** Epoch seconds, of this try. */
  readonly timestamp: number;
  /** JSON, exactly as it is signed. */
  readonly body: string;
  /** `whsec_…`, newest first; two while a rotated one still holds. Each gives one signature. */
  readonly secrets: readonly string[];
}

/**
 * The answer of an endpoint. Errors are codes (TIMED_OUT, BLOCKED_ADDRESS, CONNECTION_REFUSED …), never the partner's
 * text.
 */
export interface WebhookAnswer {
  /** null where no answer came. */
  readonly status: number | null;
  /** null after a 2xx. */
  readonly error: string | null;
  /** Of a retry-after header of a 429 or 503, at most a day; null where there is none. */
  readonly retryAfterMs: number | null;
}

/** The status of an endpoint that did not answer in time. */
export const TIMED_OUT: WebhookAnswer = { status: null, error: "TIMED_OUT", retryAfterMs: null };

/** Never throws: whatever goes wrong is an answer. */
export type PostWebhook = (request: WebhookRequest, signal: AbortSignal) => Promise<WebhookAnswer>;
