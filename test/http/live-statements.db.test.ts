import { readFileSync } from "node:fs";
import { openOrderScenario, type OrderScenario } from "../support/app/order-scenario";
import { textAt } from "../support/app/service";
import { until } from "../support/app/until";
import { passingEach } from "../support/database/interrupted";
import { oneOfEach } from "../support/database/one-of-each";
import { RawSocket } from "./raw-socket";

let scenario: OrderScenario;
/** Those of the test that runs. */
const sockets: RawSocket[] = [];
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterEach(() => Promise.all(sockets.splice(0).map((socket) => socket.end())));
afterAll(() => scenario.close());

/** The order page's own, with everything that it shows of the order. */
const PAGE = readFileSync("schema/operations/page/order.graphql", "utf8");

async function connected(who: "client" | "freelancer"): Promise<RawSocket> {
  const socket = await RawSocket.open(scenario.service.wsUrl);
  sockets.push(socket);
  return socket.init({ authorization: `Bearer ${scenario.token(who)}` });
}

const follow = (socket: RawSocket, id: string, after: string): RawSocket =>
  socket.send({
    type: "subscribe",
    id: "page",
    payload: { query: PAGE, operationName: "OrderEvents", variables: { id, after } },
  });

const received = (socket: RawSocket, count: number): Promise<void> =>
  until(() => socket.messages.filter(({ type }) => type === "next").length >= count);

/** The statements about this order and its parties, without those of the node's own loops and polls. */
async function statementsAbout(orderId: string, work: () => Promise<unknown>): Promise<readonly string[]> {
  const { client, freelancer } = scenario.users;
  const values = new Set<unknown>([orderId, client.id, client.subject, freelancer.id, freelancer.subject]);
  const sent: string[] = [];
  await passingEach((pass, sql, _session, given) => {
    const isPoll = sql.startsWith("SELECT id, version FROM orders");
    if (!isPoll && given.some((value) => values.has(value))) sent.push(sql);
    return pass();
  }, work);
  return sent;
}

const roles = ["client", "freelancer"] as const;
const pairsOfSockets = (pairs: number) =>
  Promise.all(Array.from({ length: pairs }, () => roles).flatMap((both) => both.map(connected)));

describe("[B10] the page's document", () => {
  it("catching up on 20 events needs at most 4 statements per subscriber", async () => {
    const { id } = await scenario.place();
    const after = textAt((await scenario.order(id)).activityCursor);
    await oneOfEach(scenario, id);
    const { version } = await scenario.order(id);
    for (let count = Number(version); count < 21; count += 1)
      await scenario.done("client", "postMessage", { orderId: id, message: "More." });
    const subscribers = await pairsOfSockets(5);
    const statements = await statementsAbout(id, async () => {
      for (const socket of subscribers) follow(socket, id, after);
      for (const socket of subscribers) await received(socket, 20);
    });
    expect(statements.length).toBeLessThanOrEqual(4 * subscribers.length);
    expect(new Set(subscribers.map(({ messages }) => messages.length)).size).toBe(1);
  });

  it("of one event needs no statement of its own for each further subscriber", async () => {
    const counts: number[] = [];
    for (const pairs of [1, 5]) {
      const { id } = await scenario.place();
      const after = textAt((await scenario.order(id)).activityCursor);
      const subscribers = await pairsOfSockets(pairs);
      for (const socket of subscribers) follow(socket, id, after);
      await scenario.done("freelancer", "postMessage", { orderId: id, message: "First." });
      for (const socket of subscribers) await received(socket, 1);
      const statements = await statementsAbout(id, async () => {
        await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here." });
        for (const socket of subscribers) await received(socket, 2);
      });
      counts.push(statements.length);
    }
    // Which readings come together differs by one or two.
    const [forTwo = 0, forTen = 0] = counts;
    expect(forTen).toBeLessThan(forTwo + 8);
  });
});
