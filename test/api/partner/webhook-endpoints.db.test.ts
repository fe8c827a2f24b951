import { HOUR_MS } from "../../../src/domain/duration";
import { at, listOf, succeeded } from "../../support/app/order-scenario";
import { type Json, textAt } from "../../support/app/service";
import { raise } from "../../support/domain/raise";
import { orderOf, verified } from "../../support/partner/webhook-receiver";
import { WebhookScenario } from "../../support/partner/webhook-scenario";

let hooks: WebhookScenario;
beforeAll(async () => {
  hooks = await WebhookScenario.open();
});
afterEach(() => hooks.deleteEndpoints());
afterAll(() => hooks.close());

const MESSAGES = ["MESSAGE_POSTED"];
const codes = (payload: Json): readonly unknown[] => listOf(payload.userErrors).map(({ code, field }) => [code, field]);

describe("a webhook endpoint", () => {
  it("[I1] is created once under one idempotency key, and its secret is shown once", async () => {
    const input = { url: hooks.receiver.url("/once"), eventTypes: MESSAGES, idempotencyKey: "once" };
    const first = await hooks.send("createWebhookEndpoint", input);
    const again = await hooks.send("createWebhookEndpoint", input);
    expect(again).toEqual({ ...first, secret: null });
    expect(textAt(first.secret)).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect(codes(await hooks.send("createWebhookEndpoint", { ...input, eventTypes: ["ORDER_PLACED"] }))).toEqual([
      ["IDEMPOTENCY_KEY_REUSED", ["idempotencyKey"]],
    ]);
  });

  it("[S4] is visible to its owner only: in the list, by its id, and in every mutation", async () => {
    const { service } = hooks.scenario;
    const other = await service.token("another-partner", { scopes: ["webhooks:manage"], channel: "API" });
    await hooks.post((await hooks.scenario.place()).id);
    const { id } = await hooks.endpoint("/own", MESSAGES);
    const { attempt } = await hooks.send("pingWebhookEndpoint", { endpointId: id });
    const node = "query ($id: ID!) { node(id: $id) { __typename id } }";
    for (const own of [id, textAt(attempt?.id)]) {
      expect((await service.ask(hooks.partner, node, { id: own })).data.node).toMatchObject({ id: own });
      for (const token of [other, hooks.scenario.users.backEnd, hooks.scenario.token("client")])
        expect((await service.ask(token, node, { id: own })).data).toEqual({ node: null });
    }
    expect((await service.ask(other, "{ webhookEndpoints { id } }")).data).toEqual({ webhookEndpoints: [] });
    const after = (await hooks.scenario.order((await hooks.scenario.place()).id)).activityCursor;
    for (const name of [
      "updateWebhookEndpoint",
      "deleteWebhookEndpoint",
      "rotateWebhookSecret",
      "pingWebhookEndpoint",
    ] as const)
      expect(codes(await hooks.send(name, { endpointId: id }, other))).toEqual([["NOT_FOUND", null]]);
    expect(codes(await hooks.send("replayWebhooks", { endpointId: id, after }, other))).toEqual([["NOT_FOUND", null]]);
    for (const query of [
      "{ webhookEndpoints { id } }",
      `mutation { deleteWebhookEndpoint(input: { endpointId: "${id}" }) { deletedId } }`,
    ]) {
      const { errors } = await service.ask(hooks.scenario.users.backEnd, query);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
    }
    expect(await hooks.seen(id)).toMatchObject({ enabled: true });
  });

  it("is refused without types, with an invalid document, and if the owner has 20", async () => {
    const url = hooks.receiver.url("/refused");
    expect(codes(await hooks.send("createWebhookEndpoint", { url, eventTypes: [] }))).toEqual([
      ["INVALID_VALUE", ["eventTypes"]],
    ]);
    const long = `${url}?${"x".repeat(2_000)}`;
    expect(codes(await hooks.send("createWebhookEndpoint", { url: long, eventTypes: MESSAGES }))).toEqual([
      ["TEXT_TOO_LONG", ["url"]],
    ]);
    for (const [document, error] of [
      [
        "fragment Payload on ActivityEvent { nothing }",
        'Line 1: Cannot query field "nothing" on type "ActivityEvent".',
      ],
      [
        "fragment Payload on Order { id }",
        "Line 1: The fragment Payload must be on ActivityEvent: a message is about an event",
      ],
      [
        "fragment Rest on ActivityEvent { id }\nfragment Payload on Node { ...Rest }",
        "Line 2: The fragment Payload must be on ActivityEvent",
      ],
      ["fragment Other on ActivityEvent { id }", /Unknown fragment "Payload"/],
      [
        "fragment Payload on ActivityEvent { id } query Mine { viewer { id } }",
        "The document must contain fragments only.",
      ],
      ["fragment Payload on ActivityEvent { ", /Syntax Error/],
      [
        `fragment Payload on ActivityEvent { ${"a: id ".repeat(300).replaceAll("a:", () => `a${Math.random().toString(36).slice(2)}:`)} }`,
        /aliases/i,
      ],
    ] as const) {
      const { userErrors } = await hooks.send("createWebhookEndpoint", { url, eventTypes: MESSAGES, document });
      expect(userErrors).toMatchObject([
        { code: "INVALID_VALUE", field: ["document"], required: { word: "PAYLOAD_FRAGMENT" } },
      ]);
      expect(textAt(listOf(userErrors)[0]?.actual?.word)).toMatch(error);
    }
    for (let created = 0; created < 20; created += 1) await hooks.endpoint(`/many/${created}`, MESSAGES);
    const beyond = await hooks.send("createWebhookEndpoint", { url, eventTypes: MESSAGES });
    expect(beyond.userErrors).toMatchObject([
      { code: "INVALID_VALUE", actual: { number: 21 }, required: { number: 20 } },
    ]);
  });

  it("stops immediately when its owner disables it, and continues where each order was", async () => {
    const { id: orderId } = await hooks.scenario.place();
    const { id } = await hooks.endpoint("/paused", MESSAGES);
    await hooks.post(orderId);
    await hooks.attempts(id, 1);
    await hooks.send("updateWebhookEndpoint", { endpointId: id, enabled: false });
    await hooks.post(orderId);
    const { id: newOrder } = await hooks.scenario.place();
    await hooks.post(newOrder);
    expect(await hooks.seen(id)).toMatchObject({
      enabled: false,
      disabledReason: "BY_OWNER",
      attempts: [{ number: 1 }],
    });
    await hooks.send("updateWebhookEndpoint", { endpointId: id, enabled: true });
    await hooks.receiver.count("/paused", 3);
    expect(hooks.receiver.at("/paused").map(orderOf).toSorted()).toEqual([orderId, orderId, newOrder].toSorted());
  });

  it("signs with its previous secret and the new one for 24 h", async () => {
    const { id: orderId } = await hooks.scenario.place();
    const { id, secret: old } = await hooks.endpoint("/rotated", MESSAGES);
    const fresh = textAt((await hooks.send("rotateWebhookSecret", { endpointId: id })).secret);
    expect(fresh).not.toBe(old);
    await hooks.post(orderId);
    const [both] = await hooks.receiver.count("/rotated", 1);
    for (const secret of [old, fresh]) expect(() => verified(secret, both ?? raise())).not.toThrow();
    await hooks.attempts(id, 1);
    await hooks.letPass(24 * HOUR_MS);
    await hooks.post(orderId);
    const [, only] = await hooks.receiver.count("/rotated", 2);
    expect(() => verified(fresh, only ?? raise())).not.toThrow();
    expect(() => verified(old, only ?? raise())).toThrow("No matching signature");
  });
});

