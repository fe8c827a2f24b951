import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { ADVANCE_CLOCK, FEED } from "../../support/app/operations-a";
import {
  at,
  iso,
  listOf,
  openOrderScenario,
  type OrderScenario,
  orderScenarioOn,
  succeeded,
  wordOf,
} from "../../support/app/order-scenario";
import { type Json, millis, openService, textAt } from "../../support/app/service";
import { registerTestUsers } from "../../support/app/users";
import { freshDatabase } from "../../support/database/database";
import { openOn } from "../../support/database/stored-orders";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const advance = async (input: object): Promise<Json> =>
  at(succeeded(await scenario.service.ask(scenario.token("client"), ADVANCE_CLOCK, { input })), "it");
const errorsOf = async (input: object) =>
  (await scenario.service.ask(scenario.token("client"), ADVANCE_CLOCK, { input })).errors;

const askUpdate = async (): Promise<{ readonly orderId: string; readonly respondBy: number }> => {
  const order = await scenario.place();
  const { result } = await scenario.done("client", "requestOrderUpdate", {
    orderId: order.id,
    message: "How is it going?",
  });
  return { orderId: order.id, respondBy: millis(result?.respondBy) };
};

describe("[T3] advanceClock", () => {
  it.each<[string, (from: number) => object]>([
    ["by a duration", () => ({ by: "PT48H" })],
    ["to an instant", (from) => ({ to: iso(from + 48 * HOUR_MS) })],
  ])("[T3, U3] %s moves the clock and processes the deadlines up to there", async (_how, inputOf) => {
    const { orderId, respondBy } = await askUpdate();
    const payload = await advance(inputOf(await scenario.service.now()));
    expect(payload).toEqual({ now: iso(respondBy), fired: 1 });
    expect(await scenario.service.ask(scenario.token("freelancer"), "{ sandbox { now } }")).toMatchObject({
      data: { sandbox: { now: iso(respondBy) } },
    });
    expect((await scenario.events(orderId)).at(-1)).toMatchObject({
      type: "ORDER_UPDATE_EXPIRED",
      occurredAt: iso(respondBy),
    });
  });

  it("[T1, T3] 1 ms before its end a deadline has no effect, 1 ms later it has", async () => {
    const { orderId, respondBy } = await askUpdate();
    expect(await advance({ to: iso(respondBy - 1) })).toMatchObject({ fired: 0 });
    expect((await scenario.events(orderId)).at(-1)).toMatchObject({ type: "ORDER_UPDATE_REQUESTED" });
    expect(await advance({ to: iso(respondBy) })).toMatchObject({ fired: 1 });
    expect((await scenario.events(orderId)).at(-1)).toMatchObject({ type: "ORDER_UPDATE_EXPIRED" });
  });

  it("[T3, T2, O9] processes a chain of deadlines in order, each at its own time, including those that it starts", async () => {
    const now = await scenario.service.now();
    const milestones = ["Sketch", "Final"].map((title) => ({ title, price: { amount: "100", currencyCode: "USD" } }));
    const chain = await scenario.place({ type: "MILESTONE", unitPrice: null, deliveryDueAt: null, milestones });
    await scenario.done("freelancer", "deliverOrder", { orderId: chain.id, note: "Here it is." });
    await scenario.done("client", "requestOrderUpdate", { orderId: chain.id, message: "Is this all?" });
    const between = await scenario.place();
    await scenario.done("freelancer", "deliverOrder", { orderId: between.id, note: "Here it is." });
    const payload = await advance({ by: "P30D" });
    expect(payload).toEqual({ now: iso(now + 30 * DAY_MS), fired: 3 });
    const happened = (await scenario.events(chain.id)).slice(-2);
    expect(happened.map(({ type, occurredAt }) => [type, occurredAt])).toEqual([
      ["ORDER_UPDATE_EXPIRED", iso(now + 2 * DAY_MS)],
      ["MILESTONE_COMPLETED", iso(now + 5 * DAY_MS)],
    ]);
    expect(await scenario.order(between.id)).toMatchObject({ status: "COMPLETED", completedAt: iso(now + 3 * DAY_MS) });
    const { data } = await scenario.service.ask(
      scenario.token("client"),
      "{ viewer { notifications(first: 3) { nodes { event { type occurredAt } } } } }",
    );
    expect(listOf(data.viewer?.notifications?.nodes).map(({ event }) => event?.type)).toEqual([
      ...["MILESTONE_COMPLETED", "ORDER_COMPLETED", "ORDER_UPDATE_EXPIRED"],
    ]);
  });

  it("[T3] a move backwards is refused, and the clock is unchanged", async () => {
    const now = await scenario.service.now();
    const [error] = await errorsOf({ to: iso(now - 1) });
    expect(error?.message).toMatch(/forward/);
    expect(error?.extensions).toEqual({ code: "BAD_USER_INPUT" });
    expect(await scenario.service.now()).toBe(now);
  });

  it("[T3] a move of more than 366 days is refused with the reason, and no deadline is processed", async () => {
    const { orderId } = await askUpdate();
    const now = await scenario.service.now();
    for (const input of [{ by: "P366DT1S" }, { to: iso(now + 366 * DAY_MS + 1) }]) {
      const [error] = await errorsOf(input);
      expect(error?.message).toMatch(/at most P366D/);
      expect(error?.extensions).toEqual({ code: "BAD_USER_INPUT" });
    }
    expect(await scenario.service.now()).toBe(now);
    expect((await scenario.events(orderId)).at(-1)).toMatchObject({ type: "ORDER_UPDATE_REQUESTED" });
    expect(await advance({ by: "P366D" })).toMatchObject({ now: iso(now + 366 * DAY_MS) });
  });

  it.each([
    ["neither by nor to", {}],
    ["both by and to", { by: "PT1H", to: "2990-01-01T00:00:00Z" }],
    ["a month, which has no length", { by: "P1M" }],
  ])("[T3] %s is BAD_USER_INPUT", async (_what, input) => {
    const errors = await errorsOf(input);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.message).toMatch(/by|weeks to seconds/);
  });

  it("[T3] moves business time only: tokens use the real clock", async () => {
    const token = await scenario.service.token(scenario.users.client.subject, { lifetimeSeconds: 60 });
    await advance({ by: "P2D" });
    expect((await scenario.service.ask(token, "{ viewer { id } }")).errors).toEqual([]);
  });
});

