import { openOrderScenario, type OrderScenario, type Stream } from "../../support/app/order-scenario";
import { type Json, textAt } from "../../support/app/service";
import { until } from "../../support/app/until";
import { runOn } from "../../support/database/rows";
import { checked } from "../../support/domain/ledger";
import { PAYABLE_BOOK } from "../../support/domain/payable-policy";
import { outboxRows } from "../../support/domain/refunds";
import { SECRET_KEY, signedEvent, stripeEnvironment, WEBHOOK_SECRET } from "../../support/partner/stripe";
import { StripeServer } from "../../support/partner/stripe-server";

let server: StripeServer;
let scenario: OrderScenario;
let operator: string;
beforeAll(async () => {
  server = await StripeServer.start();
  scenario = await openOrderScenario({ environment: stripeEnvironment(server) });
  operator = await scenario.service.token("operator", { scopes: ["operator"], channel: "API" });
});
afterAll(async () => {
  expect((await checked(scenario.service.database, { book: PAYABLE_BOOK })).errors).toEqual([]);
  expect(scenario.service.logged.join()).not.toMatch(new RegExp(`${SECRET_KEY}|${WEBHOOK_SECRET}`, "u"));
  await scenario.close();
  await server.close();
});

const FAILED = `{ failedRefunds { nodes { id state } } }`;
const RETRY = `mutation($input: RetryRefundInput!) { retryRefund(input: $input) { refund { id state } userErrors { code } } }`;

const failed = async (): Promise<unknown> => (await scenario.service.ask(operator, FAILED)).data.failedRefunds?.nodes;
const post = (payload: string, signature: string, method = "POST") =>
  fetch(new URL("/gateway/stripe", scenario.service.url), {
    method,
    headers: { "content-type": "application/json", "stripe-signature": signature },
    ...(method === "POST" && { body: payload }),
  });
const tell = async (type: string, object: object): Promise<number> => {
  const { payload, signature } = signedEvent(type, object);
  return (await post(payload, signature)).status;
};

/** An order whose cancellation gives money back. */
async function cancelled(): Promise<{ readonly orderId: string; readonly stream: Stream; readonly refundId: string }> {
  const { id: orderId } = await scenario.place();
  const stream = await scenario.follow("client", orderId);
  const asked = await scenario.done("client", "requestCancellation", {
    orderId,
    reason: "NO_LONGER_NEEDED",
    message: "Sorry",
  });
  await scenario.done("freelancer", "acceptCancellation", { disputeId: textAt(asked.result?.id) });
  const { data } = await scenario.service.ask(
    scenario.token("client"),
    "query($id: ID!) { order(id: $id) { refunds { id } } }",
    {
      id: orderId,
    },
  );
  const [refund] = data.order?.refunds as unknown as readonly Json[];
  return { orderId, stream, refundId: textAt(refund?.id) };
}

const recipients = (stream: Stream, type: string) => stream.until((item) => textAt(item.node?.type) === type);
const storedRefund = (refundId: string) => {
  const refund = server.of(refundId).at(-1);
  if (refund === undefined) throw new Error("Stripe has no such refund");
  return refund;
};

it("[P16] a refund whose money is returned becomes FAILED, a repeated event changes nothing, and a retry pays it once", async () => {
  const { orderId, stream, refundId } = await cancelled();
  await recipients(stream, "REFUND_PROCESSED");
  server.forgetKeys();
  const refund = Object.assign(storedRefund(refundId), {
    status: "failed",
    failure_reason: "expired_or_canceled_card",
  });
  expect(await tell("refund.failed", refund)).toBe(200);
  await recipients(stream, "REFUND_FAILED");
  expect(await failed()).toEqual([{ id: refundId, state: "FAILED" }]);
  const repeated = ["refund.failed", "charge.refund.updated", "refund.updated"].map((type) => tell(type, refund));
  expect(await Promise.all(repeated)).toEqual([200, 200, 200]);
  expect((await scenario.service.ask(operator, RETRY, { input: { refundId } })).data.retryRefund).toMatchObject({
    userErrors: [],
  });
  await recipients(stream, "REFUND_PROCESSED");
  expect(await tell("refund.failed", refund)).toBe(200);
  const types = (await scenario.events(orderId))
    .map(({ type }) => textAt(type))
    .filter((type) => type.startsWith("REFUND_"));
  expect(types).toEqual(["REFUND_PROCESSED", "REFUND_FAILED", "REFUND_PROCESSED"]);
  expect([server.timesPaid(refundId), server.keysOf(refundId), await failed()]).toEqual([1, [refundId], []]);
});