describe("[S3] an API key's endpoint", () => {
  const OPERATE = {
    create:
      'mutation { it: createApiKey(input: { name: "Partner", scopes: [WEBHOOKS_MANAGE] }) { apiKey { id } key } }',
    revoke: "mutation ($id: ID!) { it: revokeApiKey(input: { apiKeyId: $id }) { userErrors { code } } }",
  };

  it("belongs to the key through rotations, and ends with its revocation", async () => {
    const { service } = hooks.scenario;
    const operator = await service.token("an-operator", { scopes: ["operator", "webhooks:manage"], channel: "API" });
    const { it: created } = succeeded(await service.ask(operator, OPERATE.create));
    const key = textAt(created?.key);
    const { id: orderId } = await hooks.scenario.place();
    const input = { url: hooks.receiver.url("/of-key"), eventTypes: MESSAGES };
    expect((await hooks.send("createWebhookEndpoint", input, key)).userErrors).toEqual([]);
    await hooks.endpoint("/beside", MESSAGES);
    await hooks.post(orderId);
    await hooks.receiver.count("/of-key", 1);
    succeeded(await service.ask(operator, OPERATE.revoke, { id: created?.apiKey?.id }));
    await hooks.post(orderId);
    await hooks.receiver.count("/beside", 2);
    expect(hooks.receiver.at("/of-key")).toHaveLength(1);
    const ready = (await (await fetch(service.url.replace("/graphql", "/health/ready"))).json()) as object;
    expect(ready).toMatchObject({ ready: true, figures: { webhookEndpointsDisabled: 1 } });
  });
});

