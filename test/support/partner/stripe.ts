import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Stripe from "stripe";
import type { Logger } from "../../../src/app/ports/logger";
import { loadStripe, stripeCalls } from "../../../src/delivery/gateway/stripe-client";
import { stripeGateway } from "../../../src/delivery/gateway/stripe-gateway";
import { silentLogger } from "../app/memory-logs";
import { payablePolicy } from "../domain/payable-policy";
import { FIRST_BOOK } from "../domain/policy";
import type { StripeServer } from "./stripe-server";

export const SECRET_KEY = "sk_test_0123456789abcdef";
export const WEBHOOK_SECRET = "whsec_0123456789abcdef";

/** The default policy has KWD without the step that Stripe needs [M8]. */
export const PAYABLE_POLICY_FILE = join(mkdtempSync(join(tmpdir(), "payable-")), "policy.json");
writeFileSync(PAYABLE_POLICY_FILE, JSON.stringify(payablePolicy()));
process.once("exit", () => {
  rmSync(dirname(PAYABLE_POLICY_FILE), { recursive: true, force: true });
});

/** The environment of a node that pays by this server. */
export const stripeEnvironment = ({ url }: Pick<StripeServer, "url">): Readonly<Record<string, string>> => ({
  GATEWAY: "stripe",
  STRIPE_SECRET_KEY: SECRET_KEY,
  STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
  STRIPE_API_URL: url,
  POLICY_FILE: PAYABLE_POLICY_FILE,
});

export async function gatewayAt({ url }: StripeServer, logger: Logger = silentLogger) {
  const call = stripeCalls(await loadStripe(), { secretKey: SECRET_KEY, apiUrl: url });
  return stripeGateway({ call, decimalsOf: (currency) => FIRST_BOOK.decimalsOf(currency), logger });
}

/** An event as Stripe would post it: its body, and the header that signs it. */
export function signedEvent(type: string, object: object, secret = WEBHOOK_SECRET, at = Date.now()) {
  const payload = JSON.stringify({
    id: "evt_1",
    object: "event",
    type,
    data: { object: { object: "refund", ...object } },
  });
  return {
    payload,
    signature: Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(at / 1000) }),
  };
}
