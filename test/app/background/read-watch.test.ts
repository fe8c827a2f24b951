import { startReadWatch } from "../../../src/app/background/read-watch";
import { ManualTimers } from "../../support/app/manual-timers";
import { silentLogger } from "../../support/app/memory-logs";

/** The pass condition: the sockets are closed within this time of the last read that worked. */
const WITHIN_MS = 5_000;

async function setUp() {
  const timers = new ManualTimers();
  const state: { database: "ANSWERS" | "REFUSES" | "HANGS" } = { database: "ANSWERS" };
  const failedAt: number[] = [];
  const probe = (): Promise<void> => {
    if (state.database === "HANGS") return new Promise(() => undefined);
    return state.database === "ANSWERS" ? Promise.resolve() : Promise.reject(new Error("ECONNREFUSED"));
  };
  const watch = startReadWatch({ probe, timers, logger: silentLogger });
  watch.onFailure(() => failedAt.push(timers.now()));
  await timers.advance(10_250);
  return { timers, state, failedAt, watch };
}

describe("[F35] a node that watches its reads", () => {
  it("reports nothing while they succeed, nor after it is stopped", async () => {
    const { timers, failedAt, watch } = await setUp();
    expect([watch.works(), failedAt]).toEqual([true, []]);
    await Promise.all([watch.stop(), timers.advance(1_000)]);
    expect(timers.pendingCount()).toBe(0);
  });

  it.each(["REFUSES", "HANGS"] as const)(
    "detects within 5 s that its database %s, reports it once, and detects when it is available again",
    async (how) => {
      const { timers, state, failedAt, watch } = await setUp();
      const since = timers.now();
      state.database = how;
      await timers.advance(2_000);
      expect(watch.works()).toBe(true);
      await timers.advance(WITHIN_MS - 2_000);
      expect(watch.works()).toBe(false);
      await timers.advance(60_000);
      expect(failedAt).toHaveLength(1);
      expect((failedAt[0] ?? 0) - since).toBeLessThan(WITHIN_MS);
      state.database = "ANSWERS";
      await timers.advance(WITHIN_MS);
      expect(watch.works()).toBe(true);
      state.database = how;
      await timers.advance(WITHIN_MS);
      expect(failedAt).toHaveLength(2);
    },
  );

  it("treats one late answer as a pause of the process, however long it was", async () => {
    const { timers, state, failedAt, watch } = await setUp();
    state.database = "HANGS";
    await timers.advance(2_000);
    state.database = "ANSWERS";
    await timers.advance(10_000);
    expect([watch.works(), failedAt]).toEqual([true, []]);
  });

  it("does not treat a probe as failed if the process itself was paused during it", async () => {
    const { timers, state, failedAt, watch } = await setUp();
    state.database = "HANGS";
    await timers.advance(1_000);
    state.database = "ANSWERS";
    timers.standStill(20_000);
    await timers.advance(10_000);
    expect([watch.works(), failedAt]).toEqual([true, []]);
  });
});
