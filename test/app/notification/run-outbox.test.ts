import { setImmediate } from "node:timers/promises";
import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { Unavailable } from "../../../src/app/failures";
import { startOutboxLoop } from "../../../src/app/notification/outbox-loop";
import { type OutboxParts, outboxRunner, retryAfterMs } from "../../../src/app/notification/run-outbox";
import type { OutboxStore, OutboxTask, Sent } from "../../../src/app/ports/outbox";
import { HOUR_MS } from "../../../src/domain/duration";
import { ManualTimers, settled } from "../../support/app/manual-timers";
import { range, silentLogger } from "../../support/app/memory-logs";

const DONE: Sent = { end: "DONE" };

/** An outbox as a database would hold it: rows that wait, and what became of them. */
function memoryOutbox(count: number) {
  const waiting = range(1, count).map(String);
  const finished: { readonly id: string; readonly sent: Sent; readonly retryAfterMs: number }[] = [];
  const claims: number[] = [];
  const state = { isDown: false };
  const outbox: OutboxStore = {
    claim: async ({ limit, lease }) => {
      await setImmediate();
      if (state.isDown) throw new Unavailable("database");
      claims.push(limit);
      return waiting.splice(0, limit).map((id): OutboxTask => ({
        id,
        kind: "REFUND",
        orderId: `ord_${id}`,
        subjectId: `rfd_${id}`,
        recipient: null,
        events: null,
        lease,
        tries: 3,
        sinceFirstTryMs: 0,
      }));
    },
    renew: () => Promise.resolve([]),
    finish: async ({ id }, sent, retryAfterMs) => {
      await setImmediate();
      finished.push({ id, sent, retryAfterMs });
    },
    untilNextMs: () => Promise.resolve(waiting.length === 0 ? null : 0),
  };
  return { outbox, waiting, finished, claims, state };
}

const partsOf = (
  outbox: OutboxStore,
  send: (task: OutboxTask, signal: AbortSignal) => Promise<Sent>,
  timers = new ManualTimers(),
) =>
  ({
    outbox,
    kind: "REFUND",
    send,
    timers,
    logger: silentLogger,
    newId: () => "lease",
    chance: () => 0,
  }) satisfies OutboxParts;

const hangs = () => new Promise<never>(() => undefined);

describe("[P15] the backoff", () => {
  it.each([
    [1, 500, 1_000],
    [2, 1_000, 2_000],
    [5, 8_000, 16_000],
    [12, 1_024_000, 2_048_000],
    [13, HOUR_MS / 2, HOUR_MS],
    [1_000, HOUR_MS / 2, HOUR_MS],
  ])("after try %d is %d to %d ms", (tries, min, max) => {
    expect([retryAfterMs(tries, 0), retryAfterMs(tries, 1)]).toEqual([min, max]);
  });
});

describe("a sweep of the outbox", () => {
  it("sends all rows that are due, as many at once as there are slots", async () => {
    const { outbox, finished, claims } = memoryOutbox(5);
    const runner = outboxRunner({ ...partsOf(outbox, () => Promise.resolve(DONE)), slots: 8 });
    await expect(runner.sweep()).resolves.toBe("NOTHING_DUE");
    await runner.idle();
    expect(finished.map(({ id }) => id).toSorted()).toEqual(range(1, 5).map(String));
    expect(claims).toEqual([8]);
  });

  it("claims only rows for which it has a slot", async () => {
    const { outbox, waiting, claims } = memoryOutbox(5);
    const runner = outboxRunner({ ...partsOf(outbox, hangs), slots: 2 });
    await expect(runner.sweep()).resolves.toBe("SOME_LEFT");
    await expect(runner.sweep()).resolves.toBe("SOME_LEFT");
    expect([waiting.length, claims]).toEqual([3, [2]]);
  });

  it("ends a try that takes too long, which is no failure of its row", async () => {
    const timers = new ManualTimers();
    const { outbox, finished } = memoryOutbox(1);
    const aborted: boolean[] = [];
    const runner = outboxRunner(
      partsOf(outbox, (_task, signal) => (signal.addEventListener("abort", () => aborted.push(true)), hangs()), timers),
    );
    await runner.sweep();
    await timers.advance(29_999);
    expect(finished).toEqual([]);
    await timers.advance(1);
    await runner.idle();
    expect(finished).toEqual([{ id: "1", sent: { end: "AGAIN", reason: "TIMED_OUT" }, retryAfterMs: 2_000 }]);
    expect([aborted, timers.pendingCount()]).toEqual([[true], 0]);
  });

  it("counts an error of a sender as no result", async () => {
    const { outbox, finished } = memoryOutbox(1);
    const runner = outboxRunner(partsOf(outbox, () => Promise.reject(new RangeError("words of somebody"))));
    await runner.sweep();
    await runner.idle();
    expect(finished.map(({ sent }) => sent)).toEqual([{ end: "AGAIN", reason: "RangeError" }]);
  });

  it("[F6] records no failure for any row while the database is unavailable", async () => {
    const { outbox, finished, state } = memoryOutbox(1);
    const runner = outboxRunner(partsOf(outbox, () => Promise.resolve(DONE)));
    state.isDown = true;
    await expect(runner.sweep()).resolves.toBe("UNAVAILABLE");
    state.isDown = false;
    await runner.sweep();
    await runner.idle();
    expect(finished).toHaveLength(1);
  });
});

describe("the outbox's loop", () => {
  const POLL_MS = 1_000;
  const start = (memory: ReturnType<typeof memoryOutbox>, send: () => Promise<Sent>) => {
    const timers = new ManualTimers();
    const wakeUps = inProcessWakeUps(timers);
    return {
      timers,
      wakeUps,
      loop: startOutboxLoop({ ...partsOf(memory.outbox, send, timers), wakeUps, pollMs: POLL_MS }),
    };
  };

  it("is woken by a commit", async () => {
    const memory = memoryOutbox(0);
    const { timers, wakeUps, loop } = start(memory, () => Promise.resolve(DONE));
    await timers.advance(100);
    memory.waiting.push("new");
    wakeUps.announce(["outbox"]);
    await timers.advance(100);
    await settled();
    expect(memory.finished.map(({ id }) => id)).toEqual(["new"]);
    await loop.stop();
  });

  it("finds a row within one poll if no wake-up came for it", async () => {
    const memory = memoryOutbox(0);
    const { timers, loop } = start(memory, () => Promise.resolve(DONE));
    await timers.advance(100);
    memory.waiting.push("new");
    await timers.advance(POLL_MS);
    await settled();
    expect(memory.finished.map(({ id }) => id)).toEqual(["new"]);
    await loop.stop();
  });

  it("aborts tries in progress when it stops, and releases their rows to other nodes immediately", async () => {
    const memory = memoryOutbox(1);
    const { timers, loop } = start(memory, hangs);
    await timers.advance(1);
    expect(loop.isHealthy()).toBe(true);
    await loop.stop();
    expect(memory.finished).toEqual([{ id: "1", sent: { end: "AGAIN", reason: "CUT_OFF" }, retryAfterMs: 0 }]);
  });
});
