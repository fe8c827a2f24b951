import { DAY_MS } from "../../../src/domain/duration";
import { PLACED, REGISTER_USER } from "../../support/app/operations-b";
import {
  at,
  iso,
  openOrderScenario,
  type OrderScenario,
  succeeded,
  type UserErrorAnswer,
  userErrorsOf,
} from "../../support/app/order-scenario";
import type { Json } from "../../support/app/service";
import { rowsOf } from "../../support/database/rows";

let scenario: OrderScenario;
let count = 0;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const money = (amount: string, currencyCode = "USD") => ({ amount, currencyCode });
const milestone = (title = "One", price = money("100.00"), dueAt: string | null = null) => ({ title, price, dueAt });

async function place(changes: object): Promise<Json> {
  count += 1;
  const { client, freelancer, backEnd } = scenario.users;
  const input = {
    number: `P-${count}`,
    title: "A logo",
    unitPrice: money("200.00"),
    clientId: client.id,
    freelancerId: freelancer.id,
    paymentSource: "pi_1",
    paymentLabel: "Visa 4242",
    ...changes,
  };
  return at(succeeded(await scenario.service.ask(backEnd, PLACED, { input })), "it");
}

async function refused(changes: object): Promise<readonly UserErrorAnswer[]> {
  const before = await rowsOf(scenario.service.database);
  const payload = await place(changes);
  expect(payload.order ?? null).toBeNull();
  expect(await rowsOf(scenario.service.database)).toEqual(before);
  return userErrorsOf(payload);
}

const NOBODY = `usr_${"0".repeat(26)}`;
const MILESTONES = { type: "MILESTONE", unitPrice: null };
const invalid = (field: string, values: object = {}) => [{ code: "INVALID_VALUE", field: field.split("."), ...values }];

