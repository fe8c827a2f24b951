import { getNamedType, type GraphQLInputType, isInputObjectType } from "graphql";
import { CANCELLATION_REASONS } from "../../../src/domain/vocabulary";
import { buildSchema } from "../../../src/graphql/schema";
import defaultPolicy from "../../../src/policy/default-policy.json";
import { everythingOf } from "../../graphql/lookup/whole-query";
import { flush } from "../../support/app/emails";
import { STATISTICS } from "../../support/app/operations-b";
import { at, openOrderScenario, type OrderScenario, type Role, succeeded } from "../../support/app/order-scenario";
import { type Answer, textAt } from "../../support/app/service";
import { rowsOf, runOn } from "../../support/database/rows";

/**
 * Text that nobody would write: anywhere but with its author, it has leaked. Each field and access path has a different
 * one.
 */
const CANARY = "canarybird";
const spoken: string[] = [];
const canary = (): string => {
  const word = `${CANARY}${spoken.length}x`;
  spoken.push(word);
  return word;
};

let scenario: OrderScenario;
/** Everything that the other party, support and the back end were answered or pushed. */
const received: { readonly who: string; readonly text: string }[] = [];
/** The errors that authors themselves got. */
const errors: string[] = [];
const schema = buildSchema();
/** A document may have 1,000 fields: so not as deep as from the very top. */
const whole = (name: string): string => {
  const type = schema.getType(name);
  if (type === undefined) throw new Error(`no type ${name}`);
  return everythingOf(schema, type, ["the query", "its field", "and one more"]);
};
const WHOLE_ORDER = `query ($id: ID!) { order(id: $id) { ${whole("Order")} } }`;
const WHOLE_VIEWER = `{ viewer { ${whole("Viewer")} } }`;
const WHOLE_RESOLUTION = `query ($id: ID!) { node(id: $id) { ${whole("Resolution")} } }`;
const WHOLE_FEED = `subscription ($orderId: ID!, $after: String) { orderActivity(orderId: $orderId, after: $after) { cursor node { ${whole("ActivityEvent")} } } }`;
const WHOLE_NOTIFICATIONS = `subscription ($after: String) { notifications(after: $after) { cursor node { ${whole("Notification")} } } }`;
const WHOLE_COUNTDOWN = `subscription ($orderId: ID!) { orderCountdown(orderId: $orderId) { ${whole("CountdownUpdate")} } }`;

/** Whole answers are larger than what anybody asks for, and all that is logged is wanted. */
const ROOMY = {
  MAILS: "1",
  LIMIT_TOKENS: "1000000",
  LIMIT_COST: "10000000",
  LIMIT_LIVE_COST: "10000000",
  LIMIT_DEPTH: "100",
  LIMIT_ALIASES: "10000",
  LIMIT_FRAME_BYTES: "10000000",
  LIMIT_BODY_BYTES: "10000000",
  LOG_LEVEL: "trace",
};

beforeAll(async () => {
  scenario = await openOrderScenario({ environment: ROOMY });
});
afterAll(() => scenario.close());

const PROTOCOLS = ["ask", "askBySocket"] as const;
type Protocol = (typeof PROTOCOLS)[number];
const money = (amount: string) => ({ amount, currencyCode: "USD" });
const literal = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${name === "reason" ? String(inner) : literal(inner)}`)
    .join(", ")} }`;
};

/** One mutation by its variables or by literals in the document. */
const send = async (protocol: Protocol, who: Role, name: string, input: object, inline: boolean): Promise<Answer> => {
  const type = name === "offerPartialRefund" ? "OfferPartialRefundInput" : "RequestCancellationInput";
  const selection = "{ order { id openResolution { id } } userErrors { code message field actual { __typename } } }";
  const query = inline
    ? `mutation { it: ${name}(input: ${literal(input)}) ${selection} }`
    : `mutation ($input: ${type}!) { it: ${name}(input: $input) ${selection} }`;
  try {
    return await scenario.service[protocol](scenario.token(who), query, inline ? {} : { input });
  } catch (refused) {
    // Over WebSocket a document that is refused as a whole ends the operation with its errors.
    if (Array.isArray(refused)) return { status: 200, data: {}, errors: refused as Answer["errors"] };
    throw refused;
  }
};

const cases = [
  {
    author: "client",
    name: "requestCancellation",
    other: "freelancer",
    input: { reason: "OTHER", message: "I am sorry." },
  },
  {
    author: "freelancer",
    name: "offerPartialRefund",
    other: "client",
    input: { reason: "OTHER", message: "For the delay.", amount: money("10.00") },
  },
] as const;
const accessPaths = PROTOCOLS.flatMap((protocol) => [true, false].map((inline) => ({ protocol, inline })));

