import { applyDue, PLACED } from "../../support/app/operations-b";
import {
  at,
  openOrderScenario,
  type OrderScenario,
  succeeded,
  type UserErrorAnswer,
  userErrorsOf,
} from "../../support/app/order-scenario";
import type { Answer, Json } from "../../support/app/service";
import { rowsOf } from "../../support/database/rows";

let scenario: OrderScenario;
let count = 0;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterEach(() => applyDue(scenario));
afterAll(() => scenario.close());

const money = (amount: string, currencyCode = "USD") => ({ amount, currencyCode });

async function place(changes: object): Promise<Answer> {
  count += 1;
  const { client, freelancer, backEnd } = scenario.users;
  const input = {
    number: `M-${count}`,
    title: "A logo",
    unitPrice: money("200.00"),
    clientId: client.id,
    freelancerId: freelancer.id,
    paymentSource: "pi_1",
    paymentLabel: "Visa 4242",
    ...changes,
  };
  return scenario.service.ask(backEnd, PLACED, { input });
}
const placed = async (changes: object): Promise<Json> => at(succeeded(await place(changes)), "it");

/** A refused placement leaves nothing behind: no order, no event, no payment. */
async function refused(changes: object): Promise<readonly UserErrorAnswer[]> {
  const before = await rowsOf(scenario.service.database);
  const payload = await placed(changes);
  expect(payload.order ?? null).toBeNull();
  expect(await rowsOf(scenario.service.database)).toEqual(before);
  return userErrorsOf(payload);
}

describe("[M1] amounts are whole numbers of the currency's smallest unit", () => {
  it.each([
    ["USD", "200", "200.00"],
    ["USD", "200.5", "200.50"],
    ["USD", "200.55", "200.55"],
    ["USD", "00200.05", "200.05"],
    ["JPY", "20000", "20000"],
    ["KWD", "40.1", "40.100"],
    ["KWD", "40.123", "40.123"],
    ["USD", "1000000000.00", "1000000000.00"],
    ["USD", "0.01", "0.01"],
  ])("[M1] %s %s is read and written as %s", async (currency, given, shown) => {
    const { order } = await placed({ unitPrice: money(given, currency) });
    expect(order?.price).toMatchObject({
      unit: { amount: shown, currencyCode: currency },
      original: { amount: shown },
    });
  });

  it.each([
    ["USD", "200.001", 3, 2],
    ["USD", "200.000", 3, 2],
    ["JPY", "1.5", 1, 0],
    ["JPY", "15000.0", 1, 0],
    ["KWD", "40.1234", 4, 3],
  ])(
    "[M1, S8] %s %s has more decimals than its currency: AMOUNT_PRECISION",
    async (currency, amount, actual, required) => {
      const error = { code: "AMOUNT_PRECISION", field: ["unitPrice", "amount"], actual, required };
      expect(await refused({ unitPrice: money(amount, currency) })).toEqual([error]);
    },
  );

  it.each([
    "1e309",
    "NaN",
    "Infinity",
    "1e3",
    "0x10",
    "1,000",
    "",
    " 1",
    "1.",
    ".5",
    "+1",
    "--1",
    "١",
    "1_000",
    "null",
  ])(
    "[M1, S8] %j is not a decimal number: BAD_USER_INPUT, as a variable and as a literal, over HTTP and WebSocket",
    async (amount) => {
      const { id } = await scenario.place();
      const before = await rowsOf(scenario.service.database);
      const input = { orderId: id, amount: money(amount), message: "Sorry.", reason: "GOODWILL" };
      const token = scenario.token("freelancer");
      const query =
        "mutation ($input: OfferPartialRefundInput!) { offerPartialRefund(input: $input) { userErrors { code } } }";
      const literal = `mutation { offerPartialRefund(input: { orderId: "${id}", amount: { amount: ${JSON.stringify(amount)}, currencyCode: "USD" }, message: "x", reason: GOODWILL }) { userErrors { code } } }`;
      for (const answer of [
        await scenario.service.ask(token, query, { input }),
        await scenario.service.askBySocket(token, query, { input }).catch(asAnswer),
        await scenario.service.ask(token, literal),
        await scenario.service.askBySocket(token, literal).catch(asAnswer),
      ]) {
        const codes = answer.errors.map(({ extensions }) => extensions.code);
        expect([["BAD_USER_INPUT"], ["GRAPHQL_VALIDATION_FAILED"]]).toContainEqual(codes);
      }
      expect(await rowsOf(scenario.service.database)).toEqual(before);
    },
  );

  it.each([120, 1.5, 2 ** 53, -1, 0])(
    "[M1, S8] the number %d is refused, because only text is exact",
    async (amount) => {
      const answer = await place({ unitPrice: { amount, currencyCode: "USD" } });
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    },
  );

  /** Over WebSocket an operation that is refused as a whole ends with its errors. */
  const asAnswer = (errors: unknown): Answer => ({ status: 200, data: {}, errors: errors as Answer["errors"] });
});

