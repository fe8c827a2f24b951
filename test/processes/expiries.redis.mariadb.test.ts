import { randomInt } from "node:crypto";
import { DAY_MS } from "../../src/domain/duration";
import type { OrderEvent } from "../../src/domain/order/event";
import { until } from "../support/app/until";
import { placeOrder, registerTestUsers, type TestUsers } from "../support/app/users";
import { type RedisServer, startRedis } from "../support/database/redis";
import type { NodeProcess } from "../support/processes/node-process";
import { Nodes } from "../support/processes/nodes";
import { times } from "./long-forms";
import { move, numbers } from "./moves";

const STEPS = times({ short: 5, long: 42 });
const STEP_MS = 20;

interface Timer {
  readonly rule: string;
  readonly windowMs: number;
  readonly open: (users: TestUsers, orderId: string) => Promise<void>;
  /** What its expiry writes [A3]. */
  readonly events: readonly string[];
}

let redis: RedisServer;
let nodes: Nodes;
let users: TestUsers;
beforeAll(async () => {
  redis = await startRedis();
  nodes = await Nodes.open(3, { environment: { REDIS_URL: redis.url } });
  users = await registerTestUsers(nodes);
});
afterAll(async () => {
  await nodes.close();
  await redis.stop();
});

const message = "Some words";
const usd = (amount: string) => ({ amount, currencyCode: "USD" });

const TIMERS: readonly Timer[] = [
  {
    rule: "E3",
    windowMs: 4 * DAY_MS,
    open: async ({ freelancer }, orderId) => {
      const newDeliveryDueAt = new Date((await nodes.now()) + 30 * DAY_MS).toISOString();
      await move(nodes, freelancer.token, "requestDeliveryExtension", "RequestDeliveryExtensionInput", {
        orderId,
        newDeliveryDueAt,
        message,
      });
    },
    events: ["CHANGE_EXPIRED"],
  },
  {
    rule: "X1",
    windowMs: 4 * DAY_MS,
    open: ({ freelancer }, orderId) =>
      move(nodes, freelancer.token, "offerExtras", "OfferExtrasInput", {
        orderId,
        extras: [{ title: "More", price: usd("10.00") }],
        message,
      }),
    events: ["CHANGE_EXPIRED"],
  },
  {
    rule: "P10",
    windowMs: 3 * DAY_MS,
    open: ({ freelancer }, orderId) =>
      move(nodes, freelancer.token, "offerPartialRefund", "OfferPartialRefundInput", {
        orderId,
        amount: usd("120.00"),
        message,
        reason: "GOODWILL",
      }),
    events: ["REFUND_OFFER_EXPIRED"],
  },
  {
    rule: "O9",
    windowMs: 3 * DAY_MS,
    open: ({ freelancer }, orderId) =>
      move(nodes, freelancer.token, "deliverOrder", "DeliverOrderInput", { orderId, note: "Here it is" }),
    events: ["ORDER_COMPLETED"],
  },
  {
    rule: "U3",
    windowMs: 2 * DAY_MS,
    open: ({ client }, orderId) =>
      move(nodes, client.token, "requestOrderUpdate", "RequestOrderUpdateInput", { orderId, message }),
    events: ["ORDER_UPDATE_EXPIRED"],
  },
  {
    rule: "C6",
    windowMs: 2 * DAY_MS,
    open: ({ client }, orderId) =>
      move(nodes, client.token, "requestCancellation", "RequestCancellationInput", {
        orderId,
        reason: "NO_LONGER_NEEDED",
        message,
      }),
    events: ["CANCELLATION_ACCEPTED_BY_SILENCE", "ORDER_CANCELLED"],
  },
];

interface Deadline {
  readonly orderId: string;
  readonly dueAt: number;
  readonly timer: Timer;
}

