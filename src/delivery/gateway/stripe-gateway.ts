import type { Stripe } from "stripe" with { "resolution-mode": "import" };
import type { Logger } from "../../app/ports/logger";
import type { GatewayAnswer, RefundGateway, RefundRequest } from "../../app/ports/refund-gateway";
import { stripeAmount } from "./stripe-amount";
import { answerOfFailure, answerOfRefund, bestOf, failureOf, type StripeFailure } from "./stripe-answers";
import type { CallStripe, StripeCall } from "./stripe-client";

/** Together less than a try of the outbox may take, so that it is we who know what was not answered. */
const PAY_TIMEOUT_MS = 18_000;
const READ_TIMEOUT_MS = 8_000;

/** The most that Stripe gives at once. */
const PAGE = 100;

export interface StripeGatewayParts {
  readonly call: CallStripe;
  /** Of a currency, by our policy. */
  readonly decimalsOf: (currency: string) => number;
  readonly logger: Logger;
}

/**
 * Pays refunds through Stripe, as partial refunds of the order's payment, with the refund's id as the idempotency key
 * [P15].
 *
 * Stripe stores the first answer under a key for 24 hours or longer and repeats it, also if it was an error. So a
 * repeated answer is never taken for the current state: the refund is read again.
 */
export function stripeGateway(parts: StripeGatewayParts): RefundGateway {
  return {
    pay: (request, signal) => pay(parts, parts.call(signal), request),
    find: async (request, signal) => {
      const source = sourceOf(request);
      if (source === null) return null;
      return find(parts.call(signal), source, request).catch((error: unknown) =>
        unknownFor(parts, request, failureOf(error)),
      );
    },
  };
}

type Source = { readonly payment_intent: string } | { readonly charge: string };

/** null: it is none of Stripe's. */
function sourceOf({ paymentSource }: RefundRequest): Source | null {
  if (/^pi_\w+$/u.test(paymentSource)) return { payment_intent: paymentSource };
  return /^(ch|py)_\w+$/u.test(paymentSource) ? { charge: paymentSource } : null;
}

async function pay(parts: StripeGatewayParts, call: StripeCall, request: RefundRequest): Promise<GatewayAnswer> {
  const { refundId, orderId, currency } = request;
  const amount = stripeAmount(request.amountMinor, parts.decimalsOf(currency), currency);
  if (amount === null) return { kind: "failed", reason: "AMOUNT_NOT_EXPRESSIBLE" };
  const source = sourceOf(request);
  if (source === null) return { kind: "failed", reason: "PAYMENT_SOURCE_UNKNOWN" };
  const wanted = { ...source, amount, metadata: { refund_id: refundId, order_id: orderId } };
  let created: Stripe.Refund;
  try {
    created = await call.stripe.refunds.create(wanted, { idempotencyKey: refundId, timeout: PAY_TIMEOUT_MS });
  } catch (error) {
    return afterFailure(parts, call, { request, source, failure: failureOf(error), isRepeated: call.wasReplayed() });
  }
  const isAsWanted =
    isOurs(created, request) && created.amount === amount && created.currency === currency.toLowerCase();
  if (!isAsWanted) return unknownFor(parts, request, UNEXPECTED);
  return call.wasReplayed() ? present(parts, call, request, created) : answerOfRefund(created);
}

/** The current state of a refund that Stripe reported as it was earlier. */
async function present(
  parts: StripeGatewayParts,
  { stripe }: StripeCall,
  request: RefundRequest,
  created: Stripe.Refund,
): Promise<GatewayAnswer> {
  try {
    const refund = await stripe.refunds.retrieve(created.id, {}, { timeout: READ_TIMEOUT_MS });
    return marked(answerOfRefund(refund), true);
  } catch (error) {
    return unknownFor(parts, request, failureOf(error));
  }
}

const UNEXPECTED: StripeFailure = { type: "UNEXPECTED_ANSWER", code: null, status: null, requestId: null };

interface Failed {
  readonly request: RefundRequest;
  readonly source: Source;
  readonly failure: StripeFailure;
  readonly isRepeated: boolean;
}

/** The refund can exist although Stripe refuses it (charge_already_refunded), or repeats an error under the key. */
async function afterFailure(
  parts: StripeGatewayParts,
  call: StripeCall,
  { request, source, failure, isRepeated }: Failed,
): Promise<GatewayAnswer> {
  const answer = answerOfFailure(failure);
  const mayHideOne =
    answer.kind === "failed" || failure.type === "StripeIdempotencyError" || (failure.status ?? 0) >= 500;
  try {
    const found = mayHideOne ? await find(call, source, request) : null;
    if (found !== null && found.kind !== "failed") return found;
  } catch (error) {
    return unknownFor(parts, request, failureOf(error));
  }
  return answer.kind === "failed" ? marked(answer, isRepeated) : unknownFor(parts, request, failure);
}

const marked = (answer: GatewayAnswer, isRepeated: boolean): GatewayAnswer =>
  answer.kind === "failed" ? { ...answer, isRepeated } : answer;

/** Among all refunds of the payment, those with this refund's id. @throws what Stripe's library throws. */
async function find({ stripe }: StripeCall, source: Source, request: RefundRequest): Promise<GatewayAnswer | null> {
  const answers: GatewayAnswer[] = [];
  for await (const refund of stripe.refunds.list({ ...source, limit: PAGE }, { timeout: READ_TIMEOUT_MS }))
    if (isOurs(refund, request)) answers.push(answerOfRefund(refund));
  return bestOf(answers);
}

const isOurs = ({ metadata }: Pick<Stripe.Refund, "metadata">, { refundId }: RefundRequest): boolean =>
  metadata?.refund_id === refundId;

/** Logged, so that a key that is not valid any more is noticed: it stops all refunds, and nothing else reports it. */
function unknownFor(
  { logger }: StripeGatewayParts,
  { refundId, orderId }: RefundRequest,
  failure: StripeFailure,
): GatewayAnswer {
  const isOperators = failure.status === 401 || failure.status === 403 || failure.type === UNEXPECTED.type;
  const about = { refundId, orderId, stripe: failure };
  if (isOperators) logger.error(about, "Stripe refuses the requests of this service, operator action required");
  else logger.warn(about, "Stripe did not report the result of a refund, will retry");
  return { kind: "unknown", reason: failure.status === null ? failure.type : `HTTP_${failure.status}` };
}