describe("[O1, O3] placeOrder", () => {
  it("[O3] accepts an order of each type, and returns its data", async () => {
    const { order } = await place({
      quantity: 3,
      unitPrice: money("10.50"),
      discountSources: ["CREDITS", "CREDITS"],
      title: "  A logo ",
    });
    expect(order).toMatchObject({
      type: "ONE_TIME",
      status: "ACTIVE",
      quantity: 3,
      discountSources: ["CREDITS"],
      title: "A logo",
      policyVersion: "2023-06-11",
      price: { unit: { amount: "10.50" }, original: { amount: "31.50" }, serviceFee: { amount: "4.23" } },
    });
    for (const type of ["SUBSCRIPTION", "HOURLY"]) expect((await place({ type })).order).toMatchObject({ type });
    const pieces = await place({
      ...MILESTONES,
      milestones: [milestone("One", money("100.00")), milestone("Two", money("50.5"))],
    });
    expect(pieces.order).toMatchObject({
      type: "MILESTONE",
      quantity: 1,
      price: { original: { amount: "150.50" } },
      milestones: [
        { position: 1, title: "One", price: { amount: "100.00" } },
        { position: 2, title: "Two", price: { amount: "50.50" } },
      ],
    });
  });

  it("[O1] refuses SAME_PERSON and unknown users, each with its field", async () => {
    expect(await refused({ freelancerId: scenario.users.client.id })).toEqual([
      { code: "SAME_PERSON", field: ["freelancerId"] },
    ]);
    expect(await refused({ clientId: NOBODY })).toEqual([{ code: "NOT_FOUND", field: ["clientId"] }]);
    expect(await refused({ freelancerId: "no id" })).toEqual([{ code: "NOT_FOUND", field: ["freelancerId"] }]);
    expect(await refused({ clientId: NOBODY, freelancerId: NOBODY })).toEqual(
      expect.arrayContaining([
        { code: "NOT_FOUND", field: ["clientId"] },
        { code: "NOT_FOUND", field: ["freelancerId"] },
        { code: "SAME_PERSON", field: ["freelancerId"] },
      ]),
    );
  });

  it("[O1] refuses a number that belongs to another order with NUMBER_TAKEN, without spaces around it, and places one of 16 at once", async () => {
    expect(userErrorsOf(await place({ number: "twice" }))).toEqual([]);
    expect(await refused({ number: " twice\t" })).toEqual([
      { code: "NUMBER_TAKEN", field: ["number"], actual: "twice" },
    ]);
    const all = await Promise.all(Array.from({ length: 16 }, () => place({ number: "at once" })));
    const codes = all.map((payload) =>
      userErrorsOf(payload)
        .map(({ code }) => code)
        .join(),
    );
    expect(codes.sort()).toEqual(["", ...Array.from({ length: 15 }, () => "NUMBER_TAKEN")]);
  });

  it.each([
    ["no milestones", { ...MILESTONES }, [{ code: "MILESTONES_MISSING", field: ["milestones"] }]],
    [
      "an empty list of them",
      { ...MILESTONES, milestones: [] },
      [{ code: "MILESTONES_MISSING", field: ["milestones"] }],
    ],
    [
      "51 of them",
      { ...MILESTONES, milestones: Array.from({ length: 51 }, () => milestone()) },
      invalid("milestones", { actual: 51, required: 50 }),
    ],
    [
      "a unit price beside them",
      { type: "MILESTONE", milestones: [milestone()] },
      invalid("unitPrice", { required: "NO_UNIT_PRICE" }),
    ],
    [
      "a quantity of 2",
      { ...MILESTONES, quantity: 2, milestones: [milestone()] },
      invalid("quantity", { actual: 2, required: 1 }),
    ],
    [
      "one without a title",
      { ...MILESTONES, milestones: [milestone(" ")] },
      [{ code: "TEXT_REQUIRED", field: ["milestones", "0", "title"] }],
    ],
    ["milestones on another type", { milestones: [milestone()] }, invalid("milestones", { required: "MILESTONE" })],
    ["no unit price on another type", { unitPrice: null }, invalid("unitPrice", { required: "UNIT_PRICE" })],
    ["a quantity of 0", { quantity: 0 }, invalid("quantity", { actual: 0, required: 1 })],
    [
      "a quantity of 10,001",
      { quantity: 10_001, unitPrice: money("0.01") },
      invalid("quantity", { actual: 10_001, required: 10_000 }),
    ],
  ])("[O3, O11, O15] refused: %s", async (_sentence, changes, userErrors) => {
    expect(await refused(changes)).toEqual(userErrors);
  });

  it("[O15] accepts the limits: 50 milestones, a quantity of 10,000, 200 characters", async () => {
    expect(
      userErrorsOf(
        await place({ ...MILESTONES, milestones: Array.from({ length: 50 }, () => milestone("x".repeat(200))) }),
      ),
    ).toEqual([]);
    const texts = {
      title: "x".repeat(200),
      number: "n".repeat(200),
      paymentLabel: "l".repeat(200),
      paymentSource: "s".repeat(255),
    };
    expect(userErrorsOf(await place({ ...texts, quantity: 10_000, unitPrice: money("0.01") }))).toEqual([]);
  });

  it.each([
    ["number", 200],
    ["title", 200],
    ["paymentLabel", 200],
    ["paymentSource", 255],
  ])("[O15] %s: 1 to %i characters on one line", async (field, maximum) => {
    const long = { code: "TEXT_TOO_LONG", field: [field], actual: maximum + 1, required: maximum };
    expect(await refused({ [field]: "x".repeat(maximum + 1) })).toEqual([long]);
    expect(await refused({ [field]: " \t" })).toEqual([{ code: "TEXT_REQUIRED", field: [field] }]);
    expect(await refused({ [field]: "one\nother" })).toEqual(invalid(field, { required: "READABLE_TEXT" }));
  });

  it("[O4] accepts placedAt up to now and not a millisecond later, and delivery dates after it", async () => {
    const now = await scenario.service.now();
    expect(userErrorsOf(await place({ placedAt: iso(now) }))).toEqual([]);
    expect(await refused({ placedAt: iso(now + 1) })).toEqual(
      invalid("placedAt", { actual: iso(now + 1), required: iso(now) }),
    );
    const late = (field: string[], at_: number) => [
      { code: "DATE_NOT_LATER", field, actual: iso(at_), required: iso(now - DAY_MS) },
    ];
    const placedAt = iso(now - DAY_MS);
    expect(await refused({ placedAt, deliveryDueAt: placedAt })).toEqual(late(["deliveryDueAt"], now - DAY_MS));
    expect(userErrorsOf(await place({ placedAt, deliveryDueAt: iso(now - DAY_MS + 1) }))).toEqual([]);
    const milestones = [milestone(), milestone("Two", money("1"), iso(now - 2 * DAY_MS))];
    expect(await refused({ ...MILESTONES, placedAt, milestones })).toEqual(
      late(["milestones", "1", "dueAt"], now - 2 * DAY_MS),
    );
  });

  it.each(["2026-02-30T00:00:00Z", "2026-01-01", "2026-01-01T00:00:00", "tomorrow", "+012026-01-01T00:00:00Z"])(
    "[O4] refuses %j, which is no time, with BAD_USER_INPUT that names the place and not the value",
    async (deliveryDueAt) => {
      const { client, freelancer, backEnd } = scenario.users;
      const people = { clientId: client.id, freelancerId: freelancer.id };
      const input = {
        number: "no-date",
        title: "x",
        unitPrice: money("1"),
        ...people,
        paymentSource: "p",
        paymentLabel: "l",
        deliveryDueAt,
      };
      const { errors } = await scenario.service.ask(backEnd, PLACED, { input });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
      expect(errors[0]?.message).toContain("input.deliveryDueAt");
      expect(errors[0]?.message).not.toContain(deliveryDueAt);
    },
  );
});

