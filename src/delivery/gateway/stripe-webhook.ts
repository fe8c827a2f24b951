import type { Stripe } from "stripe" with { "resolution-mode": "import" };
import type { GatewayUpdate } from "../../app/money/receive-refund-update";

/** The events about a refund's state. An endpoint's other events are ignored. */
const EVENTS: ReadonlySet<string> = new Set(["refund.failed", "refund.updated", "charge.refund.updated"]);

/** Older ones are refused, so that a recorded one cannot be replayed: Stripe signs each delivery again. */
const TOLERANCE_SECONDS = 300;

const REFUND_ID = /^rfd_[0-9a-z]{26}$/u;

/** "NOT_GENUINE": not signed with the secret, or too old. null: it is not about a refund of this service. */
type ReadWebhook = (body: string, signature: string) => GatewayUpdate | "NOT_GENUINE" | null;

/**
 * Reads what Stripe posts. Nothing is trusted before its signature is verified, and what it says about the money not
 * even then [P16].
 */
export function stripeWebhook(Library: typeof Stripe, secret: string): ReadWebhook {
  return (body, signature) => {
    const event = genuine(() => Library.webhooks.constructEvent(body, signature, secret, TOLERANCE_SECONDS));
    if (event === null) return "NOT_GENUINE";
    return EVENTS.has(event.type) ? reportedBy(event.data.object as Partial<Stripe.Refund>) : null;
  };
}

function genuine(read: () => Stripe.Event): Stripe.Event | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function reportedBy({ metadata, status }: Partial<Stripe.Refund>): GatewayUpdate | null {
  const refundId = metadata?.refund_id ?? "";
  return REFUND_ID.test(refundId) ? { refundId, isFailure: status === "failed" || status === "canceled" } : null;
}
