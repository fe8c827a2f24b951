import type { Stripe } from "stripe" with { "resolution-mode": "import" };
import type { GatewayAnswer } from "../../app/ports/refund-gateway";

/** A code of Stripe's, never its text, which can name a card or a part of the API key. */
const codeOf = (code: string | null | undefined, otherwise: string): string =>
  code !== null && code !== undefined && /^[a-z0-9_]{1,60}$/u.test(code) ? code : otherwise;

/** What a refund's status says about the money. Only succeeded and failed (or canceled) are final. */
export function answerOfRefund({
  status,
  failure_reason,
}: Pick<Stripe.Refund, "status" | "failure_reason">): GatewayAnswer {
  if (status === "succeeded") return { kind: "succeeded" };
  if (status === "pending" || status === "requires_action") return { kind: "pending" };
  if (status === "failed" || status === "canceled") return { kind: "failed", reason: codeOf(failure_reason, status) };
  return { kind: "unknown", reason: "STATUS_UNKNOWN" };
}

const RANK = { succeeded: 0, pending: 1, failed: 2, unknown: 3 } as const satisfies Record<
  GatewayAnswer["kind"],
  number
>;

/**
 * Of several refunds with the same refund id: one that succeeded counts first, then one in progress. null: there is
 * none.
 */
export const bestOf = (answers: readonly GatewayAnswer[]): GatewayAnswer | null =>
  answers.toSorted((one, other) => RANK[one.kind] - RANK[other.kind])[0] ?? null;

/** What is known about an error of Stripe's, without its text. */
export interface StripeFailure {
  readonly type: string;
  readonly code: string | null;
  /** null where no answer came. */
  readonly status: number | null;
  readonly requestId: string | null;
}

export function failureOf(error: unknown): StripeFailure {
  const { type, code, statusCode, requestId } = error as Partial<Stripe.errors.StripeError>;
  return {
    type: typeof type === "string" ? type : error instanceof Error ? error.name : typeof error,
    code: typeof code === "string" ? codeOf(code, "other") : null,
    status: typeof statusCode === "number" ? statusCode : null,
    requestId: typeof requestId === "string" ? requestId : null,
  };
}

/**
 * Errors by which Stripe refuses this very refund. Any other says nothing about it: no answer, a cut one, 409 and 429,
 * errors of Stripe's, a wrong key or one that must not pay refunds, a key used with different input.
 */
const REFUSALS: ReadonlySet<string> = new Set(["StripeInvalidRequestError", "StripeCardError"]);

/**
 * The types of these errors. A 409 has the type of an invalid request as well, but says only that another request is in
 * progress.
 */
const REFUSING: ReadonlySet<number | null> = new Set([400, 402, 404]);

export function answerOfFailure({ type, code, status }: StripeFailure): GatewayAnswer {
  if (REFUSALS.has(type) && REFUSING.has(status)) return { kind: "failed", reason: code ?? "invalid_request" };
  return { kind: "unknown", reason: status === null ? type : `HTTP_${status}` };
}