/** Wrong in many ways; the note is in each of them. `badly`: what is put in the place of something right. */
const malformed: readonly ((input: Readonly<Record<string, unknown>>) => object)[] = [
  (input) => ({ ...input, confidentialNote: { note: canary() } }),
  (input) => ({ ...input, confidentialNote: [canary(), canary()] }),
  (input) => ({ ...input, confidentialNote: canary(), reason: "NO_SUCH_REASON" }),
  (input) => ({ ...input, confidentialNote: canary(), reason: canary() }),
  (input) => ({ ...input, confidentialNote: canary(), message: 5 }),
  (input) => ({ ...input, confidentialNote: canary(), [canary()]: 1 }),
  (input) => ({ ...input, confidentialNote: canary(), amount: canary() }),
  (input) => ({ ...input, confidentialNote: canary(), amount: { amount: canary(), currencyCode: canary() } }),
  (input) => ({ ...input, confidentialNote: canary(), orderId: canary() }),
  (input) => ({ ...input, confidentialNote: canary(), idempotencyKey: "" }),
  (input) => ({ ...input, confidentialNote: `${canary()}\u0000` }),
  (input) => ({ ...input, confidentialNote: `${canary()} `.repeat(300) }),
  (input) => ({ ...input, confidentialNote: canary(), message: "" }),
];

describe("[V3, C3, P9, S2] a confidential text", () => {
  it("[S2] is accepted by every mutation that takes one, well-formed and malformed, inline and as variables, over HTTP and WebSocket", async () => {
    for (const { author, name, other, input } of cases) {
      for (const { protocol, inline } of accessPaths) {
        const { id } = await scenario.place();
        await scenario.done("client", "contactSupport", { orderId: id, message: "Please look." });
        const after = textAt((await scenario.order(id, other)).activityCursor);
        const feed = scenario.subscribe(other, WHOLE_FEED, { orderId: id, after });
        const countdown = scenario.subscribe(other, WHOLE_COUNTDOWN, { orderId: id });
        received.push({ who: other, text: JSON.stringify(await countdown.next()) });
        const recipients = scenario.subscribe(other, WHOLE_NOTIFICATIONS, { after: await newestNotification(other) });
        for (const spoil of malformed) {
          const answer = await send(protocol, author, name, spoil({ ...input, orderId: id }), inline);
          errors.push(JSON.stringify(answer));
        }
        const asked = await send(
          protocol,
          author,
          name,
          { ...input, orderId: id, confidentialNote: canary(), idempotencyKey: canary() },
          inline,
        );
        const resolutionId = textAt(at(succeeded(asked), "it").order?.openResolution?.id);
        received.push({ who: other, text: JSON.stringify([await countdown.next(), await recipients.next()]) });
        await listen(id, other, resolutionId);
        const again = await send(protocol, author, name, { ...input, orderId: id, confidentialNote: canary() }, inline);
        errors.push(JSON.stringify(again));
        await scenario.done(author, name === "requestCancellation" ? "withdrawDispute" : "withdrawRefundOffer", {
          [name === "requestCancellation" ? "disputeId" : "refundOfferId"]: resolutionId,
        });
        for (const item of await feed.until(({ node }) => textAt(node?.ActivityEvent__type).endsWith("_WITHDRAWN"))) {
          received.push({ who: other, text: JSON.stringify(item) });
        }
        await Promise.all([feed, countdown, recipients].map((stream) => stream.close()));
        const page = await scenario.service.ask(scenario.token(other), WHOLE_ORDER, { id });
        received.push({ who: other, text: JSON.stringify(page) });
      }
    }
    expect(spoken.length).toBeGreaterThan(100);
  });

  /** All that anybody but the author can ask. */
  async function listen(id: string, other: Role, resolutionId: string): Promise<void> {
    for (const [who, token] of Object.entries({
      [other]: scenario.token(other),
      support: scenario.users.support,
      backEnd: scenario.users.backEnd,
    })) {
      for (const [query, variables] of [
        [WHOLE_ORDER, { id }],
        [WHOLE_VIEWER, {}],
        [WHOLE_RESOLUTION, { id: resolutionId }],
      ] as const) {
        const answer = await scenario.service.ask(token, query, variables);
        expect(answer.errors).toEqual([]);
        received.push({ who, text: JSON.stringify(answer) });
      }
    }
  }

  const newestNotification = async (who: Role): Promise<string> => {
    const { data } = await scenario.service.ask(scenario.token(who), "{ viewer { notificationsCursor } }");
    return textAt(data.viewer?.notificationsCursor);
  };

  it("[V3] is in no answer and no event that anybody else receives", () => {
    expect(received.length).toBeGreaterThan(50);
    expect(received.filter(({ text }) => text.includes(CANARY))).toEqual([]);
  });

  it("[V3] is in no error message, not even in its author's", () => {
    expect(errors.length).toBeGreaterThan(100);
    expect(errors.filter((text) => text.includes(CANARY))).toEqual([]);
    expect(errors.filter((text) => text.includes("INTERNAL_SERVER_ERROR"))).toEqual([]);
  });

  it("[V3, S2] is stored once, only in the row for confidential texts: in no email, and not in the outbox", async () => {
    await flush(scenario);
    const { confidential_words: stored, ...others } = await rowsOf(scenario.service.database);
    const well = spoken.filter((word) => JSON.stringify(stored).includes(word));
    expect(well).toHaveLength(cases.length * accessPaths.length);
    expect(Object.keys(others)).toEqual(
      expect.arrayContaining(["activity", "resolutions", "idempotency", "notifications"]),
    );
    expect(others.sandbox_mails?.length).toBeGreaterThan(cases.length * accessPaths.length);
    expect(Object.entries(others).filter(([, rows]) => JSON.stringify(rows).includes(CANARY))).toEqual([]);
  });

  it("[V3] is in no log and no metric, even if its row cannot be written", async () => {
    const { database } = scenario.service;
    await runOn(database, "ALTER TABLE confidential_words RENAME TO put_away");
    for (const { author, name, input } of cases) {
      const { id } = await scenario.place();
      const answer = await send("ask", author, name, { ...input, orderId: id, confidentialNote: canary() }, false);
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(["INTERNAL_SERVER_ERROR"]);
      expect(JSON.stringify(answer)).not.toContain(CANARY);
    }
    await runOn(database, "ALTER TABLE put_away RENAME TO confidential_words");
    expect(scenario.service.logged.length).toBeGreaterThan(0);
    expect(scenario.service.logged.filter((line) => line.includes(CANARY))).toEqual([]);
    const metrics = await (await fetch(scenario.service.url.replace("/graphql", "/metrics"))).text();
    expect(metrics).toContain("graphql_operations_total");
    expect(metrics).not.toContain(CANARY);
  });
});