describe("registerUser", () => {
  const register = async (changes: object) => {
    const input = { externalId: "mk-1", displayName: "Jo", email: "jo@people.example", ...changes };
    return at(succeeded(await scenario.service.ask(scenario.users.backEnd, REGISTER_USER, { input })), "it");
  };

  it.each([
    ["externalId", " ", [{ code: "TEXT_REQUIRED", field: ["externalId"] }]],
    ["externalId", "x".repeat(256), [{ code: "TEXT_TOO_LONG", field: ["externalId"], actual: 256, required: 255 }]],
    ["displayName", "", [{ code: "TEXT_REQUIRED", field: ["displayName"] }]],
    ["displayName", "x".repeat(201), [{ code: "TEXT_TOO_LONG", field: ["displayName"], actual: 201, required: 200 }]],
    ["displayName", "Jo\r\nBcc: all@people.example", invalid("displayName", { required: "READABLE_TEXT" })],
    ["email", "", [{ code: "TEXT_REQUIRED", field: ["email"] }]],
    ["email", "nobody", invalid("email", { required: "EMAIL_ADDRESS" })],
    ["email", "a@b.example, c@d.example", invalid("email", { required: "EMAIL_ADDRESS" })],
    ["email", "a@b.example\r\nBcc: c@d.example", invalid("email", { required: "READABLE_TEXT" })],
    ["email", "anna@people..example", invalid("email", { required: "EMAIL_ADDRESS" })],
    ["email", ".anna@people.example", invalid("email", { required: "EMAIL_ADDRESS" })],
    ["email", "anna@people.example\u200b", invalid("email", { required: "EMAIL_ADDRESS" })],
    ["email", `anna@${"x".repeat(64)}.example`, invalid("email", { required: "EMAIL_ADDRESS" })],
    // No mail server without SMTPUTF8 accepts it, and a registration does not know whether the configured server offers
    // that.
    ["email", "änna@people.example", invalid("email", { required: "EMAIL_ADDRESS" })],
    [
      "email",
      `${"x".repeat(243)}@b.example.x`,
      [{ code: "TEXT_TOO_LONG", field: ["email"], actual: 255, required: 254 }],
    ],
    ["locale", "", invalid("locale", { required: "LOCALE" })],
    ["locale", "not a locale", invalid("locale", { required: "LOCALE" })],
    ["timeZone", "Mars/Olympus", invalid("timeZone", { required: "TIME_ZONE" })],
    ["timeZone", "", invalid("timeZone", { required: "TIME_ZONE" })],
  ])("[O15, S12, R12] %s: %j is refused, and nothing is stored", async (field, value, userErrors) => {
    const before = await rowsOf(scenario.service.database);
    const payload = await register({ [field]: value });
    expect(userErrorsOf(payload)).toEqual(userErrors);
    expect(payload.user ?? null).toBeNull();
    expect(await rowsOf(scenario.service.database)).toEqual(before);
  });

  it("[V2] updates a user under the same id", async () => {
    const one = await register({
      locale: "de-AT",
      timeZone: "Europe/Vienna",
      avatarUrl: "https://files.example/a.png",
    });
    const two = await register({ displayName: " Joanna ", avatarUrl: null });
    expect(two.user).toEqual({ id: one.user?.id, displayName: "Joanna", avatarUrl: null });
  });

  it("[R12] refuses a new address to which no email can be delivered, and the previous one stays", async () => {
    await register({ externalId: "mk-3", email: "anna@bücher.example" });
    const stored = async () =>
      (await rowsOf(scenario.service.database)).users?.find(({ external_id: id }) => id === "mk-3")?.email;
    const userErrors = userErrorsOf(await register({ externalId: "mk-3", email: "anna@bücher..example" }));
    expect(userErrors).toEqual(invalid("email", { required: "EMAIL_ADDRESS" }));
    expect(await stored()).toBe("anna@bücher.example");
  });

  it.each([
    "http://files.example/a.png",
    "javascript:alert(1)",
    "https://user:pass@files.example/",
    `https://files.example/${"x".repeat(2_050)}`,
  ])("refuses an avatar at %s without repeating it", async (avatarUrl) => {
    const input = { externalId: "mk-2", displayName: "Jo", email: "jo@people.example", avatarUrl };
    const { errors } = await scenario.service.ask(scenario.users.backEnd, REGISTER_USER, { input });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    expect(JSON.stringify(errors)).not.toContain(avatarUrl);
  });
});