describe("[T3] the sandbox's clock and restarts", () => {
  it("[T3] a restart preserves it, and processes the deadlines that passed meanwhile at their own time", async () => {
    const database = await freshDatabase();
    const first = await openService({ database });
    const before = orderScenarioOn(first, await registerTestUsers(first));
    await first.moveTo((await first.now()) + 100 * DAY_MS);
    const order = await before.place();
    const asked = await before.done("client", "requestOrderUpdate", { orderId: order.id, message: "How is it going?" });
    const at = await first.now();
    await first.stop();

    const second = await openService({ database });
    expect(await second.now()).toBe(at);
    await second.stop();
    const between = await openOn(database);
    await between.sandboxClock?.goOnFrom(at + 3 * DAY_MS);
    await between.close();

    const third = await openService({ database });
    const after = orderScenarioOn(third, before.users);
    expect(await third.now()).toBe(at + 3 * DAY_MS);
    const feed = after.subscribe("client", FEED, { orderId: order.id, after: await cursorOfFirst(after, order.id) });
    const recipients = await feed.until(({ node }) => wordOf(node?.type) === "ORDER_UPDATE_EXPIRED");
    expect(recipients.at(-1)?.node).toMatchObject({
      sequence: 3,
      occurredAt: textAt(asked.result?.respondBy),
      actor: "SYSTEM",
    });
    await third.stop();
    await database.drop();
  });
});

const cursorOfFirst = async ({ service, token }: OrderScenario, id: string): Promise<string> => {
  const query = "query ($id: ID!) { order(id: $id) { activity(first: 1) { pageInfo { endCursor } } } }";
  return textAt((await service.ask(token("client"), query, { id })).data.order?.activity?.pageInfo?.endCursor);
};

describe("[T3] outside a sandbox", () => {
  it("[T3] the clock can be neither seen nor moved", async () => {
    const production = await openService({ environment: { SANDBOX: "0" } });
    const { client } = await registerTestUsers(production);
    expect((await production.ask(client.token, "{ sandbox { now } }")).data).toEqual({ sandbox: null });
    for (const ask of [production.ask, production.askBySocket]) {
      const answer = await ask(client.token, ADVANCE_CLOCK, { input: { by: "PT1H" } });
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
      expect(textAt(answer.errors[0]?.message)).toBe("Only a sandbox has a clock that can be moved.");
    }
    await production.stop();
  });
});
