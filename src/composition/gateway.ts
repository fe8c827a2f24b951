import { systemTimers } from "../app/background/timers";
import { payRefund } from "../app/money/pay-refund";
import { receiveLateFailure, receiveRefundUpdate } from "../app/money/receive-refund-update";
import type { Execute } from "../app/order/execute";
import type { Sender } from "../app/ports/outbox";
import { type SandboxGateway, sandboxGateway } from "../delivery/gateway/sandbox-gateway";
import { stripeStep } from "../delivery/gateway/stripe-amount";
import { loadStripe, stripeCalls, type StripeSettings } from "../delivery/gateway/stripe-client";
import { stripeGateway } from "../delivery/gateway/stripe-gateway";
import { stripeWebhook } from "../delivery/gateway/stripe-webhook";
import type { Instant } from "../domain/vocabulary";
import { gatewayEndpoint } from "../http/gateway-endpoint";
import type { Page } from "../http/pages/static-files";
import { checkSteps } from "../policy/gateway-steps";
import { InvalidPolicyFileError, policyName } from "../policy/policy-file";
import type { NodeParts } from "./node-parts";

interface GatewayParts extends Pick<NodeParts, "config" | "log" | "store" | "policies" | "closing" | "wakeUps"> {
  readonly execute: Execute;
}

export interface OpenGateway {
  /** Sends the refunds of the outbox. */
  readonly payRefunds: Sender;
  /** The endpoint for messages from the gateway. */
  readonly endpoints: readonly Page[];
}

/**
 * null if the marketplace pays refunds itself: then they wait until it reports that they are paid [P24], and are
 * counted in health.
 */
export async function openGateway(parts: GatewayParts): Promise<OpenGateway | null> {
  const { gateway } = parts.config;
  if (gateway.kind === "none") {
    parts.log.warn("GATEWAY is none, each refund waits until the marketplace reports its result");
    return null;
  }
  return gateway.kind === "stripe" ? openStripe(parts, gateway) : openSandboxGateway(parts);
}

async function openStripe(
  { config, log, store, policies, execute, wakeUps }: GatewayParts,
  settings: StripeSettings,
): Promise<OpenGateway> {
  checkPayable({ config, log, policies }, await store.clock.now());
  const Library = await loadStripe();
  const gateway = stripeGateway({
    call: stripeCalls(Library, settings),
    decimalsOf: (currency) => policies.decimalsOf(currency),
    logger: log,
  });
  const parts = { gateway, refunds: store.refunds, execute };
  const read = stripeWebhook(Library, settings.webhookSecret);
  const receiveUpdate = async (body: string, signature: string): Promise<boolean> => {
    const update = read(body, signature);
    if (update === "NOT_GENUINE") return false;
    if (update !== null)
      await receiveRefundUpdate({ ...parts, reads: store.reads, outbox: store.outbox, wakeUps }, update);
    return true;
  };
  const endpoint = gatewayEndpoint(
    { path: "/gateway/stripe", signatureHeader: "stripe-signature", receiveUpdate },
    config.http,
  );
  return { payRefunds: payRefund(parts), endpoints: [endpoint] };
}

/** [M8] @throws InvalidPolicyFileError if the policy lets amounts be agreed on that Stripe cannot pay. */
function checkPayable(
  { config, log, policies }: Pick<GatewayParts, "config" | "log" | "policies">,
  now: Instant,
): void {
  const { errors, unpayableUntilThen } = checkSteps(policies, now, stripeStep);
  if (errors.length > 0)
    throw new InvalidPolicyFileError(`${policyName(config.policyFile)}, with GATEWAY=stripe,`, errors);
  for (const { policy, currency, step } of unpayableUntilThen)
    log.warn(
      { version: policy.version, currency, step },
      "this version allows refunds that Stripe cannot pay, they become FAILED until the next version is in force",
    );
}

async function openSandboxGateway({ log, store, closing, execute }: GatewayParts): Promise<OpenGateway> {
  const gateway: SandboxGateway = sandboxGateway({
    payments: store.sandboxPayments,
    timers: systemTimers,
    onComesBack: (payment) => {
      receiveUpdate(payment.refundId).catch((err: unknown) => {
        log.error({ err, refundId: payment.refundId }, "recording a returned refund failed");
      });
    },
  });
  const parts = { gateway, refunds: store.refunds, execute };
  const receiveUpdate = async (refundId: string): Promise<void> => {
    const orderId = await store.reads.orders.idOfThing(refundId);
    if (orderId !== null) await receiveLateFailure(parts, { orderId, refundId });
  };
  await gateway.resume();
  closing.add(() => {
    gateway.close();
  });
  return { payRefunds: payRefund(parts), endpoints: [] };
}
