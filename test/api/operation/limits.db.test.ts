import { DAY_MS } from "../../../src/domain/duration";
import { type MutationName, MUTATIONS, PLACE_ORDER } from "../../support/app/operations-a";
import {
  at,
  iso,
  listOf,
  openOrderScenario,
  type OrderScenario,
  succeeded,
  type UserErrorAnswer,
  userErrorsOf,
} from "../../support/app/order-scenario";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const tooLong = (field: readonly string[], actual: number, required: number): UserErrorAnswer => ({
  code: "TEXT_TOO_LONG",
  field,
  actual,
  required,
});
/** One character to people, two to a program. */
const WAVE = "👋";

describe("[O15] texts have 1 to 2,500 characters after trimming", () => {
  it.each<[MutationName, string, object]>([
    ["postMessage", "message", {}],
    ["contactSupport", "message", {}],
    ["deliverOrder", "note", {}],
    ["requestOrderUpdate", "message", {}],
    ["requestCancellation", "message", { reason: "NO_LONGER_NEEDED" }],
    ["requestCancellation", "confidentialNote", { reason: "NO_LONGER_NEEDED", message: "Sorry." }],
    ["offerPartialRefund", "confidentialNote", { reason: "GOODWILL", message: "Sorry.", amount: usd("1") }],
  ])("[O15] %s: %s", async (name, field, input) => {
    const order = await scenario.place();
    const who = name === "deliverOrder" || name === "offerPartialRefund" ? "freelancer" : "client";
    const whole = (words: string) => ({ ...input, orderId: order.id, [field]: words });
    expect(await scenario.refused(who, name, whole("a".repeat(2_501)), order.id)).toEqual([
      tooLong([field], 2_501, 2_500),
    ]);
    expect(await scenario.refused(who, name, whole("a\u0000b"), order.id)).toEqual([
      { code: "INVALID_VALUE", field: [field], required: "READABLE_TEXT" },
    ]);
    if (field !== "confidentialNote") {
      expect(await scenario.refused(who, name, whole("   "), order.id)).toEqual([
        { code: "TEXT_REQUIRED", field: [field] },
      ]);
    }
    expect(await scenario.userErrors(who, name, whole(` ${WAVE.repeat(2_500)}\n`))).toEqual([]);
  });

  it("[O15] a refusal does not repeat the text", async () => {
    const order = await scenario.place();
    const input = { orderId: order.id, message: `CANARY-9${"a".repeat(2_500)}` };
    const answer = await scenario.service.ask(scenario.token("client"), MUTATIONS.postMessage, { input });
    expect(JSON.stringify(answer)).not.toContain("CANARY-9");
    expect(scenario.service.logged.join("\n")).not.toContain("CANARY-9");
  });
});