describe("a second rotation within 24 h", () => {
  it("preserves the secret that receivers have among those that sign, if the first rotation's answer was lost", async () => {
    const { id: orderId } = await hooks.scenario.place();
    const { id, secret: old } = await hooks.endpoint("/rotated-twice", MESSAGES);
    const rotate = async () => textAt((await hooks.send("rotateWebhookSecret", { endpointId: id })).secret);
    const lost = await rotate();
    await hooks.letPass(23 * HOUR_MS);
    const fresh = await rotate();
    await hooks.letPass(23 * HOUR_MS);
    await hooks.post(orderId);
    const [all] = await hooks.receiver.count("/rotated-twice", 1);
    for (const secret of [old, lost, fresh]) expect(() => verified(secret, all ?? raise())).not.toThrow();
    await hooks.attempts(id, 1);
    await hooks.letPass(HOUR_MS);
    const newest = await rotate();
    await hooks.post(orderId);
    const [, two] = await hooks.receiver.count("/rotated-twice", 2);
    for (const secret of [fresh, newest]) expect(() => verified(secret, two ?? raise())).not.toThrow();
    for (const secret of [old, lost]) expect(() => verified(secret, two ?? raise())).toThrow("No matching signature");
  });
});

describe("a ping", () => {
  it("is sent immediately, has the form of the newest event, and has its own id", async () => {
    const { id: orderId } = await hooks.scenario.place();
    await hooks.post(orderId);
    const { id, secret } = await hooks.endpoint("/ping", ["ORDER_PLACED"]);
    const input = { endpointId: id, idempotencyKey: "ping" };
    const first = await hooks.send("pingWebhookEndpoint", input);
    expect(await hooks.send("pingWebhookEndpoint", input)).toEqual(first);
    const [received, ...more] = hooks.receiver.at("/ping");
    expect(more).toEqual([]);
    expect(verified(secret, received ?? raise())).toMatchObject({
      type: "PING",
      data: { sample: { type: "MESSAGE_POSTED" } },
    });
    expect(first.attempt).toMatchObject({
      messageId: received?.id,
      number: 1,
      answerStatus: 204,
      error: null,
      nextAttemptAt: null,
    });
  });
});

