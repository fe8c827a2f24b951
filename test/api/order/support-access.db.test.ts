import Database from "better-sqlite3";
import { HOUR_MS } from "../../../src/domain/duration";
import { COUNTDOWN, FEED, ORDER } from "../../support/app/operations-a";
import { iso, openOrderScenario, type OrderScenario, orderScenarioOn } from "../../support/app/order-scenario";
import { type Json, textAt } from "../../support/app/service";
import { registerTestUsers } from "../../support/app/users";
import { databaseUnderTest } from "../../support/database/database";
import { withConnection } from "../../support/database/mariadb";
import { runOn } from "../../support/database/rows";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const READINGS = "SELECT reader, operation FROM audit_log WHERE order_id = ? ORDER BY id";

interface Reading {
  readonly reader: string;
  readonly operation: string;
}

/** What the audit log holds of an order, oldest first. */
async function readings(orderId: string): Promise<readonly Reading[]> {
  const { url, file } = scenario.service.database;
  if (databaseUnderTest() === "mariadb") {
    return withConnection(
      url ?? "",
      async (connection) => (await connection.query(READINGS, [orderId]))[0] as Reading[],
    );
  }
  const connection = new Database(file ?? "", { readonly: true });
  try {
    return connection.prepare(READINGS).all(orderId) as Reading[];
  } finally {
    connection.close();
  }
}

const LOOK =
  "query Look($id: ID!) { order(id: $id) { viewerRole status activityCursor activity { nodes { type message } } } }";
const look = async (id: string) => (await scenario.service.ask(scenario.users.support, LOOK, { id })).data.order;
const listed = async () =>
  (await scenario.service.ask(scenario.users.support, "query List { orders(first: 100) { nodes { id } } }")).data.orders
    ?.nodes;
const grant = (orderId: string) => scenario.done("client", "contactSupport", { orderId, message: "Please look." });