describe("[O15] lists", () => {
  const extras = (count: number, changes: object = {}) =>
    Array.from({ length: count }, () => ({ title: "Another", price: usd("1.00"), extraDays: 1, ...changes }));

  it.each<[string, readonly object[], readonly UserErrorAnswer[]]>([
    ["no extra", [], [{ code: "INVALID_VALUE", field: ["extras"], actual: 0, required: 1 }]],
    ["21 extras", extras(21), [{ code: "INVALID_VALUE", field: ["extras"], actual: 21, required: 20 }]],
    ["a title of 201 characters", extras(1, { title: "a".repeat(201) }), [tooLong(["extras", "0", "title"], 201, 200)]],
    [
      "an empty title",
      [...extras(1), ...extras(1, { title: " " })],
      [{ code: "TEXT_REQUIRED", field: ["extras", "1", "title"] }],
    ],
    [
      "a negative number of days",
      extras(1, { extraDays: -1 }),
      [{ code: "INVALID_VALUE", field: ["extras", "0", "extraDays"], actual: -1, required: 0 }],
    ],
    [
      "an extra that costs zero",
      extras(1, { price: usd("0") }),
      [{ code: "AMOUNT_NOT_POSITIVE", field: ["extras", "0", "price", "amount"], actual: "0.00 USD" }],
    ],
  ])("[O15, X1] %s is refused with its index", async (_what, given, userErrors) => {
    const order = await scenario.place();
    const input = { orderId: order.id, message: "More.", extras: given };
    expect(await scenario.refused("freelancer", "offerExtras", input, order.id)).toEqual(userErrors);
  });

  it("[O15] 20 extras are accepted", async () => {
    const order = await scenario.place();
    const title = WAVE.repeat(200);
    expect(
      await scenario.userErrors("freelancer", "offerExtras", {
        orderId: order.id,
        message: "More.",
        extras: extras(20, { title }),
      }),
    ).toEqual([]);
  });

  it("[O15] 20 attachments are accepted, 21 are refused", async () => {
    const order = await scenario.place();
    const urls = (count: number) =>
      Array.from({ length: count }, (_one, index) => `https://files.example/${index}.png`);
    const input = (count: number) => ({ orderId: order.id, note: "Here it is.", attachmentUrls: urls(count) });
    expect(await scenario.refused("freelancer", "deliverOrder", input(21), order.id)).toEqual([
      { code: "INVALID_VALUE", field: ["attachmentUrls"], actual: 21, required: 20 },
    ]);
    expect(listOf((await scenario.done("freelancer", "deliverOrder", input(20))).result?.attachmentUrls)).toEqual(
      urls(20),
    );
  });

  it.each(["http://files.example/a.png", "javascript:alert(1)", "/a.png", "https://user:word@files.example/a.png"])(
    "[O15] the attachment %s is BAD_USER_INPUT: https only",
    async (url) => {
      const order = await scenario.place();
      const input = { orderId: order.id, note: "Here it is.", attachmentUrls: [url] };
      for (const ask of [scenario.service.ask, scenario.service.askBySocket]) {
        const { errors } = await ask(scenario.token("freelancer"), MUTATIONS.deliverOrder, { input });
        expect(errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
        expect(errors[0]?.message).toContain("https");
        expect(JSON.stringify(errors)).not.toContain(url);
      }
      expect(await scenario.events(order.id)).toHaveLength(1);
    },
  );
});

describe("[O15] the input of an order", () => {
  const place = async (changes: object): Promise<readonly UserErrorAnswer[]> => {
    const { client, freelancer, backEnd } = scenario.users;
    const input = {
      number: `O15-${String(Math.random())}`,
      title: "A logo",
      clientId: client.id,
      freelancerId: freelancer.id,
      unitPrice: usd("200.00"),
      paymentSource: "pi_1",
      paymentLabel: "Visa",
      ...changes,
    };
    return userErrorsOf(at(succeeded(await scenario.service.ask(backEnd, PLACE_ORDER, { input })), "it"));
  };
  const milestones = (count: number) => ({
    type: "MILESTONE",
    unitPrice: null,
    milestones: Array.from({ length: count }, () => ({ title: "A piece", price: usd("1.00") })),
  });

  it.each<[string, object, readonly UserErrorAnswer[]]>([
    ["a title of 200 characters", { title: WAVE.repeat(200) }, []],
    ["a title of 201", { title: "a".repeat(201) }, [tooLong(["title"], 201, 200)]],
    ["50 milestones", milestones(50), []],
    ["51 milestones", milestones(51), [{ code: "INVALID_VALUE", field: ["milestones"], actual: 51, required: 50 }]],
    ["MILESTONE without any", milestones(0), [{ code: "MILESTONES_MISSING", field: ["milestones"] }]],
    ["quantity 0", { quantity: 0 }, [{ code: "INVALID_VALUE", field: ["quantity"], actual: 0, required: 1 }]],
    [
      "a currency without tables",
      { unitPrice: { amount: "1", currencyCode: "CHF" } },
      [{ code: "CURRENCY_NOT_SUPPORTED", field: ["unitPrice", "currencyCode"], actual: "CHF" }],
    ],
  ])("[O15] %s", async (_what, changes, userErrors) => {
    expect(await place(changes)).toEqual(userErrors);
  });

  it("[O1, O15] the time of purchase cannot be in the future, and the delivery date must be after it", async () => {
    const now = await scenario.service.now();
    expect(await place({ placedAt: iso(now + 1) })).toEqual([
      { code: "INVALID_VALUE", field: ["placedAt"], actual: iso(now + 1), required: iso(now) },
    ]);
    expect(await place({ placedAt: iso(now - DAY_MS), deliveryDueAt: iso(now - DAY_MS) })).toEqual([
      { code: "DATE_NOT_LATER", field: ["deliveryDueAt"], actual: iso(now - DAY_MS), required: iso(now - DAY_MS) },
    ]);
  });
});
