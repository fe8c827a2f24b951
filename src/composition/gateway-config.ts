import type { StripeSettings } from "../delivery/gateway/stripe-client";
import type { RefundPayer } from "../domain/vocabulary";

/** The payment gateway for refunds. */
export type GatewayConfig =
  { readonly kind: "none" } | { readonly kind: "sandbox" } | ({ readonly kind: "stripe" } & StripeSettings);

/** What the environment says of it. */
interface Given {
  readonly GATEWAY: GatewayConfig["kind"] | null;
  readonly STRIPE_SECRET_KEY: string | null;
  readonly STRIPE_WEBHOOK_SECRET: string | null;
  readonly STRIPE_API_URL: string | null;
}

/** In the operator's terms, and without any part of the secrets. */
export function gatewayErrors(
  { GATEWAY, STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secret }: Given,
  sandbox: boolean,
): readonly string[] {
  if (GATEWAY === null && !sandbox)
    return ["GATEWAY: needed outside a sandbox: stripe, or none if the marketplace pays refunds by its own means"];
  if (GATEWAY === "sandbox" && !sandbox) return ["GATEWAY: sandbox moves no money, so it is for a sandbox only"];
  return GATEWAY === "stripe" ? stripeErrors(key, secret, sandbox) : [];
}

function stripeErrors(key: string | null, secret: string | null, sandbox: boolean): readonly string[] {
  return [
    ...(/^[sr]k_\w+$/u.test(key ?? "")
      ? []
      : ["STRIPE_SECRET_KEY: needed where GATEWAY is stripe; begins with sk_ or rk_"]),
    ...(/^whsec_./u.test(secret ?? "")
      ? []
      : ["STRIPE_WEBHOOK_SECRET: needed where GATEWAY is stripe; begins with whsec_"]),
    ...(sandbox && /^[sr]k_live_/u.test(key ?? "")
      ? ["STRIPE_SECRET_KEY: a live key moves real money, so it is not for a sandbox"]
      : []),
  ];
}

/** [P24] Who pays refunds with this setting. */
export const refundPayerOf = ({ kind }: GatewayConfig): RefundPayer =>
  kind === "none" ? "MARKETPLACE" : "PAYMENT_GATEWAY";

/** The configuration from an environment without errors. */
export function gatewayConfig(given: Given, sandbox: boolean): GatewayConfig {
  const kind = given.GATEWAY ?? (sandbox ? "sandbox" : "none");
  if (kind !== "stripe") return { kind };
  return {
    kind,
    secretKey: given.STRIPE_SECRET_KEY ?? "",
    webhookSecret: given.STRIPE_WEBHOOK_SECRET ?? "",
    apiUrl: given.STRIPE_API_URL,
  };
}
