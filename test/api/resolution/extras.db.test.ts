import { DAY_MS } from "../../../src/domain/duration";
import { applyDue, CHANGES, QUOTE } from "../../support/app/operations-b";
import { at, iso, listOf, openOrderScenario, type OrderScenario, succeeded } from "../../support/app/order-scenario";
import { millis } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterEach(() => applyDue(scenario));
afterAll(() => scenario.close());

const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const extra = (amount = "30.00", extraDays = 0, title = "An icon") => ({ title, price: usd(amount), extraDays });
const offer = (orderId: string, extras: readonly object[], message = "More work, more time.") => ({
  orderId,
  extras,
  message,
});

async function accepted(id: string, extras: readonly object[]) {
  const { result } = await scenario.done("freelancer", "offerExtras", offer(id, extras));
  return scenario.done("client", "acceptChange", { changeRequestId: result?.id });
}
const amount = (value: string) => ({ amount: value });

const CHARGE = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      resolutions(last: 1) {
        nodes {
          ... on ChangeRequest {
            charge {
              price {
                amount
              }
              serviceFee {
                amount
              }
              total {
                amount
              }
            }
          }
        }
      }
    }
  }
`;

/** What accepting the order's newest change would charge, as the client sees it. */
async function chargeOf(id: string): Promise<unknown> {
  const order = at(succeeded(await scenario.service.ask(scenario.token("client"), CHARGE, { id })), "order");
  const [newest] = listOf(at(at(order, "resolutions"), "nodes"));
  return newest?.charge;
}

describe("[X1] the freelancer offers extras", () => {
  it("[X1] an acceptance raises the price and moves the delivery date", async () => {
    const { id } = await scenario.place();
    const due = millis((await scenario.order(id)).deliveryDueAt);
    const { order, result } = await accepted(id, [extra("30.00", 2), extra("20.5", 1, "A banner")]);
    expect(result).toMatchObject({ status: "ACCEPTED", kind: "EXTRAS" });
    expect(order).toMatchObject({
      status: "ACTIVE",
      deliveryDueAt: iso(due + 3 * DAY_MS),
      price: { original: amount("200.00"), extras: amount("50.50"), current: amount("250.50") },
    });
    const { data } = await scenario.service.ask(scenario.token("client"), CHANGES, { id });
    expect(data.order?.extras).toEqual([
      { title: "An icon", price: amount("30.00"), extraDays: 2 },
      { title: "A banner", price: amount("20.50"), extraDays: 1 },
    ]);
  });

  it("[X1] both parties see the offered extras, and nothing has changed yet", async () => {
    const { id } = await scenario.place();
    const { result, order } = await scenario.done("freelancer", "offerExtras", offer(id, [extra("30.00", 2)]));
    expect(millis(result?.respondBy) - millis(result?.openedAt)).toBe(4 * DAY_MS);
    expect(order).toMatchObject({
      countdown: { awaiting: "CLIENT", onExpiry: "REQUEST_WITHDRAWN" },
      price: { current: amount("200.00") },
    });
    for (const who of ["client", "freelancer"] as const) {
      const { data } = await scenario.service.ask(scenario.token(who), CHANGES, { id });
      expect(data.order).toMatchObject({
        extras: [],
        openResolution: {
          proposedDeliveryDueAt: null,
          proposedExtras: [{ title: "An icon", price: amount("30.00"), extraDays: 2 }],
        },
      });
    }
  });

  it("[X1] an order without a delivery date gets none by extras", async () => {
    const { id } = await scenario.place({ deliveryDueAt: null });
    const { order } = await accepted(id, [extra("30.00", 5)]);
    expect(order).toMatchObject({ deliveryDueAt: null, price: { current: amount("230.00") } });
  });

  it.each([
    ["declined by the client", "client", "declineChange", "DECLINED"],
    ["withdrawn by the freelancer", "freelancer", "withdrawChange", "WITHDRAWN"],
  ] as const)("[X1] %s: nothing changes", async (_sentence, who, name, status) => {
    const { id } = await scenario.place();
    const before = await scenario.order(id, who);
    const { result } = await scenario.done("freelancer", "offerExtras", offer(id, [extra("30.00", 2)]));
    const ended = await scenario.done(who, name, { changeRequestId: result?.id });
    expect(ended.result).toMatchObject({ status });
    expect(ended.order).toMatchObject({ status: "ACTIVE", deliveryDueAt: before.deliveryDueAt, price: before.price });
  });

  it.each([
    ["1 ms before the deadline they can be accepted", -1, []],
    ["at the deadline they cannot be accepted", 0, [{ code: "RESOLUTION_ENDED", actual: "EXPIRED" }]],
  ])("[X1] %s", async (_sentence, offsetMs, userErrors) => {
    const { id } = await scenario.place();
    const { result } = await scenario.done("freelancer", "offerExtras", offer(id, [extra()]));
    await scenario.service.moveTo(millis(result?.respondBy) + offsetMs);
    expect(await scenario.userErrors("client", "acceptChange", { changeRequestId: result?.id })).toEqual(userErrors);
    expect((await scenario.order(id)).price?.extras).toEqual(amount(offsetMs < 0 ? "30.00" : "0.00"));
  });

  it("[X1] cannot be offered by the client, nor while a delivery waits", async () => {
    const { id } = await scenario.place();
    expect(await scenario.refused("client", "offerExtras", offer(id, [extra()]), id)).toEqual([
      { code: "WRONG_ROLE", actual: "CLIENT" },
    ]);
    await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here." });
    const userErrors = await scenario.refused("freelancer", "offerExtras", offer(id, [extra()]), id);
    expect(userErrors).toEqual([{ code: "ALREADY_DELIVERED", actual: "DELIVERED" }]);
  });
});

describe("[X1, O15] what an extra is", () => {
  it.each([
    ["none at all", [], [{ code: "INVALID_VALUE", field: ["extras"], actual: 0, required: 1 }]],
    [
      "21 of them",
      Array.from({ length: 21 }, () => extra()),
      [{ code: "INVALID_VALUE", field: ["extras"], actual: 21, required: 20 }],
    ],
    ["no title", [extra("1", 0, "  ")], [{ code: "TEXT_REQUIRED", field: ["extras", "0", "title"] }]],
    [
      "a title of 201 characters",
      [extra(), extra("1", 0, "x".repeat(201))],
      [{ code: "TEXT_TOO_LONG", field: ["extras", "1", "title"], actual: 201, required: 200 }],
    ],
    [
      "a title of two lines",
      [extra("1", 0, "a\nb")],
      [{ code: "INVALID_VALUE", field: ["extras", "0", "title"], required: "READABLE_TEXT" }],
    ],
    [
      "a price of zero",
      [extra("0")],
      [{ code: "AMOUNT_NOT_POSITIVE", field: ["extras", "0", "price", "amount"], actual: "0.00 USD" }],
    ],
    [
      "too precise",
      [extra("1.005")],
      [{ code: "AMOUNT_PRECISION", field: ["extras", "0", "price", "amount"], actual: 3, required: 2 }],
    ],
    [
      "in another currency",
      [{ ...extra(), price: { amount: "1", currencyCode: "EUR" } }],
      [{ code: "CURRENCY_MISMATCH", field: ["extras", "0", "price", "currencyCode"], actual: "EUR", required: "USD" }],
    ],
    [
      "a negative number of days",
      [extra("1", -1)],
      [{ code: "INVALID_VALUE", field: ["extras", "0", "extraDays"], actual: -1, required: 0 }],
    ],
    [
      "366 days",
      [extra("1", 366)],
      [{ code: "INVALID_VALUE", field: ["extras", "0", "extraDays"], actual: 366, required: 365 }],
    ],
  ])("[O15] refused: %s", async (_sentence, extras, userErrors) => {
    const { id } = await scenario.place();
    expect(await scenario.refused("freelancer", "offerExtras", offer(id, extras), id)).toEqual(userErrors);
  });

  it("[O15] accepted at the limits: 20 extras, 200 characters, 365 days", async () => {
    const { id } = await scenario.place();
    const extras = Array.from({ length: 20 }, (_, index) => extra("0.01", index === 0 ? 365 : 0, "x".repeat(200)));
    const { order } = await accepted(id, extras);
    expect(order).toMatchObject({ price: { extras: amount("0.20") } });
  });

  it("[X1] the message is required", async () => {
    const { id } = await scenario.place();
    expect(await scenario.refused("freelancer", "offerExtras", offer(id, [extra()], ""), id)).toEqual([
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
  });
});

describe("[X2] extras never count towards what can be refunded", () => {
  it("[X2] 200.00 and 100.00 of extras allow 120.00, not 120.01", async () => {
    const { id } = await scenario.place();
    await accepted(id, [extra("100.00")]);
    const { data } = await scenario.service.ask(scenario.token("freelancer"), QUOTE, { id, amount: usd("120.00") });
    expect(data.order?.refundQuote).toMatchObject({
      maximum: amount("120.00"),
      blockers: [],
      breakdown: { priceAfter: amount("180.00") },
    });
    const input = { orderId: id, amount: usd("120.01"), message: "Sorry.", reason: "GOODWILL" };
    expect(await scenario.refused("freelancer", "offerPartialRefund", input, id)).toEqual([
      { code: "AMOUNT_ABOVE_MAXIMUM", field: ["amount", "amount"], actual: "120.01 USD", required: "120.00 USD" },
    ]);
  });

  it("[X2, P3] extras do not count towards the minimum", async () => {
    const { id } = await scenario.place({ unitPrice: usd("99.99") });
    await accepted(id, [extra("100.00")]);
    expect(await scenario.blockers("freelancer", id, "OFFER_PARTIAL_REFUND")).toEqual([
      { code: "ORDER_BELOW_MINIMUM", actual: "99.99 USD", required: "100.00 USD" },
    ]);
  });
});

describe("[X3] accepting is the client's consent to charge", () => {
  it.each([
    {
      sentence: "a higher fee is charged",
      price: "200.00",
      feeBefore: "11.00",
      added: "100.00",
      charged: "5.50",
      inAll: "105.50",
      feeAfter: "16.50",
      earnings: "240.00",
    },
    {
      sentence: "a lower fee, above the small-order limit, is not refunded",
      price: "99.00",
      feeBefore: "7.95",
      added: "1.00",
      charged: "0.00",
      inAll: "1.00",
      feeAfter: "7.95",
      earnings: "80.00",
    },
    {
      sentence: "an equal schedule below the limit",
      price: "50.00",
      feeBefore: "5.25",
      added: "10.00",
      charged: "0.55",
      inAll: "10.55",
      feeAfter: "5.80",
      earnings: "48.00",
    },
  ])("[X3] $sentence", async ({ price, feeBefore, added, charged, inAll, feeAfter, earnings }) => {
    const { id } = await scenario.place({ unitPrice: usd(price) });
    expect((await scenario.order(id)).price?.serviceFee).toEqual(amount(feeBefore));
    const { result } = await scenario.done("freelancer", "offerExtras", offer(id, [extra(added)]));
    const quote = await chargeOf(id);
    await scenario.done("client", "acceptChange", { changeRequestId: result?.id });
    expect(quote).toEqual({ price: amount(added), serviceFee: amount(charged), total: amount(inAll) });
    expect(await chargeOf(id)).toBeNull();
    expect((await scenario.order(id, "freelancer")).price).toMatchObject({
      serviceFee: amount(feeAfter),
      freelancerEarnings: amount(earnings),
    });
  });

  it("[X1] on a milestone order extras count in the total price, and extra days move the current milestone's date", async () => {
    const now = await scenario.service.now();
    const milestones = [4, 8].map((days) => ({
      title: `Part ${days}`,
      price: usd("100.00"),
      dueAt: iso(now + days * DAY_MS),
    }));
    const { id } = await scenario.place({ type: "MILESTONE", unitPrice: null, deliveryDueAt: null, milestones });
    const { order } = await accepted(id, [extra("40.00", 1)]);
    expect(order).toMatchObject({
      deliveryDueAt: iso(now + 5 * DAY_MS),
      price: { original: amount("200.00"), current: amount("240.00") },
    });
    const dates = await scenario.service.ask(
      scenario.token("client"),
      "query ($id: ID!) { order(id: $id) { milestones { dueAt } } }",
      {
        id,
      },
    );
    expect(at(succeeded(dates), "order").milestones).toEqual(
      [5, 8].map((days) => ({ dueAt: iso(now + days * DAY_MS) })),
    );
  });
});
