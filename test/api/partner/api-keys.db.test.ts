import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { iso, openOrderScenario, type OrderScenario, succeeded, userErrorsOf } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";
import { rowsOf } from "../../support/database/rows";
import { codesOf, idAndKey, LIST, Operators } from "../../support/partner/api-keys";

/** What this machine's clock would say: keys go by it, and not by the sandbox's. */
let realNow = Date.UTC(2030, 0, 1);
let scenario: OrderScenario;
let operators: Operators;
/** Every key that was ever shown. */
const shown: string[] = [];
const createKey = async (...scopes: readonly string[]) => {
  const one = await operators.createKey(...scopes);
  shown.push(one.key);
  return one;
};

beforeAll(async () => {
  scenario = await openOrderScenario({ realNow: () => realNow });
  operators = await Operators.of(scenario.service);
});
afterAll(() => scenario.close());

const PROTOCOLS = ["ask", "askBySocket"] as const;
const VIEWER = "{ viewer { id user { id } } }";

/**
 * Over HTTP and WebSocket: "answered", or the refusal's code. Over WebSocket an invalid key gets no further than its
 * greeting.
 */
async function statusOf(key: string): Promise<readonly string[]> {
  const overHttp = codesOf(await scenario.service.ask(key, VIEWER));
  try {
    return [overHttp, codesOf(await scenario.service.askBySocket(key, VIEWER))];
  } catch (closed) {
    return [overHttp, String((closed as { readonly code: number }).code)];
  }
}
const HOLDS = ["answered", "answered"];
const HOLDS_NOT = ["UNAUTHENTICATED", "4403"];

describe("an API key from its creation to its end", () => {
  it("is shown to its creator once, and to operators without its secret", async () => {
    const expiresAt = iso(realNow + DAY_MS);
    const created = await operators.create({ name: "  Warehouse ", scopes: ["ORDERS_READ", "USERS_WRITE"], expiresAt });
    const { id, key } = idAndKey(created);
    shown.push(key);
    expect(id).toMatch(/^key_[0-9a-hjkmnp-tv-z]{26}$/u);
    expect(key).toMatch(/^rck_[0-9a-hjkmnp-tv-z]{8}_[0-9a-hjkmnp-tv-z]{52}$/u);
    const whole = {
      id,
      name: "Warehouse",
      prefix: key.slice(0, 12),
      scopes: ["ORDERS_READ", "USERS_WRITE"],
      createdBy: "operator",
      createdAt: iso(realNow),
    };
    expect(created).toEqual({
      apiKey: { ...whole, expiresAt, lastUsedAt: null, revokedAt: null },
      key,
      userErrors: [],
    });
    expect((await operators.list())[0]).toEqual(created.apiKey);
    expect(await statusOf(key)).toEqual(HOLDS);
  });

  it("[S24] is not a user: it has no orders, moves, or notifications, and no user can be registered under its id", async () => {
    const { id, key } = await createKey("USERS_WRITE");
    const input = { externalId: id, displayName: "A key", email: "key@people.example" };
    const register =
      "mutation($input: RegisterUserInput!) { registerUser(input: $input) { user { id } userErrors { code } } }";
    expect(succeeded(await scenario.service.ask(key, register, { input })).registerUser?.userErrors).toEqual([
      { code: "INVALID_VALUE" },
    ]);
    expect(succeeded(await scenario.service.ask(key, VIEWER)).viewer?.user).toBeNull();
    const post = "mutation($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code } } }";
    const answer = await scenario.service.ask(key, post, {
      input: { orderId: (await scenario.place()).id, message: "Hello" },
    });
    expect(succeeded(answer).postMessage?.userErrors).toEqual([{ code: "NOT_FOUND" }]);
  });

  it("has a valid previous secret for 24 h after a rotation, and not a millisecond longer", async () => {
    const { id, key: first } = await createKey("ORDERS_READ");
    const rotated = await operators.rotate({ apiKeyId: id });
    const { id: same, key: second } = idAndKey(rotated);
    shown.push(second);
    expect([same, rotated.apiKey?.prefix]).toEqual([id, second.slice(0, 12)]);
    expect(second.slice(0, 12)).not.toBe(first.slice(0, 12));
    realNow += DAY_MS - 1;
    expect([await statusOf(first), await statusOf(second)]).toEqual([HOLDS, HOLDS]);
    realNow += 1;
    expect([await statusOf(first), await statusOf(second)]).toEqual([HOLDS_NOT, HOLDS]);
  });

  it("has 24 h for each secret if it is rotated twice in a day, so that two rotations lock nobody out", async () => {
    const { id, key: first } = await createKey("ORDERS_READ");
    const { key: second } = idAndKey(await operators.rotate({ apiKeyId: id }));
    realNow += HOUR_MS;
    const { key: third } = idAndKey(await operators.rotate({ apiKeyId: id }));
    shown.push(second, third);
    expect(await Promise.all([first, second, third].map(statusOf))).toEqual([HOLDS, HOLDS, HOLDS]);
    realNow += 23 * HOUR_MS;
    expect(await Promise.all([first, second, third].map(statusOf))).toEqual([HOLDS_NOT, HOLDS, HOLDS]);
    realNow += HOUR_MS;
    expect(await Promise.all([first, second, third].map(statusOf))).toEqual([HOLDS_NOT, HOLDS_NOT, HOLDS]);
  });

  it("loses all its secrets immediately and permanently if it is revoked", async () => {
    const { id, key } = await createKey("ORDERS_READ");
    const { key: second } = idAndKey(await operators.rotate({ apiKeyId: id }));
    shown.push(second);
    const { apiKey, userErrors } = await operators.revoke({ apiKeyId: id });
    expect([apiKey?.revokedAt, userErrors]).toEqual([iso(realNow), []]);
    expect(await Promise.all([key, second].map(statusOf))).toEqual([HOLDS_NOT, HOLDS_NOT]);
    realNow += HOUR_MS;
    expect((await operators.revoke({ apiKeyId: id })).apiKey).toEqual(apiKey);
    const rotated = await operators.rotate({ apiKeyId: id });
    expect([rotated.apiKey, rotated.key, userErrorsOf(rotated)]).toEqual([
      null,
      null,
      [{ code: "API_KEY_ENDED", field: ["apiKeyId"] }],
    ]);
    expect(await statusOf(key)).toEqual(HOLDS_NOT);
  });

  it("expires by the real clock at its end, together with the previous secret", async () => {
    const expiresAt = iso(realNow + HOUR_MS);
    const { id, key } = idAndKey(await operators.create({ name: "Short", scopes: ["ORDERS_READ"], expiresAt }));
    const { key: second } = idAndKey(await operators.rotate({ apiKeyId: id }));
    shown.push(key, second);
    realNow += HOUR_MS - 1;
    expect(await Promise.all([key, second].map(statusOf))).toEqual([HOLDS, HOLDS]);
    realNow += 1;
    expect(await Promise.all([key, second].map(statusOf))).toEqual([HOLDS_NOT, HOLDS_NOT]);
    expect(userErrorsOf(await operators.rotate({ apiKeyId: id }))).toEqual([
      { code: "API_KEY_ENDED", field: ["apiKeyId"] },
    ]);
  });
});