describe("a replay", () => {
  const types = ["MESSAGE_POSTED", "ORDER_PLACED"];

  it("sends everything after an event again, of all orders, under the same ids and in order", async () => {
    const { id } = await hooks.endpoint("/replay", types);
    const one = await hooks.scenario.place();
    await hooks.scenario.moveBy(1_000);
    await hooks.post(one.id, "1");
    const cursor = textAt((await hooks.scenario.order(one.id)).activityCursor);
    await hooks.post(one.id, "2");
    const other = await hooks.scenario.place();
    await hooks.post(other.id, "3");
    await hooks.receiver.count("/replay", 5);
    await hooks.attempts(id, 5);
    // Different orders' messages come in any order: which of one's own they are says their number.
    const later = hooks.receiver
      .at("/replay")
      .filter((received) => orderOf(received) === other.id || received.data.sequence === 3);
    expect(await hooks.send("replayWebhooks", { endpointId: id, after: cursor })).toMatchObject({
      scheduled: 3,
      userErrors: [],
    });
    const again = (await hooks.receiver.count("/replay", 8)).slice(5).map((received) => received.id);
    expect(again.toSorted()).toEqual(later.map((received) => received.id).toSorted());
    await hooks.attempts(id, 8);
    const ofOther = hooks.receiver.at("/replay").filter((received) => orderOf(received) === other.id);
    expect(ofOther.map(({ data }) => data.sequence)).toEqual([1, 2, 1, 2]);
  });

  it("[S4] is refused if the cursor is not that of an event", async () => {
    const { id } = await hooks.endpoint("/no-replay", types);
    const { service } = hooks.scenario;
    const { id: orderId } = await hooks.scenario.place();
    const cursor = textAt((await hooks.scenario.order(orderId)).activityCursor);
    const { data } = await service.ask(hooks.scenario.token("client"), "{ viewer { notificationsCursor } }");
    const forged = `${cursor.slice(0, -1)}${cursor.endsWith("A") ? "B" : "A"}`;
    for (const after of ["", "x", forged, textAt(data.viewer?.notificationsCursor)]) {
      const answer = await service.ask(
        hooks.partner,
        "mutation ($input: ReplayWebhooksInput!) { replayWebhooks(input: $input) { scheduled } }",
        {
          input: { endpointId: id, after },
        },
      );
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    }
  });
});

describe("a subscriber's own document", () => {
  it("[V1] returns the data with the rights of the back end, whatever the owner's scopes are", async () => {
    const { id: orderId } = await hooks.scenario.place({ number: "OWN-1" });
    const document = `fragment Payload on ActivityEvent { sequence message order { ...Bill client { displayName } } }
      fragment Bill on Order { number price { current { amount currencyCode } freelancerEarnings { amount } } actions { name } }`;
    await hooks.endpoint("/own-document", MESSAGES, { document });
    await hooks.post(orderId, "Between us.");
    const [received] = await hooks.receiver.count("/own-document", 1);
    expect(JSON.parse(received?.body ?? "")).toEqual({
      type: "MESSAGE_POSTED",
      timestamp: expect.any(String) as unknown,
      data: {
        sequence: 2,
        message: null,
        order: {
          number: "OWN-1",
          client: { displayName: "The client" },
          actions: [],
          price: { current: { amount: "200.00", currencyCode: "USD" }, freelancerEarnings: { amount: "160.00" } },
        },
      },
    });
  });

  it("sends nothing if its execution fails, and only records a code", async () => {
    const { id: orderId } = await hooks.scenario.place();
    const document = 'fragment Payload on ActivityEvent { order { activity(after: "no cursor") { totalCount } } }';
    const { id } = await hooks.endpoint("/failing-document", MESSAGES, { document });
    await hooks.post(orderId);
    const [attempt] = await hooks.attempts(id, 1);
    expect(attempt).toMatchObject({ answerStatus: null, error: "DOCUMENT_FAILED" });
    expect(at(attempt, "nextAttemptAt")).not.toBeNull();
    expect(hooks.receiver.at("/failing-document")).toEqual([]);
  });
});