it("[P15] a pending refund is retried immediately if Stripe reports that it is no longer pending", async () => {
  server.status = "pending";
  const { stream, refundId } = await cancelled();
  // Once the first try is over, the next one is far away.
  await until(async () =>
    (await outboxRows(scenario.service.database)).some(({ last_error }) => last_error === "PENDING"),
  );
  await runOn(scenario.service.database, "UPDATE outbox SET due_at = due_at + 100000000, lease_owner = NULL");
  const refund = Object.assign(storedRefund(refundId), { status: "succeeded" });
  expect(await tell("refund.updated", refund)).toBe(200);
  await recipients(stream, "REFUND_PROCESSED");
  expect(server.of(refundId)).toHaveLength(1);
  server.status = "succeeded";
});

it("[P16] the content of an event is not trusted: Stripe is asked", async () => {
  const { orderId, stream, refundId } = await cancelled();
  await recipients(stream, "REFUND_PROCESSED");
  expect(await tell("refund.failed", { ...storedRefund(refundId), status: "failed" })).toBe(200);
  expect((await scenario.events(orderId)).map(({ type }) => type)).not.toContain("REFUND_FAILED");
});

it("[P16] an event is not accepted while Stripe cannot be asked, so that Stripe sends it again", async () => {
  const { stream, refundId } = await cancelled();
  await recipients(stream, "REFUND_PROCESSED");
  const refund = Object.assign(storedRefund(refundId), { status: "failed" });
  server.downFor = "GET";
  expect(await tell("refund.failed", refund)).toBe(503);
  server.downFor = "NONE";
  expect(await tell("refund.failed", refund)).toBe(200);
  await recipients(stream, "REFUND_FAILED");
});

describe("[S10] only events from Stripe are processed", () => {
  const event = (secret = WEBHOOK_SECRET, ageMs = 0) => {
    const object = { id: "re_1", status: "failed", metadata: { refund_id: "rfd_00000000000000000000000000" } };
    const { payload, signature } = signedEvent("refund.failed", object, secret, Date.now() - ageMs);
    return [payload, signature] as const;
  };
  it.each<[string, () => Parameters<typeof post>, number]>([
    ["signed by somebody else", () => [...event("whsec_other")], 400],
    ["altered", () => [event()[0].replace("failed", "passed"), event()[1]], 400],
    ["signed six minutes ago", () => [...event(WEBHOOK_SECRET, 360_000)], 400],
    ["signed four minutes ago", () => [...event(WEBHOOK_SECRET, 240_000)], 200],
    ["not signed", () => [event()[0], ""], 400],
    ["too large", () => ["x".repeat(70_000), event()[1]], 400],
    ["not posted", () => ["", "", "GET"], 405],
    ["about an unknown refund", () => [...event()], 200],
  ])("%s: %d", async (_what, request, status) => {
    const answer = await post(...request());
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/whsec|Stripe|stack/u);
  });

  it.each<[string, object]>([
    ["payment_intent.succeeded", { id: "pi_1" }],
    ["refund.updated", { metadata: { refund_id: "'; DROP TABLE refunds" } }],
    ["refund.updated", { metadata: null }],
    ["refund.created", { status: "succeeded" }],
  ])("%s with %j is ignored, and answered with success", async (type, object) => {
    expect(await tell(type, object)).toBe(200);
  });
});
