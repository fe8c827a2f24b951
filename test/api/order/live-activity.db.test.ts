import { DAY_MS } from "../../../src/domain/duration";
import { FEED } from "../../support/app/operations-a";
import { iso, openOrderScenario, type OrderScenario, type Stream } from "../../support/app/order-scenario";
import { type Json, textAt } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const post = async (orderId: string, message: string): Promise<string> =>
  textAt((await scenario.done("freelancer", "postMessage", { orderId, message })).result?.cursor);

const sequenceOf = (edge: Json): number => Number(edge.node?.sequence);
const take = async (stream: Stream, count: number): Promise<readonly number[]> => {
  const sequences: number[] = [];
  while (sequences.length < count) sequences.push(sequenceOf(await stream.next()));
  return sequences;
};
const upTo = (last: number, from = 1): readonly number[] =>
  Array.from({ length: last - from + 1 }, (_one, index) => from + index);

const cursorOf = async (orderId: string): Promise<string> => textAt((await scenario.order(orderId)).activityCursor);

describe("[L1] orderActivity", () => {
  it("[L1] sends the stored events first, then new ones, in order, to both parties alike", async () => {
    const order = await scenario.place();
    const after = await cursorOf(order.id);
    for (const words of ["2", "3", "4"]) await post(order.id, words);
    const streams = (["client", "freelancer"] as const).map((who) =>
      scenario.subscribe(who, FEED, { orderId: order.id, after }),
    );
    const [client, freelancer] = streams as [Stream, Stream];
    expect(await take(client, 3)).toEqual([2, 3, 4]);
    await post(order.id, "5");
    await scenario.done("client", "requestOrderUpdate", { orderId: order.id, message: "6" });
    expect(await take(client, 2)).toEqual([5, 6]);
    expect(await take(freelancer, 5)).toEqual([2, 3, 4, 5, 6]);
    for (const stream of streams) await stream.close();
  });

  it("[L1] sends events that are written during the subscribing once, and loses none", async () => {
    const order = await scenario.place();
    const after = await cursorOf(order.id);
    const writing = Promise.all(Array.from({ length: 12 }, (_one, index) => post(order.id, `${index}`)));
    const streams = Array.from({ length: 4 }, () => scenario.subscribe("client", FEED, { orderId: order.id, after }));
    for (const stream of streams) expect(await take(stream, 12)).toEqual(upTo(13, 2));
    await writing;
    await post(order.id, "last");
    for (const stream of streams) {
      expect(await take(stream, 1)).toEqual([14]);
      await stream.close();
    }
  });

  it("[L1] continues after the last cursor that the client has, after a lost connection", async () => {
    const order = await scenario.place();
    const first = await scenario.follow("client", order.id);
    await post(order.id, "2");
    const { cursor, node } = await first.next();
    expect(node?.sequence).toBe(2);
    await first.close();
    await post(order.id, "3");
    await post(order.id, "4");
    const second = scenario.subscribe("client", FEED, { orderId: order.id, after: cursor });
    expect(await take(second, 2)).toEqual([3, 4]);
    await post(order.id, "5");
    expect(await take(second, 1)).toEqual([5]);
    await second.close();
  });

  it("[L1] continues after an event's cursor from a payload", async () => {
    const order = await scenario.place();
    const after = await post(order.id, "2");
    const stream = scenario.subscribe("client", FEED, { orderId: order.id, after });
    await post(order.id, "3");
    expect(await take(stream, 1)).toEqual([3]);
    await stream.close();
  });

  it("[L1] starts with new events if there is no cursor, and continues without a gap", async () => {
    const order = await scenario.place();
    await post(order.id, "2");
    const stream = scenario.subscribe("client", FEED, { orderId: order.id });
    const began: number[] = [];
    void stream.next().then((edge) => began.push(sequenceOf(edge)));
    let last = 2;
    while (began.length === 0) {
      await post(order.id, "again");
      last += 1;
    }
    const first = began[0] ?? 0;
    expect(first).toBeGreaterThan(2);
    await post(order.id, "last");
    expect(await take(stream, last + 1 - first)).toEqual(upTo(last + 1, first + 1));
    await stream.close();
  });

  it("[L1, T2] sends an expiry that nobody requested, with both of its events at the time of the deadline", async () => {
    const order = await scenario.place();
    const asked = await scenario.done("client", "requestCancellation", {
      orderId: order.id,
      message: "Sorry.",
      reason: "NO_LONGER_NEEDED",
    });
    const streams = [await scenario.follow("client", order.id), await scenario.follow("freelancer", order.id)];
    const respondBy = textAt(asked.result?.respondBy);
    await scenario.moveBy(2 * DAY_MS);
    for (const stream of streams) {
      expect([await stream.next(), await stream.next()].map(({ node }) => node)).toEqual([
        {
          sequence: 3,
          type: "CANCELLATION_ACCEPTED_BY_SILENCE",
          occurredAt: respondBy,
          actor: "SYSTEM",
          message: null,
        },
        { sequence: 4, type: "ORDER_CANCELLED", occurredAt: respondBy, actor: "SYSTEM", message: null },
      ]);
      await stream.close();
    }
    expect(respondBy).toBe(iso(await scenario.service.now()));
  });

  it("[L1] sends several orders' events over one socket, each stream with its own", async () => {
    const orders = [await scenario.place(), await scenario.place()];
    const client = scenario.service.client(scenario.token("client"));
    const streams = await Promise.all(
      orders.map(async ({ id }) =>
        client.iterate({ query: FEED, variables: { orderId: id, after: await cursorOf(id) } }),
      ),
    );
    for (const { id } of [...orders].reverse()) await post(id, `to ${id}`);
    for (const [index, stream] of streams.entries()) {
      expect(await stream.next()).toMatchObject({
        value: { data: { orderActivity: { node: { sequence: 2, message: `to ${orders[index]?.id ?? ""}` } } } },
      });
    }
    await client.dispose();
  });

  it("[L1] refuses the cursor of another order with BAD_USER_INPUT, which names the argument and repeats no value", async () => {
    const [order, other] = [await scenario.place(), await scenario.place()];
    const after = await cursorOf(other.id);
    const errors = await scenario.subscribe("client", FEED, { orderId: order.id, after }).refused();
    expect(errors).toMatchObject([
      { message: "after must be a cursor of this list.", extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });
});