describe("[S1] the scopes of an API key", () => {
  const PLACE =
    "mutation($input: PlaceOrderInput!) { it: placeOrder(input: $input) { order { id } userErrors { code } } }";
  const REGISTER =
    "mutation($input: RegisterUserInput!) { it: registerUser(input: $input) { user { id } userErrors { code } } }";
  const READ = "query { it: orders { nodes { id } } }";
  const scopes = ["ORDERS_WRITE", "ORDERS_READ", "USERS_WRITE", "WEBHOOKS_MANAGE"];

  it.each(scopes)("%s grants what it names, and nothing of the others, support, or operators", async (scope) => {
    const { key } = await createKey(scope);
    const { client, freelancer } = scenario.users;
    const order = { number: `K-${scope}`, title: "A logo", unitPrice: { amount: "200.00", currencyCode: "USD" } };
    const paid = { clientId: client.id, freelancerId: freelancer.id, paymentSource: "pi_1", paymentLabel: "Visa 4242" };
    const user = { externalId: `k-${scope}`, displayName: "New", email: "new@people.example" };
    for (const protocol of PROTOCOLS) {
      const asked = async (document: string, input?: object) =>
        codesOf(await scenario.service[protocol](key, document, { input }));
      expect({
        ORDERS_WRITE: await asked(PLACE, { ...order, ...paid, number: `K-${scope}-${protocol}` }),
        ORDERS_READ: await asked(READ),
        USERS_WRITE: await asked(REGISTER, user),
      }).toEqual({ ORDERS_WRITE: "FORBIDDEN", ORDERS_READ: "FORBIDDEN", USERS_WRITE: "FORBIDDEN", ...allowed(scope) });
      expect([await asked(LIST), await asked("{ failedRefunds { totalCount } }")]).toEqual(["FORBIDDEN", "FORBIDDEN"]);
    }
  });

  const allowed = (scope: string) => (scope === "WEBHOOKS_MANAGE" ? {} : { [scope]: "answered" });

  it("[V1] with orders:read a key sees what the back end sees: the same answer, and no texts", async () => {
    const { key } = await createKey("ORDERS_READ");
    const { id } = await scenario.place();
    const asking = { orderId: id, reason: "OTHER", message: "Shared words", confidentialNote: "Confidential words" };
    await scenario.done("client", "requestCancellation", asking);
    const query =
      "query($id: ID!) { order(id: $id) { id price { freelancerEarnings { amount } } openResolution { message ... on Dispute { cancellationReason confidentialNote } } activity { nodes { type message } } } }";
    const seen = await scenario.service.ask(key, query, { id });
    expect(seen).toEqual(await scenario.service.ask(scenario.users.backEnd, query, { id }));
    expect(seen.data.order).toMatchObject({
      id,
      openResolution: { message: null, cancellationReason: null, confidentialNote: null },
    });
    expect(JSON.stringify(seen)).not.toMatch(/words/u);
  });
});