/** Two orders for each timer and step, so that the deadlines of all steps lie within a second of business time. */
async function openAll(): Promise<readonly Deadline[]> {
  const secondFrom = (await nodes.now()) + 5 * DAY_MS;
  const plans = TIMERS.flatMap((timer) =>
    numbers(0, STEPS - 1).map((step) => ({ timer, dueAt: secondFrom + step * STEP_MS })),
  );
  plans.sort((one, other) => one.dueAt - one.timer.windowMs - (other.dueAt - other.timer.windowMs));
  const deadlines: Deadline[] = [];
  for (const plan of plans) {
    await nodes.moveTo(plan.dueAt - plan.timer.windowMs);
    for (let again = 0; again < 2; again += 1) {
      const { id } = await placeOrder(nodes, users);
      await plan.timer.open(users, id);
      deadlines.push({ ...plan, orderId: id });
    }
  }
  return deadlines;
}

const eventsOf = (orderId: string): Promise<readonly OrderEvent[]> => nodes.store.reads.activity.after(orderId, 0, 100);

/** What the timer itself wrote: the events without an actor. */
const firedOn = async (orderId: string): Promise<readonly OrderEvent[]> =>
  (await eventsOf(orderId)).filter(({ actor }) => actor === "SYSTEM");

const waiting = async (deadlines: readonly Deadline[]): Promise<number> => {
  const known = new Set(deadlines.map(({ orderId }) => orderId));
  const due = await nodes.store.orders.dueDeadlines(await nodes.now(), 10_000);
  return due.filter(({ orderId }) => known.has(orderId)).length;
};

/** Nodes that are killed one after another and restarted, one of them always alive. */
class Killer {
  readonly #starting = new Map<NodeProcess, Promise<unknown>>();

  async killOne(): Promise<void> {
    const alive = nodes.all.filter((node) => !this.#starting.has(node));
    const victim = alive[randomInt(Math.max(alive.length, 1))];
    if (victim === undefined || alive.length === 1) {
      await Promise.race(this.#starting.values());
      return this.killOne();
    }
    await victim.kill9();
    this.#starting.set(
      victim,
      victim.start().then(() => this.#starting.delete(victim)),
    );
  }

  async allStarted(): Promise<void> {
    await Promise.all(this.#starting.values());
  }
}

it(`[F1] [L3] [N4] of ${STEPS * 12} deadlines due within a second, each of the timers U3, C6, E3, X1, P10 and O9 fires once and is notified once, though nodes are killed at it`, async () => {
  const deadlines = await openAll();
  const killer = new Killer();
  for (const at of [...new Set(deadlines.map(({ dueAt }) => dueAt))].sort()) {
    const later = deadlines.filter(({ dueAt }) => dueAt >= at);
    // None is early.
    expect((await Promise.all(later.slice(0, 12).map(({ orderId }) => firedOn(orderId)))).flat()).toEqual([]);
    await nodes.moveTo(at);
    for (let looks = randomInt(25); looks > 0; looks -= 1) await waiting(deadlines); // a moment, another one each time
    await killer.killOne();
  }
  await until(async () => (await waiting(deadlines)) === 0);
  await killer.allStarted();
  for (const { orderId, dueAt, timer } of deadlines) {
    const fired = await firedOn(orderId);
    expect(fired.map(({ type }) => type)).toEqual(timer.events);
    expect(fired.map(({ occurredAt }) => occurredAt)).toEqual(timer.events.map(() => dueAt)); // T2
    const all = await eventsOf(orderId);
    expect(all.map(({ sequence }) => sequence)).toEqual(numbers(1, all.length));
    expect((await nodes.store.reads.orders.byId([orderId])).get(orderId)?.version).toBe(all.length);
  }
  expect(await nodes.store.setAside()).toEqual([]);
  await expectNotified("client");
  await expectNotified("freelancer");
});

/** [N4] Of each of them once, in numbers without a gap. */
async function expectNotified(role: "client" | "freelancer"): Promise<void> {
  const { id } = users[role];
  const recipients = await nodes.store.reads.notifications.after(id, 0, 10_000);
  expect(recipients.map(({ sequence }) => sequence)).toEqual(numbers(1, recipients.length));
  expect(new Set(recipients.map(({ eventId }) => eventId)).size).toBe(recipients.length);
  const orders = new Set(recipients.map(({ orderId }) => orderId));
  const ends = await Promise.all([...orders].map(async (orderId) => (await firedOn(orderId)).at(-1)?.id));
  expect(recipients.filter(({ eventId }) => ends.includes(eventId))).toHaveLength(STEPS * TIMERS.length * 2);
}
