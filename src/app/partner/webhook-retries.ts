import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../domain/duration";
import type { TryEnd } from "../ports/webhook-endpoints";
import type { WebhookAnswer } from "../ports/webhooks";

/** After the first try, the second …: some three days in all, as Standard Webhooks recommends. */
const PAUSES_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
] as const;

/** Up to a fifth longer, so that what failed together is not tried together again. */
const JITTER = 0.2;

/**
 * What an answer does to its message.
 *
 * @param tries   this one included.
 * @param chance  0 to 1, of the pause.
 */
export function judge({ status, retryAfterMs }: WebhookAnswer, tries: number, chance: number): TryEnd {
  if (status !== null && status >= 200 && status < 300) return { end: "TAKEN" };
  if (status === 410) return { end: "GONE" };
  const pause = PAUSES_MS[tries - 1];
  if (pause === undefined) return { end: "GIVEN_UP" };
  return { end: "AGAIN", afterMs: Math.max(retryAfterMs ?? 0, Math.round(pause * (1 + JITTER * chance))) };
}