describe("[O12] support", () => {
  it("[O12] reads nothing, and has nothing in its list, until a party requests help", async () => {
    const order = await scenario.place();
    await scenario.done("client", "requestOrderUpdate", { orderId: order.id, message: "How is it going?" });
    expect(await look(order.id)).toBeNull();
    expect(await listed()).not.toContainEqual({ id: order.id });
    for (const query of [FEED, COUNTDOWN]) {
      expect(await scenario.subscribe("support", query, { orderId: order.id }).refusedWith()).toEqual(["NOT_FOUND"]);
    }
    expect(await readings(order.id)).toEqual([]);
  });

  it.each(["client", "freelancer"] as const)(
    "[O12] reads the order with the %s's grant, and each reading is in the audit log",
    async (role) => {
      const order = await scenario.place();
      const granted = await scenario.done(role, "contactSupport", { orderId: order.id, message: "Please look." });
      const grantedAt = iso(await scenario.service.now());
      expect(granted.order?.supportAccess).toEqual({ grantedBy: role.toUpperCase(), grantedAt });
      expect(await look(order.id)).toMatchObject({ viewerRole: null, status: "ACTIVE" });
      expect(await listed()).toContainEqual({ id: order.id });
      await scenario.service.askBySocket(scenario.users.support, ORDER, { id: order.id });
      expect(await readings(order.id)).toEqual([
        { reader: "supporter", operation: "query order (Look)" },
        { reader: "supporter", operation: "query orders (List)" },
        { reader: "supporter", operation: "query order" },
      ]);
    },
  );

  it("[O12] the text of the grant is visible to support and its author only; the other party sees that it was given", async () => {
    const order = await scenario.place();
    await grant(order.id);
    const last = async (role: "client" | "freelancer") => (await scenario.events(order.id, role)).at(-1);
    expect(await last("client")).toMatchObject({ type: "SUPPORT_CONTACTED", actor: "CLIENT", message: "Please look." });
    expect(await last("freelancer")).toMatchObject({ type: "SUPPORT_CONTACTED", actor: "CLIENT", message: null });
    expect(JSON.stringify(await look(order.id))).toContain("Please look.");
  });

  it("[O12] either party can end it for both, then support reads nothing, and both are notified of both", async () => {
    const order = await scenario.place();
    await grant(order.id);
    expect(
      await scenario.refused("freelancer", "contactSupport", { orderId: order.id, message: "Me too." }, order.id),
    ).toEqual([{ code: "SUPPORT_ACCESS_ALREADY_GIVEN" }]);
    const ended = await scenario.done("freelancer", "endSupportAccess", { orderId: order.id });
    expect(ended.order?.supportAccess).toBeNull();
    expect(await look(order.id)).toBeNull();
    expect(await listed()).not.toContainEqual({ id: order.id });
    expect(await scenario.refused("client", "endSupportAccess", { orderId: order.id }, order.id)).toEqual([
      { code: "NO_SUPPORT_ACCESS" },
    ]);
    expect((await scenario.events(order.id)).map(({ type }) => textAt(type))).toEqual([
      ...["ORDER_PLACED", "SUPPORT_CONTACTED", "SUPPORT_ACCESS_ENDED"],
    ]);
  });

  it("[O12] a grant can be given after the order's end, and again", async () => {
    const order = await scenario.place();
    await scenario.done("freelancer", "deliverOrder", { orderId: order.id, note: "Here it is." });
    await scenario.done("client", "acceptDelivery", { orderId: order.id });
    await grant(order.id);
    await scenario.done("client", "endSupportAccess", { orderId: order.id });
    await grant(order.id);
    expect(await look(order.id)).toMatchObject({ status: "COMPLETED" });
  });

  it("[O12, L1] its streams end with the grant, and the end shows nothing of later events", async () => {
    const order = await scenario.place();
    await grant(order.id);
    const feed = scenario.subscribe("support", FEED, {
      orderId: order.id,
      after: textAt((await scenario.order(order.id)).activityCursor),
    });
    const countdown = scenario.subscribe("support", COUNTDOWN, { orderId: order.id });
    expect(await countdown.next()).toEqual({ order: { id: order.id }, countdown: null });
    await scenario.done("freelancer", "postMessage", { orderId: order.id, message: "Still granted." });
    expect((await feed.next()).node).toMatchObject({ sequence: 3, message: "Still granted." });
    await scenario.done("client", "endSupportAccess", { orderId: order.id });
    await scenario.done("client", "requestOrderUpdate", { orderId: order.id, message: "Not for support." });
    await feed.ended();
    await countdown.ended();
  });

  it("[O12, S3] its streams end within one poll, also if the wake-up for the end is lost", async () => {
    const order = await scenario.place();
    await grant(order.id);
    const feed = scenario.subscribe("support", FEED, { orderId: order.id });
    const countdown = scenario.subscribe("support", COUNTDOWN, { orderId: order.id });
    await countdown.next();
    await scenario.done("freelancer", "postMessage", { orderId: order.id, message: "Still granted." });
    await feed.next();
    await runOn(
      scenario.service.database,
      `UPDATE orders SET support_granted_by = NULL, support_granted_at = NULL WHERE id = '${order.id}'`,
    );
    await feed.ended();
    await countdown.ended();
  });

  it("[S30] a subscription that lasts writes an audit row each hour, with the field that was read beside the caller's alias", async () => {
    const order = await scenario.place();
    await grant(order.id);
    const after = (await look(order.id))?.activityCursor;
    const following =
      "subscription HealthProbe($orderId: ID!, $after: String) { orderActivity(orderId: $orderId, after: $after) { node { sequence } } }";
    const feed = scenario.subscribe("support", following, { orderId: order.id, after });
    const read = async (): Promise<number> => {
      await scenario.done("client", "postMessage", { orderId: order.id, message: "Hello." });
      await feed.next();
      return (await readings(order.id)).filter(
        ({ operation }) => operation === "subscription orderActivity (HealthProbe)",
      ).length;
    };
    const counts = [await read(), await read()];
    await scenario.moveBy(HOUR_MS - 1);
    counts.push(await read());
    await scenario.moveBy(1);
    counts.push(await read(), await read());
    expect(counts).toEqual([1, 1, 1, 2, 2]);
    await feed.close();
  });

  it("[O12, V2] reading a party's user under the grant is in the audit log too", async () => {
    const order = await scenario.place();
    await grant(order.id);
    const query = "query Who($id: ID!) { node(id: $id) { ... on User { displayName } } }";
    const readBy = await readings(order.id);
    const other = orderScenarioOn(scenario.service, await registerTestUsers(scenario.service));
    const { id } = await other.place();
    await other.done("client", "contactSupport", { orderId: id, message: "Please look." });
    expect(
      (await scenario.service.ask(scenario.users.support, query, { id: other.users.client.id })).data.node,
    ).toEqual({
      displayName: "The client",
    });
    expect(await readings(id)).toEqual([{ reader: "supporter", operation: "query node (Who)" }]);
    expect(await readings(order.id)).toEqual(readBy);
  });

  it("[O12] an API key that can also read as the back end writes audit rows when it reads as support", async () => {
    const order = await scenario.place();
    const token = await scenario.service.token("both", { scopes: ["support", "orders:read"], channel: "API" });
    const countdown = scenario.service
      .client(token)
      .iterate<Json>({ query: COUNTDOWN, variables: { orderId: order.id } });
    const next = async () => ((await countdown.next()).value as { data: Json }).data.orderCountdown;
    expect(await next()).toEqual({ order: { id: order.id }, countdown: null });
    await grant(order.id);
    expect(await readings(order.id)).toEqual([]);
    await scenario.done("client", "requestOrderUpdate", { orderId: order.id, message: "How is it going?" });
    expect(await next()).toMatchObject({ countdown: { awaiting: "FREELANCER" } });
    expect(await readings(order.id)).toEqual([{ reader: "both", operation: "subscription orderCountdown" }]);
    await countdown.return?.();
  });
});
