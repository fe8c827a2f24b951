import { listOf, openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";

/** [S28] Bounds that only one of the databases would have. */
let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario({ environment: { WEBHOOKS_ALLOW_INSIDE: "1" } });
});
afterAll(() => scenario.close());

const REGISTER = `mutation ($input: RegisterUserInput!) { it: registerUser(input: $input) { user { id displayName } userErrors { code field } } }`;
const OF = { displayName: "Anna", email: "anna@people.example" };

async function register(input: object): Promise<unknown> {
  const { data, errors } = await scenario.service.ask(scenario.users.backEnd, REGISTER, {
    input: { externalId: "anna", ...OF, ...input },
  });
  expect(errors).toEqual([]);
  const [error] = listOf(data.it?.userErrors);
  return error === undefined ? "registered" : [error.code, error.field];
}

const invalid = (field: string) => ["INVALID_VALUE", [field]];
/** A tag of the length, whose last part is for private use. */
const tagOf = (length: number): string => `en-x-${"abcdefgh-".repeat(20)}`.slice(0, length).replace(/-$/u, "a");

describe("[S28] the input that the back end registers", () => {
  it.each([
    ["externalId", "key_", invalid("externalId")],
    ["externalId", "key_01j00000000000000000000000", invalid("externalId")],
    ["externalId", " anna", invalid("externalId")],
    ["externalId", "anna ", invalid("externalId")],
    ["externalId", "\u00a0anna", invalid("externalId")],
    ["externalId", "an\u202ena", invalid("externalId")],
    ["externalId", "monkey_1", "registered"],
    ["externalId", "i".repeat(255), "registered"],
    ["externalId", "i".repeat(256), ["TEXT_TOO_LONG", ["externalId"]]],
    ["displayName", "A\u2067nna", invalid("displayName")],
    ["displayName", "\u2800", ["TEXT_REQUIRED", ["displayName"]]],
    ["displayName", "👍".repeat(200), "registered"],
    ["displayName", "👍".repeat(201), ["TEXT_TOO_LONG", ["displayName"]]],
    ["locale", tagOf(100), "registered"],
    ["locale", tagOf(101), invalid("locale")],
    ["locale", "", invalid("locale")],
    ["timeZone", "America/Argentina/ComodRivadavia", "registered"],
    ["timeZone", "U".repeat(101), invalid("timeZone")],
  ])("%s %j", async (field, value, outcome) => {
    expect(await register({ [field]: value })).toEqual(outcome);
  });

  it.each([
    "https://files.example/a\u202exe.pdf",
    "https://files.example/\u0001",
    "https://files.example/\u200b",
    "https://files.example/\u2066a",
  ])("the URL %j is refused with the name of its field", async (avatarUrl) => {
    const { errors } = await scenario.service.ask(scenario.users.backEnd, REGISTER, {
      input: { externalId: "anna", ...OF, avatarUrl },
    });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(JSON.stringify(errors)).toContain("avatarUrl");
  });
});

describe("[S28] a token's subject", () => {
  const CREATE = `mutation ($input: CreateWebhookEndpointInput!) { it: createWebhookEndpoint(input: $input) { endpoint { id } userErrors { code } } }`;
  const input = { url: "https://partner.example/", eventTypes: ["ORDER_PLACED"], idempotencyKey: "once" };
  const create = async (subject: string) =>
    scenario.service.ask(
      await scenario.service.token(subject, { scopes: ["webhooks:manage"], channel: "API" }),
      CREATE,
      { input },
    );

  it.each([
    ["of 255 characters", "s".repeat(255)],
    ["of 255 emoji", "👍".repeat(255)],
  ])("%s owns endpoints and keys", async (_what, subject) => {
    const { data, errors } = await create(subject);
    expect([errors, data.it?.userErrors]).toEqual([[], []]);
    expect((await create(subject)).data.it?.endpoint?.id).toEqual(data.it?.endpoint?.id);
  });

  it.each([
    ["of 256 characters", "s".repeat(256)],
    ["of 256 emoji", "👍".repeat(256)],
    ["that an API key has", "key_01j00000000000000000000000"],
  ])("%s is refused", async (_what, subject) => {
    const { status, errors } = await create(subject);
    expect([status, errors.map(({ extensions }) => extensions.code)]).toEqual([401, ["UNAUTHENTICATED"]]);
  });
});

describe("[S28] times", () => {
  it("the sandbox's clock never passes the limit from which every window still ends in the year 9999", async () => {
    const ADVANCE = `mutation ($input: AdvanceClockInput!) { it: advanceClock(input: $input) { now } }`;
    const { errors } = await scenario.service.ask(scenario.token("client"), ADVANCE, {
      input: { to: "9999-12-31T23:59:59.999Z" },
    });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(JSON.stringify(errors)).toContain("9998-12-30T23:59:59.999Z");
  });

  it.each(["+010000-01-01T00:00:00.000Z", "10000-01-01T00:00:00Z", "9999-12-31T23:59:59-00:01"])(
    "%s is not a valid time",
    async (dueAt) => {
      await expect(scenario.place({ deliveryDueAt: dueAt })).rejects.toThrow("BAD_USER_INPUT");
    },
  );

  it("the last valid time is read back unchanged", async () => {
    const { id } = await scenario.place({ deliveryDueAt: "9999-12-31T23:59:59.999Z" });
    expect(await scenario.order(id)).toMatchObject({ deliveryDueAt: "9999-12-31T23:59:59.999Z" });
  });
});