describe("[S8] amounts that are not valid as a price", () => {
  it.each([
    ["0", "AMOUNT_NOT_POSITIVE", { actual: "0.00 USD" }],
    ["-1", "AMOUNT_NOT_POSITIVE", { actual: "-1.00 USD" }],
    ["-0.01", "AMOUNT_NOT_POSITIVE", { actual: "-0.01 USD" }],
    ["1000000000.01", "AMOUNT_ABOVE_MAXIMUM", { actual: "1000000000.01 USD", required: "1000000000.00 USD" }],
    ["9007199254740992", "AMOUNT_ABOVE_MAXIMUM", { actual: "9007199254740992.00 USD", required: "1000000000.00 USD" }],
    ["9".repeat(30), "AMOUNT_ABOVE_MAXIMUM", { actual: `${"9".repeat(30)}.00 USD`, required: "1000000000.00 USD" }],
  ])("[S8] %s", async (amount, code, values) => {
    expect(await refused({ unitPrice: money(amount) })).toContainEqual({
      code,
      field: ["unitPrice", "amount"],
      ...values,
    });
  });

  it("[S8, O15] a quantity that raises the total above the limit is refused", async () => {
    const userErrors = await refused({ unitPrice: money("500000000.01"), quantity: 2 });
    expect(userErrors).toEqual([
      {
        code: "AMOUNT_ABOVE_MAXIMUM",
        field: ["unitPrice"],
        actual: "1000000000.02 USD",
        required: "1000000000.00 USD",
      },
    ]);
  });

  it("[S8] a refund of 2^53 and one in another currency are refused", async () => {
    const { id } = await scenario.place();
    const offer = (amount: object) => ({ orderId: id, amount, message: "Sorry.", reason: "GOODWILL" });
    expect(await scenario.refused("freelancer", "offerPartialRefund", offer(money(String(2 ** 53))), id)).toEqual([
      {
        code: "AMOUNT_ABOVE_MAXIMUM",
        field: ["amount", "amount"],
        actual: "9007199254740992.00 USD",
        required: "120.00 USD",
      },
    ]);
    expect(await scenario.refused("freelancer", "offerPartialRefund", offer(money("1", "EUR")), id)).toEqual([
      { code: "CURRENCY_MISMATCH", field: ["amount", "currencyCode"], actual: "EUR", required: "USD" },
    ]);
  });
});

describe("[M2] fees, rounded half up", () => {
  it.each([
    { currency: "USD", price: "100.00", fee: "5.50", earnings: "80.00" },
    { currency: "USD", price: "99.99", fee: "8.00", earnings: "79.99" },
    { currency: "USD", price: "100.09", fee: "5.50", earnings: "80.07" },
    { currency: "USD", price: "100.10", fee: "5.51", earnings: "80.08" },
    { currency: "EUR", price: "99.99", fee: "8.00", earnings: "79.99" },
    { currency: "GBP", price: "80.00", fee: "4.40", earnings: "64.00" },
    { currency: "GBP", price: "79.99", fee: "6.40", earnings: "63.99" },
    { currency: "JPY", price: "15000", fee: "825", earnings: "12000" },
    { currency: "JPY", price: "14999", fee: "1200", earnings: "11999" },
    { currency: "KWD", price: "30.000", fee: "1.650", earnings: "24.000" },
    { currency: "KWD", price: "29.999", fee: "2.400", earnings: "23.999" },
  ])("[M2] $price $currency", async ({ currency, price, fee, earnings }) => {
    const { order } = await placed({ unitPrice: money(price, currency) });
    expect(order?.price).toMatchObject({ serviceFee: { amount: fee }, freelancerEarnings: { amount: earnings } });
  });
});

describe("[M5] one order, one currency", () => {
  it("[M5] a currency without tables is refused when the order is placed", async () => {
    const error = { code: "CURRENCY_NOT_SUPPORTED", field: ["unitPrice", "currencyCode"], actual: "CHF" };
    expect(await refused({ unitPrice: money("200.00", "CHF") })).toEqual([error]);
  });

  it("[M5] milestones in two currencies are refused", async () => {
    const milestones = [money("100"), money("100", "EUR")].map((price, index) => ({ title: `Part ${index}`, price }));
    expect(await refused({ type: "MILESTONE", unitPrice: null, milestones })).toEqual([
      {
        code: "CURRENCY_MISMATCH",
        field: ["milestones", "1", "price", "currencyCode"],
        actual: "EUR",
        required: "USD",
      },
    ]);
  });

  it.each(["usd", "US", "USDT", "___", "constructor"])("[M5] %s is not a currency code", async (currencyCode) => {
    const answer = await place({ unitPrice: { amount: "200.00", currencyCode } });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });
});
