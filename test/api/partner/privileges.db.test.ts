import { encodeTime } from "ulid";
import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { flush } from "../../support/app/emails";
import { at, listOf, succeeded } from "../../support/app/order-scenario";
import { type Json, textAt } from "../../support/app/service";
import { until } from "../../support/app/until";
import { rowsOf, runOn } from "../../support/database/rows";
import { Operators } from "../../support/partner/api-keys";
import { WebhookScenario } from "../../support/partner/webhook-scenario";

let hooks: WebhookScenario;
let operator: string;
beforeAll(async () => {
  hooks = await WebhookScenario.open({ environment: { MAILS: "1", PUBLIC_URL: "https://orders.example.com" } });
  operator = await hooks.scenario.service.token("the-operator", { scopes: ["operator"], channel: "API" });
});
afterEach(() => hooks.deleteEndpoints());
afterAll(() => hooks.close());

const MESSAGES = ["MESSAGE_POSTED"];
const write = (sql: string): Promise<void> => runOn(hooks.scenario.service.database, sql);
const rows = async (table: string) => (await rowsOf(hooks.scenario.service.database))[table] ?? [];
const codesOf = ({
  errors,
}: {
  readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}) => errors.map(({ extensions }) => extensions.code);

describe("[S24] a changed address", () => {
  const REGISTER =
    "mutation ($input: RegisterUserInput!) { registerUser(input: $input) { user { id } userErrors { code } } }";
  const person = { externalId: "frieda", displayName: "Frieda", locale: "de", timeZone: "Europe/Berlin" };
  let key: string;

  const register = async (changes: object): Promise<string> => {
    const { registerUser } = succeeded(
      await hooks.scenario.service.ask(key, REGISTER, { input: { ...person, ...changes } }),
    );
    expect(registerUser?.userErrors).toEqual([]);
    return textAt(registerUser?.user?.id);
  };
  /** The emails to an address, oldest first. */
  const sentTo = async (address: string) => {
    await flush(hooks.scenario);
    const { sandboxMails } = hooks.scenario.service.service.store;
    const emails = (await sandboxMails.page(0, 1_000)).filter(({ toAddress }) => toAddress === address);
    return Promise.all(emails.map(({ id }) => sandboxMails.one(id)));
  };

  it("informs the old address, in the previous language, and records the time and the caller", async () => {
    const operators = await Operators.of(hooks.scenario.service);
    const created = await operators.createKey("USERS_WRITE");
    key = created.key;
    const id = await register({ email: "frieda@old.example" });
    expect(await rows("address_changes")).toEqual([]);
    const before = Date.now();
    await register({ email: "frieda@new.example", displayName: "Somebody else", locale: "en" });
    const [change, ...others] = await rows("address_changes");
    expect(others).toEqual([]);
    expect(change).toMatchObject({ user_id: id, changed_by: created.id, old_email: "frieda@old.example" });
    expect(Math.abs(Number(change?.changed_at) - before)).toBeLessThan(60_000);
    const emails = await sentTo("frieda@old.example");
    expect(emails).toMatchObject([{ toName: "Frieda", language: "de", subject: "Ihre E-Mail-Adresse wurde geändert" }]);
    expect(emails[0]?.textBody).toContain("wenden Sie sich sofort an den Support");
    expect(emails[0]?.textBody).not.toMatch(/frieda@new|Somebody else|https?:/u);
    expect(emails[0]?.htmlBody).not.toMatch(/frieda@new|Somebody else|<a /u);
    expect(await sentTo("frieda@new.example")).toEqual([]);
  });

  it("is recorded each time; the changes of an hour are announced by one email immediately and one after the hour", async () => {
    const isSent = async () => (await rows("outbox")).every(({ due_at }) => Number(due_at) > Date.now() + HOUR_MS / 2);
    for (const email of ["frieda@old.example", "frieda@new.example", "frieda@old.example", "frieda@new.example"]) {
      await register({ email });
      await until(isSent);
    }
    expect(await rows("address_changes")).toHaveLength(5);
    expect(await sentTo("frieda@old.example")).toHaveLength(1);
    expect(await sentTo("frieda@new.example")).toHaveLength(1);
    await write("UPDATE outbox SET due_at = due_at - 3600000");
    await until(async () => (await rows("outbox")).length === 0);
    expect(await sentTo("frieda@old.example")).toHaveLength(2);
    expect(await sentTo("frieda@new.example")).toHaveLength(2);
  });

  it("is not recorded if everything else changes", async () => {
    await register({ email: "frieda@new.example", displayName: "F.", locale: "fr" });
    expect(await rows("address_changes")).toHaveLength(5);
  });

  it("is recorded for 180 days, and for as long as its email waits", async () => {
    const { store } = hooks.scenario.service.service;
    expect(await store.forgetAddressChanges(100)).toBe(0);
    await register({ email: "frieda@newest.example" });
    await register({ email: "frieda@new.example" });
    await flush(hooks.scenario);
    await register({ email: "frieda@newest.example" });
    const [waiting] = await rows("outbox");
    const sent = (await rows("address_changes")).filter(({ id }) => `ADDRESS:${textAt(id)}` !== waiting?.id);
    const longAgo = encodeTime(Date.now() - 181 * DAY_MS).toLowerCase();
    const old = (index: number): string => `adc_${longAgo}${String(index).padStart(16, "0")}`;
    for (const [index, row] of sent.slice(0, 2).entries())
      await write(`UPDATE address_changes SET id = '${old(index)}' WHERE id = '${textAt(row.id)}'`);
    await write(`UPDATE outbox SET id = 'ADDRESS:${old(0)}'`);
    expect(await store.forgetAddressChanges(100)).toBe(1);
    await write("DELETE FROM outbox");
    expect(await store.forgetAddressChanges(100)).toBe(1);
    expect(await store.forgetAddressChanges(100)).toBe(0);
  });
});

