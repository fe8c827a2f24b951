import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { applyDue, OFFERS, QUOTE } from "../../support/app/operations-b";
import { iso, type OrderScenario, orderScenarioOn } from "../../support/app/order-scenario";
import { firstVersion as first, secondVersion as second } from "../../support/app/policy-versions";
import { type Json, millis, openService, textAt } from "../../support/app/service";
import { registerTestUsers } from "../../support/app/users";
import { freshDatabase, type TestDatabase } from "../../support/database/database";

const money = (amount: string, currencyCode = "USD") => ({ amount, currencyCode });
const amount = (value: string) => ({ amount: value });

let folder: string;
let database: TestDatabase;
let scenario: OrderScenario;
/** When the second version comes into force: a day after the service began. */
let change: number;
let orders: {
  readonly update: string;
  readonly offer: string;
  readonly offerId: unknown;
  readonly delivered: string;
  readonly plain: string;
};

async function fileOf(name: string, versions: readonly unknown[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify({ versions }));
  return file;
}

const offer = (orderId: string, value: string, reason = "GOODWILL") => ({
  orderId,
  amount: money(value),
  message: "Sorry.",
  reason,
});
const quote = async (id: string, value = "10.00"): Promise<Json | undefined> => {
  const { data } = await scenario.service.ask(scenario.token("freelancer"), QUOTE, { id, amount: money(value) });
  return data.order?.refundQuote;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "policy-"));
  database = await freshDatabase();
  // The clock is the database's: the first start sets it.
  const before = await openService({ database });
  change = (await before.now()) + DAY_MS;
  await before.stop();
  const POLICY_FILE = await fileOf("policy.json", [first, second(change)]);
  const service = await openService({ database, environment: { POLICY_FILE } });
  scenario = orderScenarioOn(service, await registerTestUsers(service));
  orders = await underTheFirst();
});
afterAll(async () => {
  await scenario.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Orders and resolutions that begin before the change, by a millisecond. */
async function underTheFirst() {
  await scenario.service.moveTo(change - 1);
  const [update, offering, delivered, plain] = [
    await scenario.place(),
    await scenario.place(),
    await scenario.place(),
    await scenario.place(),
  ];
  await scenario.done("client", "requestOrderUpdate", { orderId: update.id, message: "How is it going?" });
  const { result } = await scenario.done(
    "freelancer",
    "offerPartialRefund",
    offer(offering.id, "120.00", "PRICING_ERROR"),
  );
  await scenario.done("freelancer", "deliverOrder", { orderId: delivered.id, note: "Here." });
  return { update: update.id, offer: offering.id, offerId: result?.id, delivered: delivered.id, plain: plain.id };
}

describe("[POL1] a change is a new version, in force from its start", () => {
  it("[POL1, P2] 1 ms before the start the first version is in force, and at the start the second one", async () => {
    expect(await quote(orders.plain)).toMatchObject({
      minimum: amount("0.01"),
      maximum: amount("120.00"),
      blockers: [],
    });
    await scenario.service.moveTo(change);
    expect(await quote(orders.plain)).toMatchObject({
      minimum: amount("5.00"),
      maximum: amount("51.00"),
      blockers: [],
    });
  });

  it("[POL1, P2, P23] the cap and the smallest refund", async () => {
    const over = await scenario.refused("freelancer", "offerPartialRefund", offer(orders.plain, "51.01"), orders.plain);
    expect(over).toMatchObject([{ code: "AMOUNT_ABOVE_MAXIMUM", required: "51.00 USD" }]);
    const under = await scenario.refused("freelancer", "offerPartialRefund", offer(orders.plain, "4.99"), orders.plain);
    expect(under).toMatchObject([{ code: "AMOUNT_BELOW_MINIMUM", actual: "4.99 USD", required: "5.00 USD" }]);
  });

  it("[POL1, POL3] reasons, by role", async () => {
    const pricing = await scenario.refused(
      "freelancer",
      "offerPartialRefund",
      offer(orders.plain, "10", "PRICING_ERROR"),
      orders.plain,
    );
    expect(pricing).toEqual([{ code: "REASON_NOT_FOR_ROLE", field: ["reason"] }]);
    const asking = { orderId: orders.plain, reason: "NO_LONGER_NEEDED", message: "Sorry." };
    expect(await scenario.refused("client", "requestCancellation", asking, orders.plain)).toEqual([
      { code: "REASON_NOT_FOR_ROLE", field: ["reason"] },
    ]);
    const query = "query ($id: ID!) { order(id: $id) { cancellationReasons { code } refundReasons { code } } }";
    const { data } = await scenario.service.ask(scenario.token("freelancer"), query, { id: orders.plain });
    expect(data.order?.cancellationReasons).toEqual([{ code: "OTHER" }, { code: "CLIENT_UNRESPONSIVE" }]);
    expect(data.order?.refundReasons).toEqual([{ code: "GOODWILL" }, { code: "OTHER" }]);
  });

  it("[POL1, O15] limits of texts, extras, attachments, and their sum", async () => {
    const long = await scenario.refused(
      "client",
      "postMessage",
      { orderId: orders.plain, message: "x".repeat(51) },
      orders.plain,
    );
    expect(long).toEqual([{ code: "TEXT_TOO_LONG", field: ["message"], actual: 51, required: 50 }]);
    const extras = [1, 2, 3].map((days) => ({ title: "x".repeat(21), price: money("1"), extraDays: 10 + days }));
    const userErrors = await scenario.refused(
      "freelancer",
      "offerExtras",
      { orderId: orders.plain, extras, message: "More?" },
      orders.plain,
    );
    expect(userErrors).toMatchObject([
      { code: "INVALID_VALUE", actual: 3, required: 2 },
      ...[0, 1].flatMap((index) => [
        { code: "TEXT_TOO_LONG", field: ["extras", String(index), "title"], required: 20 },
        { code: "INVALID_VALUE", field: ["extras", String(index), "extraDays"], required: 10 },
      ]),
    ]);
    const attachmentUrls = ["https://a.example/1", "https://a.example/2"];
    const files = await scenario.refused(
      "freelancer",
      "deliverOrder",
      { orderId: orders.plain, note: "Here.", attachmentUrls },
      orders.plain,
    );
    expect(files).toEqual([{ code: "INVALID_VALUE", field: ["attachmentUrls"], actual: 2, required: 1 }]);
  });
});

describe("[POL4] an order's fees are those of the version in force when it was placed", () => {
  it.each([
    ["placed before", -1, "2023-06-11", "11.00", "160.00"],
    ["placed at the start of the second version", 0, "second", "15.00", "180.00"],
  ])("[POL4] %s", async (...[, offsetMs, policyVersion, serviceFee, earnings]) => {
    const { id } = await scenario.place({ placedAt: iso(change + offsetMs) });
    const order = await scenario.order(id, "freelancer");
    expect(order.price).toMatchObject({ serviceFee: amount(serviceFee), freelancerEarnings: amount(earnings) });
    const { data } = await scenario.service.ask(
      scenario.token("client"),
      "query ($id: ID!) { order(id: $id) { policyVersion } }",
      { id },
    );
    expect(data.order).toEqual({ policyVersion });
  });

  it("[POL4, P4] the first version is in force before its start, and the newer date makes older orders eligible", async () => {
    const { id } = await scenario.place({ placedAt: "2021-01-01T00:00:00Z" });
    expect((await scenario.order(id)).price?.serviceFee).toEqual(amount("11.00"));
    expect(await scenario.blockers("freelancer", id, "OFFER_PARTIAL_REFUND")).toEqual([]);
  });

  it("[POL1, P3, P5, P7, M5] newly allowed: 40.00, HOURLY, a promo code, MOBILE, CHF; newly refused: MILESTONE, API", async () => {
    const small = await scenario.place({
      unitPrice: money("40.00", "CHF"),
      type: "HOURLY",
      discountSources: ["PROMO_CODE"],
    });
    expect(await scenario.blockers("freelancer", small.id, "OFFER_PARTIAL_REFUND")).toEqual([]);
    const milestones = [{ title: "One", price: money("100"), dueAt: null }];
    const big = await scenario.place({ type: "MILESTONE", unitPrice: null, deliveryDueAt: null, milestones });
    expect(await scenario.blockers("freelancer", big.id, "OFFER_PARTIAL_REFUND")).toEqual([
      { code: "ORDER_TYPE_NOT_ELIGIBLE", actual: "MILESTONE" },
    ]);
    for (const [channel, codes] of [
      ["MOBILE", []],
      ["API", ["CHANNEL_NOT_SUPPORTED"]],
    ] as const) {
      const token = await scenario.service.token(scenario.users.freelancer.subject, { channel });
      const { data } = await scenario.service.ask(token, QUOTE, { id: small.id, amount: money("10", "CHF") });
      expect(data.order?.refundQuote?.blockers).toMatchObject(codes.map((code) => ({ code })));
    }
  });
});

describe("[POL2] a resolution is governed by the version in force when it was opened", () => {
  it("[POL2] an offer keeps its 120.00 and its three days, and names its version", async () => {
    const { data } = await scenario.service.ask(scenario.token("client"), OFFERS, { id: orders.offer });
    const offers = data.order?.resolutions?.nodes as unknown as Json[];
    expect(offers).toMatchObject([
      { status: "OPEN", policyVersion: "2023-06-11", breakdown: { totalToClient: amount("124.10") } },
    ]);
    expect(millis((await scenario.order(orders.offer)).countdown?.endsAt)).toBe(change - 1 + 3 * DAY_MS);
    await scenario.service.moveTo(change + DAY_MS);
    const words = "Thank you, ".repeat(10);
    const accepted = await scenario.done("client", "acceptRefundOffer", {
      refundOfferId: orders.offerId,
      message: words,
    });
    expect(accepted.order).toMatchObject({ price: { current: amount("80.00"), serviceFee: amount("6.90") } });
  });

  it("[POL2, O9] the update's 48 hours and the delivery's three days; new ones have 24 hours and five days", async () => {
    expect(millis((await scenario.order(orders.update)).countdown?.endsAt)).toBe(change - 1 + 48 * HOUR_MS);
    expect(millis((await scenario.order(orders.delivered)).countdown?.endsAt)).toBe(change - 1 + 3 * DAY_MS);
    const { id } = await scenario.place();
    const { result } = await scenario.done("client", "requestOrderUpdate", {
      orderId: id,
      message: "How is it going?",
    });
    expect(millis(result?.respondBy) - millis(result?.openedAt)).toBe(24 * HOUR_MS);
    await scenario.done("freelancer", "answerOrderUpdate", { disputeId: result?.id, message: "Well." });
    const { order } = await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here." });
    expect(millis(order?.countdown?.endsAt)).toBe((await scenario.service.now()) + 5 * DAY_MS);
  });

  it.each([
    ["requestDeliveryExtension", { newDeliveryDueAt: "2990-01-01T00:00:00Z" }, 2],
    ["offerExtras", { extras: [{ title: "An icon", price: money("1") }] }, 6],
    ["offerPartialRefund", { amount: money("10"), reason: "GOODWILL" }, 1],
    ["requestCancellation", { reason: "CLIENT_UNRESPONSIVE" }, 3],
  ] as const)("[POL1] %s has the second version's window", async (name, input, days) => {
    const { id } = await scenario.place();
    const { result } = await scenario.done("freelancer", name, { orderId: id, message: "Please.", ...input });
    expect(millis(result?.respondBy) - millis(result?.openedAt)).toBe(days * DAY_MS);
  });

  it("[POL1, C5, C7] the pause after a cancellation, and the service fee that is not refunded", async () => {
    await applyDue(scenario);
    const { id } = await scenario.place();
    const asking = { orderId: id, reason: "CLIENT_UNRESPONSIVE" };
    const one = await scenario.done("freelancer", "requestCancellation", asking);
    await scenario.done("freelancer", "withdrawDispute", { disputeId: one.result?.id });
    const from = (await scenario.service.now()) + 2 * HOUR_MS;
    await scenario.service.moveTo(from - 1);
    const early = { code: "WINDOW_CLOSED", actual: iso(from - 1), required: iso(from) };
    expect(await scenario.userErrors("freelancer", "requestCancellation", asking)).toEqual([early]);
    await scenario.service.moveTo(from);
    const two = await scenario.done("freelancer", "requestCancellation", asking);
    const { result } = await scenario.done("client", "acceptCancellation", { disputeId: two.result?.id });
    expect(result?.refund).toMatchObject({ amount: amount("200.00"), serviceFee: amount("0.00") });
    expect(await scenario.userErrors("client", "postMessage", { orderId: id, message: "Bye." })).toEqual([]);
    await scenario.service.moveTo(from + 10 * DAY_MS);
    expect(await scenario.userErrors("client", "postMessage", { orderId: id, message: "Bye." })).toMatchObject([
      { code: "WINDOW_CLOSED" },
    ]);
  });
});

describe("[POL5] a version once in force is never changed", () => {
  const start = async (name: string, versions: readonly unknown[]): Promise<unknown> => {
    await scenario.close();
    try {
      const POLICY_FILE = await fileOf(name, versions);
      const node = await openService({ database, environment: { POLICY_FILE } });
      await node.stop();
      return null;
    } catch (error) {
      return error;
    } finally {
      const POLICY_FILE = await fileOf("policy.json", [first, second(change)]);
      scenario = orderScenarioOn(await openService({ database, environment: { POLICY_FILE } }), scenario.users);
    }
  };
  const later = { ...second(0), version: "third", inForceFrom: "2990-01-01T00:00:00Z" };

  it.each([
    ["lacks the second", () => [first], "second"],
    ["lacks the first", () => [second(change)], "2023-06-11"],
    [
      "alters a fee of the first",
      () => [{ ...first, fees: { ...first.fees, commissionPercent: "21" } }, second(change)],
      "2023-06-11",
    ],
    ["changes the second's start", () => [first, second(change + 1)], "second"],
  ])("[POL5] a node refuses to start on a file that %s", async (_sentence, versions, named) => {
    const error = await start("wrong.json", versions());
    expect(error).toMatchObject({ name: "PolicyAltered" });
    expect(textAt((error as Error).message)).toContain(named);
  });

  it("[POL5] a node starts on a file that adds a version, or writes the same in another order", async () => {
    const shuffled = Object.fromEntries(Object.entries(first).reverse());
    expect(await start("more.json", [later, second(change), shuffled])).toBeNull();
  });
});