describe("[S4] keys that are not valid, and keys of others", () => {
  it("unknown, altered, malformed, and invented keys get the same answer as a revoked one", async () => {
    const { id, key } = await createKey("ORDERS_READ");
    await operators.revoke({ apiKeyId: id });
    const revoked = await scenario.service.ask(key, VIEWER);
    expect(revoked).toMatchObject({ status: 401, errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    const altered = key.slice(0, -1) + (key.endsWith("0") ? "1" : "0");
    for (const other of [altered, key.toUpperCase(), key.slice(0, -1), `${key}0`, "rck_", "rck", id, "0".repeat(64)])
      expect(await scenario.service.ask(other, VIEWER)).toEqual(revoked);
    // With dots it is judged as a token, and this sandbox says why it is none [R19].
    const dotted = await scenario.service.ask(`${key}.${key}.${key}`, VIEWER);
    expect(dotted).toMatchObject({
      status: 401,
      errors: [{ message: "The token is not a signed JWT.", extensions: { code: "UNAUTHENTICATED" } }],
    });
    expect(await statusOf(altered)).toEqual(HOLDS_NOT);
  });

  it("node(id) finds a key for operators, and returns null to everybody else", async () => {
    const { id, key } = await createKey("ORDERS_READ", "WEBHOOKS_MANAGE");
    const node = async (token: string, one: string) =>
      (await scenario.service.ask(token, "query($id: ID!) { node(id: $id) { __typename id } }", { id: one })).data.node;
    expect(await node(operators.token, id)).toEqual({ __typename: "ApiKey", id });
    const guessed = id.slice(0, -1) + (id.endsWith("0") ? "1" : "0");
    expect(await node(operators.token, guessed)).toBeNull();
    for (const token of [scenario.token("client"), scenario.users.backEnd, scenario.users.support, key])
      expect(await node(token, id)).toBeNull();
  });

  it.each(["", "key_", "key_00000000000000000000000000", "ord_00000000000000000000000000", "x".repeat(1_000)])(
    "%j is not the id of a key to rotate or revoke",
    async (apiKeyId) => {
      for (const payload of [await operators.rotate({ apiKeyId }), await operators.revoke({ apiKeyId })])
        expect(userErrorsOf(payload)).toEqual([{ code: "NOT_FOUND", field: ["apiKeyId"] }]);
    },
  );
});

describe("[I1] a repeated request", () => {
  it("returns the same API key with the same idempotency key, without showing its secret again", async () => {
    const input = { name: "Once", scopes: ["ORDERS_READ"], idempotencyKey: "create-once" };
    const first = await operators.create(input);
    shown.push(textAt(first.key));
    expect(await operators.create(input)).toEqual({ ...first, key: null });
    expect(await operators.createErrors({ ...input, name: "Twice" })).toEqual([
      { code: "IDEMPOTENCY_KEY_REUSED", field: ["idempotencyKey"] },
    ]);
    const rotation = { apiKeyId: textAt(first.apiKey?.id), idempotencyKey: "rotate-once" };
    const rotated = await operators.rotate(rotation);
    shown.push(textAt(rotated.key));
    expect(await operators.rotate(rotation)).toEqual({ ...rotated, key: null });
    const revoked = await operators.revoke(rotation);
    expect(await operators.revoke(rotation)).toEqual(revoked);
    expect((await operators.list()).filter(({ name }) => textAt(name) === "Once")).toHaveLength(1);
  });

  it("uses the API key's own idempotency keys, also after a rotation", async () => {
    const [one, other] = [await createKey("USERS_WRITE"), await createKey("USERS_WRITE")];
    const register = async (key: string, name: string) => {
      const input = {
        externalId: `i1-${name}`,
        displayName: name,
        email: "i1@people.example",
        idempotencyKey: "the-same",
      };
      const document =
        "mutation($input: RegisterUserInput!) { it: registerUser(input: $input) { user { id } userErrors { code } } }";
      return succeeded(await scenario.service.ask(key, document, { input })).it;
    };
    const first = await register(one.key, "One");
    expect(await register(other.key, "Other")).toMatchObject({ userErrors: [] });
    const { key: rotated } = idAndKey(await operators.rotate({ apiKeyId: one.id }));
    shown.push(rotated);
    expect(await register(rotated, "One")).toEqual(first);
    expect(await register(rotated, "Changed")).toMatchObject({ userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED" }] });
  });
});

describe("[S23] only a hash of a key is stored", () => {
  it("no key that was shown is in any table or log line, except for the part by which operators recognise it", async () => {
    expect(shown.length).toBeGreaterThan(10);
    const stored = JSON.stringify(await rowsOf(scenario.service.database));
    const logged = scenario.service.logged.join("\n");
    for (const key of shown) {
      const [, , secret] = key.split("_");
      for (const text of [stored, logged]) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(Buffer.from(key).toString("base64").slice(0, 40));
      }
    }
    expect(stored).toContain(shown.at(-1)?.slice(0, 12));
  });
});
