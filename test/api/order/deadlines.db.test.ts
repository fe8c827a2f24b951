import { HOUR_MS } from "../../../src/domain/duration";
import { MUTATIONS } from "../../support/app/operations-a";
import {
  at,
  iso,
  openOrderScenario,
  type OrderScenario,
  succeeded,
  userErrorsOf,
  wordOf,
} from "../../support/app/order-scenario";
import { type Running, TIMERS, typesOf } from "../../support/app/timers";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

/** As after five failed tries: no scheduler of any node takes this deadline any more. */
async function withoutScheduler({ orderId, endsAt }: Running): Promise<void> {
  const isSetAside = await scenario.service.service.store.orders.deadlineFailed(
    { orderId, dueAt: endsAt },
    "set aside by a test",
    1,
  );
  expect(isSetAside).toBe(true);
}

describe.each(TIMERS)("$name", (timer) => {
  const started = async () => {
    const running = await timer.start(scenario);
    const { startsAt } = (await scenario.order(running.orderId)).countdown ?? {};
    expect(iso(running.endsAt - timer.windowMs)).toBe(startsAt);
    return running;
  };

  it("[T1, L3] an answer 1 ms before the deadline counts, with and without a scheduler", async () => {
    for (const isScheduled of [true, false]) {
      const running = await started();
      if (!isScheduled) await withoutScheduler(running);
      await scenario.service.moveTo(running.endsAt - 1);
      expect(await scenario.done(running.by, running.answer, running.input)).toMatchObject(timer.answered);
    }
  });

  it.each<[string, "ask" | "askBySocket"]>([
    ["HTTP", "ask"],
    ["WebSocket", "askBySocket"],
  ])(
    "[L3, O2, T2] an answer at the deadline over %s is refused even if no scheduler has run, and the expiry is recorded at the deadline",
    async (_protocol, protocol) => {
      const running = await started();
      await withoutScheduler(running);
      const before = await scenario.events(running.orderId);
      await scenario.service.moveTo(running.endsAt);
      expect(await scenario.events(running.orderId)).toEqual(before);
      expect((await scenario.order(running.orderId)).countdown).toBeNull();
      const answer = await scenario.service[protocol](scenario.token(running.by), MUTATIONS[running.answer], {
        input: running.input,
      });
      const payload = at(succeeded(answer), "it");
      expect(payload.order).toBeNull();
      expect(userErrorsOf(payload)).toEqual(timer.tooLate());
      const written = (await scenario.events(running.orderId)).slice(before.length);
      expect(typesOf(written)).toEqual(timer.events);
      const atItsInstant = { occurredAt: iso(running.endsAt), actor: "SYSTEM", actorUser: null, message: null };
      expect(written).toMatchObject(written.map(() => atItsInstant));
      expect(await scenario.order(running.orderId)).toMatchObject(timer.expired(iso(running.endsAt)));
    },
  );

  it("[L3, T2] a scheduler processes the expiry automatically, exactly once, and an answer after that changes nothing", async () => {
    const running = await started();
    const feed = await scenario.follow(running.by, running.orderId);
    await scenario.service.moveTo(running.endsAt);
    const recipients = await feed.until(({ node }) => wordOf(node?.type) === timer.events.at(-1));
    expect(recipients.map(({ node }) => wordOf(node?.type))).toEqual(timer.events);
    expect(recipients.map(({ node }) => wordOf(node?.occurredAt))).toEqual(timer.events.map(() => iso(running.endsAt)));
    await feed.close();
    expect(await scenario.refused(running.by, running.answer, running.input, running.orderId)).toEqual(timer.tooLate());
    expect(await scenario.order(running.orderId)).toMatchObject(timer.expired(iso(running.endsAt)));
  });

  it("[T2] an expiry that is processed a day late has the time of the deadline everywhere", async () => {
    const running = await started();
    await withoutScheduler(running);
    await scenario.service.moveTo(running.endsAt + 24 * HOUR_MS);
    const input = { orderId: running.orderId, message: "Is anybody there?" };
    const before = await scenario.events(running.orderId);
    await scenario.done("freelancer", "postMessage", input);
    const written = (await scenario.events(running.orderId)).slice(before.length);
    expect(typesOf(written)).toEqual([...timer.events, "MESSAGE_POSTED"]);
    expect(written.map(({ occurredAt }) => occurredAt)).toEqual([
      ...timer.events.map(() => iso(running.endsAt)),
      iso(running.endsAt + 24 * HOUR_MS),
    ]);
    expect(await scenario.order(running.orderId)).toMatchObject(timer.expired(iso(running.endsAt)));
  });

  it("[L3] only the expiry takes effect if an answer and the scheduler meet at the deadline", async () => {
    const running = await started();
    const before = await scenario.events(running.orderId);
    await scenario.service.moveTo(running.endsAt);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => scenario.userErrors(running.by, running.answer, running.input)),
    );
    for (const userErrors of answers) expect(userErrors).toEqual(timer.tooLate());
    expect(typesOf((await scenario.events(running.orderId)).slice(before.length))).toEqual(timer.events);
  });
});