describe("[C3, C10, S2] a client's reason", () => {
  const mine = defaultPolicy.versions[0]?.cancellation.reasons.CLIENT ?? [];
  const statistics = async (id: string) =>
    (await scenario.service.ask(scenario.users.backEnd, STATISTICS, { id })).data.order?.freelancer?.statistics;

  /** A request with this reason, accepted: what the record says then, and what the freelancer can read of the order. */
  async function cancelled(reason: string, late: boolean) {
    const people = await scenario.place();
    if (late) await scenario.moveBy(11 * 86_400_000);
    const before = await statistics(people.id);
    const asking = { orderId: people.id, reason, message: "I am sorry.", confidentialNote: "Because." };
    const { result } = await scenario.done("client", "requestCancellation", asking);
    await scenario.done("freelancer", "acceptCancellation", { disputeId: result?.id });
    const after = await statistics(people.id);
    return {
      cancelled: Number(after?.cancelledOrders) - Number(before?.cancelledOrders),
      completed: Number(after?.completedOrders) - Number(before?.completedOrders),
    };
  }

  it.each([
    ["neither late nor delivered", false, 0],
    ["late", true, 1],
  ])(
    "[C10] never changes the statistics: on an order that is %s each reason has the same result",
    async (_sentence, late, counts) => {
      expect(mine.length).toBe(8);
      for (const reason of mine)
        expect([reason, await cancelled(reason, late)]).toEqual([reason, { cancelled: counts, completed: 0 }]);
    },
  );

  it("[V3] is refused without being repeated, if the reason is not one of the role's", async () => {
    const { id } = await scenario.place();
    for (const reason of CANCELLATION_REASONS.filter((one) => !mine.includes(one))) {
      const userErrors = await scenario.userErrors("client", "requestCancellation", {
        orderId: id,
        reason,
        message: "Sorry.",
        confidentialNote: "x",
      });
      expect(userErrors).toEqual([{ code: "REASON_NOT_FOR_ROLE", field: ["reason"] }]);
    }
    const { result } = await scenario.done("client", "requestCancellation", {
      orderId: id,
      reason: "FOUND_ALTERNATIVE",
      message: "Sorry.",
    });
    for (const token of [scenario.token("freelancer"), scenario.users.support, scenario.users.backEnd]) {
      const answer = await scenario.service.ask(token, WHOLE_ORDER, { id });
      expect(JSON.stringify(answer)).not.toContain("FOUND_ALTERNATIVE");
    }
    expect(result).toMatchObject({ cancellationReason: "FOUND_ALTERNATIVE" });
    const rows = await rowsOf(scenario.service.database);
    const bearing = Object.keys(rows).filter((table) => JSON.stringify(rows[table]).includes("FOUND_ALTERNATIVE"));
    expect(bearing).toEqual(["confidential_words"]);
  });
});

it("[S2] no other mutation takes a confidential text", () => {
  const taking = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ args }) =>
    args.some(({ type }) => "confidentialNote" in inputFields(type)),
  );
  expect(taking.map(({ name }) => name).sort()).toEqual(["offerPartialRefund", "requestCancellation"]);
});

function inputFields(type: GraphQLInputType): object {
  const named = getNamedType(type);
  return isInputObjectType(named) ? named.getFields() : {};
}