describe("[S24] a key and its creator", () => {
  const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id createdBy } key userErrors { code } } }`;
  const ROTATE = `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { apiKey { id createdBy } key userErrors { code } } }`;
  const withReading = () =>
    hooks.scenario.service.token("reading-operator", { scopes: ["operator", "orders:read"], channel: "API" });
  const create = async (token: string, ...scopes: readonly string[]) =>
    hooks.scenario.service.ask(token, CREATE, { input: { name: "A key", scopes } });

  it("the creator is recorded, and the key has no scope that the creator lacks", async () => {
    const { createApiKey } = succeeded(await create(await withReading(), "ORDERS_READ"));
    expect(createApiKey).toMatchObject({ apiKey: { createdBy: "reading-operator" }, userErrors: [] });
    for (const scopes of [["ORDERS_WRITE"], ["ORDERS_READ", "USERS_WRITE"], ["WEBHOOKS_MANAGE"]]) {
      const answer = await create(await withReading(), ...scopes);
      expect(codesOf(answer)).toEqual(["FORBIDDEN"]);
      expect(answer.errors[0]?.message).toMatch(
        /^This requires a token with the scope (orders:write|users:write|webhooks:manage)\.$/u,
      );
    }
    expect(codesOf(await create(operator, "ORDERS_READ"))).toEqual(["FORBIDDEN"]);
  });

  it("an operator without its scopes gets no new secret, but can revoke it", async () => {
    const { createApiKey } = succeeded(await create(await withReading(), "ORDERS_READ"));
    const input = { apiKeyId: createApiKey?.apiKey?.id };
    const { service } = hooks.scenario;
    expect(codesOf(await service.ask(operator, ROTATE, { input }))).toEqual(["FORBIDDEN"]);
    const rotated = succeeded(await service.ask(await withReading(), ROTATE, { input })).rotateApiKey;
    expect(rotated).toMatchObject({ apiKey: { createdBy: "reading-operator" }, userErrors: [] });
    const revoke =
      "mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { revokedAt } userErrors { code } } }";
    expect(textAt(succeeded(await service.ask(operator, revoke, { input })).revokeApiKey?.apiKey?.revokedAt)).toMatch(
      /^20/u,
    );
  });
});

describe("[S24] endpoints and operators", () => {
  const ENDPOINT =
    "id owner url eventTypes enabled disabledReason ownerTokenEndsAt attempts { nodes { id answerStatus } }";
  const ALL = `query ($first: Int, $after: String) { allWebhookEndpoints(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${ENDPOINT} } } }`;
  const all = async (variables: object = {}): Promise<Json> =>
    at(succeeded(await hooks.scenario.service.ask(operator, ALL, variables)), "allWebhookEndpoints");
  const one = async (id: string): Promise<Json | undefined> =>
    listOf((await all({ first: 100 })).nodes).find((each) => textAt(each.id) === id);
  const set = async (
    name: "enableWebhookEndpoint" | "disableWebhookEndpoint",
    endpointId: string,
    token = operator,
  ) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { it: ${name}(input: $input) { endpoint { id disabledReason } userErrors { code } } }`;
    return hooks.scenario.service.ask(token, document, { input: { endpointId } });
  };

  it("an operator lists the endpoints of all owners with their attempts, a page at a time; nobody else does", async () => {
    const { service } = hooks.scenario;
    const other = await service.token("other-partner", { scopes: ["webhooks:manage"], channel: "API" });
    const first = await hooks.endpoint("/first", MESSAGES);
    const created = await hooks.send(
      "createWebhookEndpoint",
      { url: hooks.receiver.url("/second"), eventTypes: MESSAGES },
      other,
    );
    const second = textAt(created.endpoint?.id);
    await hooks.post((await hooks.scenario.place()).id);
    await hooks.attempts(first.id, 1);
    await until(async () => listOf((await one(second))?.attempts?.nodes).length === 1);
    const page = await all({ first: 1 });
    expect(page).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [{ id: first.id, owner: "partner" }],
    });
    const rest = await all({ after: page.pageInfo?.endCursor });
    expect(rest).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ id: second, owner: "other-partner" }] });
    const node = "query ($id: ID!) { node(id: $id) { id } }";
    const attempt = textAt(listOf((await one(second))?.attempts?.nodes)[0]?.id);
    for (const id of [second, attempt]) expect((await service.ask(operator, node, { id })).data.node).toEqual({ id });
    for (const token of [
      hooks.partner,
      hooks.scenario.users.backEnd,
      hooks.scenario.users.support,
      hooks.scenario.token("client"),
    ]) {
      expect(codesOf(await service.ask(token, ALL))).toEqual(["FORBIDDEN"]);
      expect(codesOf(await set("disableWebhookEndpoint", second, token))).toEqual(["FORBIDDEN"]);
    }
    await hooks.send("deleteWebhookEndpoint", { endpointId: second }, other);
  });

  it("an operator disables an endpoint immediately; its owner cannot enable it, an operator can, and the waiting events are sent then", async () => {
    const { id } = await hooks.endpoint("/stopped", MESSAGES);
    const { id: orderId } = await hooks.scenario.place();
    expect(succeeded(await set("disableWebhookEndpoint", id)).it).toEqual({
      endpoint: { id, disabledReason: "BY_OPERATOR" },
      userErrors: [],
    });
    await hooks.post(orderId);
    const refused = await hooks.send("updateWebhookEndpoint", { endpointId: id, enabled: true });
    expect(refused.userErrors).toMatchObject([{ code: "DISABLED_BY_OPERATOR", field: ["enabled"] }]);
    expect((await hooks.seen(id)).attempts).toEqual([]);
    expect(succeeded(await set("enableWebhookEndpoint", id)).it).toEqual({
      endpoint: { id, disabledReason: null },
      userErrors: [],
    });
    expect(await hooks.attempts(id, 1)).toHaveLength(1);
    const audited = (await rows("audit_log")).filter(({ operation }) => String(operation).endsWith(id));
    expect(audited.map(({ reader, operation }) => [reader, operation])).toEqual([
      ["the-operator", `disableWebhookEndpoint ${id}`],
      ["the-operator", `enableWebhookEndpoint ${id}`],
    ]);
  });

  it("[V1] the scope operator shows no order by an attempt", async () => {
    const { id } = await hooks.endpoint("/no-order", MESSAGES);
    await hooks.post((await hooks.scenario.place()).id);
    await hooks.attempts(id, 1);
    const document = "{ allWebhookEndpoints { nodes { attempts { nodes { event { order { title } } } } } } }";
    const answer = await hooks.scenario.service.ask(operator, document);
    expect(codesOf(answer)).toEqual(["FORBIDDEN"]);
    expect(JSON.stringify(answer)).not.toContain("title");
    const reading = await hooks.scenario.service.token("reading-operator", {
      scopes: ["operator", "orders:read"],
      channel: "API",
    });
    expect(codesOf(await hooks.scenario.service.ask(reading, document))).toEqual([]);
  });

  it("while an operator disables an endpoint its owner cannot ping it, and what the owner chooses counts afterwards", async () => {
    const { id } = await hooks.endpoint("/both", MESSAGES);
    await hooks.post((await hooks.scenario.place()).id);
    await hooks.attempts(id, 1);
    await set("disableWebhookEndpoint", id);
    expect((await hooks.send("pingWebhookEndpoint", { endpointId: id })).userErrors).toMatchObject([
      { code: "DISABLED_BY_OPERATOR" },
    ]);
    await hooks.send("updateWebhookEndpoint", { endpointId: id, enabled: false });
    expect(succeeded(await set("enableWebhookEndpoint", id)).it?.endpoint?.disabledReason).toBe("BY_OWNER");
    await set("enableWebhookEndpoint", id); // changes nothing, so it is not recorded
    expect((await rows("audit_log")).filter(({ operation }) => String(operation).endsWith(id))).toHaveLength(2);
    expect(
      (await hooks.send("updateWebhookEndpoint", { endpointId: id, enabled: true })).endpoint?.disabledReason,
    ).toBeNull();
  });

  it("an operator does not undo what the owner chose, and finds no endpoint that does not exist", async () => {
    const { id } = await hooks.endpoint("/owner", MESSAGES);
    await hooks.send("updateWebhookEndpoint", { endpointId: id, enabled: false });
    expect(succeeded(await set("enableWebhookEndpoint", id)).it?.endpoint?.disabledReason).toBe("BY_OWNER");
    for (const absent of [`whk_${"0".repeat(26)}`, "nothing"])
      expect(succeeded(await set("disableWebhookEndpoint", absent)).it).toEqual({
        endpoint: null,
        userErrors: [{ code: "NOT_FOUND" }],
      });
  });

  it("a token's endpoints end with the token; events wait, and are sent after the owner has used a new token", async () => {
    const { service } = hooks.scenario;
    const owner = (lifetimeSeconds: number) =>
      service.token("brief", { scopes: ["webhooks:manage"], channel: "API", lifetimeSeconds });
    const input = { url: hooks.receiver.url("/brief"), eventTypes: MESSAGES };
    const id = textAt((await hooks.send("createWebhookEndpoint", input, await owner(2))).endpoint?.id);
    expect(await one(id)).toMatchObject({ enabled: true, disabledReason: null });
    await until(async () => ((await one(id))?.disabledReason as unknown) === "TOKEN_ENDED");
    const { id: orderId } = await hooks.scenario.place();
    await hooks.post(orderId);
    const witness = await hooks.endpoint("/witness", MESSAGES);
    await hooks.post(orderId);
    await hooks.attempts(witness.id, 1);
    expect(await one(id)).toMatchObject({ enabled: false, attempts: { nodes: [] } });
    // A token without the scope proves nothing.
    await service.ask(await service.token("brief", { scopes: ["orders:read"] }), "{ viewer { id } }");
    expect(await one(id)).toMatchObject({ disabledReason: "TOKEN_ENDED" });
    const later = await owner(3_600);
    expect((await hooks.seen(id, later)).enabled).toBe(true);
    await until(async () => (await hooks.seen(id, later)).attempts.length === 2);
    await hooks.send("deleteWebhookEndpoint", { endpointId: id }, later);
  });

  it("an API key's endpoint has no end of its own", async () => {
    const { key } = await (await Operators.of(hooks.scenario.service)).createKey("WEBHOOKS_MANAGE");
    const input = { url: hooks.receiver.url("/key"), eventTypes: MESSAGES };
    const id = textAt((await hooks.send("createWebhookEndpoint", input, key)).endpoint?.id);
    expect(await one(id)).toMatchObject({ ownerTokenEndsAt: null, disabledReason: null });
    await hooks.send("deleteWebhookEndpoint", { endpointId: id }, key);
  });
});
