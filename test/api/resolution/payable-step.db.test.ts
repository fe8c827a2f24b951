import { InvalidPolicyFileError } from "../../../src/policy/policy-file";
import { openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";
import { until } from "../../support/app/until";
import { stripeEnvironment } from "../../support/partner/stripe";
import { StripeServer } from "../../support/partner/stripe-server";

/** A node that pays by Stripe, under a policy with the steps that Stripe needs. */
let server: StripeServer;
let scenario: OrderScenario;
beforeAll(async () => {
  server = await StripeServer.start();
  server.currency = "kwd";
  scenario = await openOrderScenario({ environment: stripeEnvironment(server) });
});
afterAll(async () => {
  await scenario.close();
  await server.close();
});

const kwd = (amount: string) => ({ amount, currencyCode: "KWD" });
const offer = (orderId: string, amount: string) => ({
  orderId,
  amount: kwd(amount),
  message: "Sorry.",
  reason: "GOODWILL",
});
const states = async (orderId: string): Promise<readonly string[]> =>
  (await scenario.events(orderId)).map(({ type }) => textAt(type));

it("[R13, M8] an amount that Stripe cannot pay cannot be offered, and is refused in the viewer's language", async () => {
  const { id } = await scenario.place({ unitPrice: kwd("100.000") });
  expect(await scenario.refused("freelancer", "offerPartialRefund", offer(id, "12.345"), id)).toEqual([
    { code: "AMOUNT_NOT_PAYABLE", field: ["amount", "amount"], actual: "12.345 KWD", required: "0.010 KWD" },
  ]);
});

it.each([
  ["100.000", "12.350"],
  ["77.770", "25.500"],
  ["45.550", "10.000"],
])(
  "[R13, M8] of %s KWD, an accepted offer of %s and the cancellation after it are both paid",
  async (price, amount) => {
    const { id } = await scenario.place({ unitPrice: kwd(price) });
    const offered = await scenario.done("freelancer", "offerPartialRefund", offer(id, amount));
    await scenario.done("client", "acceptRefundOffer", { refundOfferId: offered.result?.id, message: "Fine." });
    await until(async () => (await states(id)).at(-1) === "REFUND_PROCESSED");
    const cancelling = await scenario.done("client", "requestCancellation", {
      orderId: id,
      reason: "NO_LONGER_NEEDED",
      message: "Sorry",
    });
    await scenario.done("freelancer", "acceptCancellation", { disputeId: cancelling.result?.id });
    await until(async () => (await states(id)).filter((type) => type === "REFUND_PROCESSED").length === 2);
    expect(await states(id)).not.toContain("REFUND_FAILED");
  },
);

it("[R13] a node does not start with Stripe and a policy without the step, and names version, currency and step", async () => {
  const { POLICY_FILE, ...environment } = stripeEnvironment(server);
  expect(POLICY_FILE).toContain("policy.json");
  const starting = openOrderScenario({ environment });
  await expect(starting).rejects.toThrow(InvalidPolicyFileError);
  await expect(starting).rejects.toThrow(/default policy, with GATEWAY=stripe, .*version 2023-06-11, KWD: .*0\.010/su);
});
