import { FairQueue } from "../../../src/app/background/fair-queue";
import { SharedResults } from "../../../src/app/background/shared-results";
import { ManualTimers } from "../../support/app/manual-timers";

const KEPT_MS = 100;

function setUp(mayKeep?: (result: string) => boolean) {
  const timers = new ManualTimers();
  const results = new SharedResults<string>({
    queue: new FairQueue(1),
    timers,
    keptMs: KEPT_MS,
    ...(mayKeep && { mayKeep }),
  });
  const executed: string[] = [];
  const get = (key: string, more: object = {}) =>
    results.get({
      key,
      owner: "anna",
      work: () => {
        executed.push(key);
        return Promise.resolve(`${key} ${executed.length}`);
      },
      ...more,
    });
  return { timers, executed, get };
}

describe("[S17] a shared result", () => {
  it("is computed once per key for all callers that wait for it", async () => {
    const { executed, get } = setUp();
    expect(await Promise.all([get("a"), get("b"), get("a"), get("a")])).toEqual(["a 1", "b 2", "a 1", "a 1"]);
    expect(executed).toEqual(["a", "b"]);
  });

  it("is cached for a moment after the last caller", async () => {
    const { timers, get } = setUp();
    expect(await get("a")).toBe("a 1");
    await timers.advance(KEPT_MS - 1);
    expect(await get("a")).toBe("a 1");
    await timers.advance(KEPT_MS - 1);
    expect(await get("a")).toBe("a 1");
    await timers.advance(KEPT_MS);
    expect(await get("a")).toBe("a 2");
  });

  it("is not cached if it may not be, nor if it failed", async () => {
    const { get } = setUp(() => false);
    expect(await get("a")).toBe("a 1");
    expect(await get("a")).toBe("a 2");
    await expect(get("b", { work: () => Promise.reject(new Error("no")) })).rejects.toThrow("no");
    expect(await get("b")).toBe("b 3");
  });

  it("is dropped from the bounded cache if it is the oldest", async () => {
    const { timers, get } = setUp();
    for (let key = 1; key <= 9; key += 1) await get(`k${key}`);
    expect(timers.pendingCount()).toBe(8);
    expect(await get("k9")).toBe("k9 9");
    expect(await get("k1")).toBe("k1 10");
    await timers.advance(KEPT_MS);
    expect(timers.pendingCount()).toBe(0);
  });

  it("is not computed for a caller that no longer needs it, but for the others", async () => {
    const { executed, get } = setUp();
    const gone = { instead: () => "nothing" };
    expect(await Promise.all([get("a", gone), get("a"), get("b", gone)])).toEqual(["nothing", "a 1", "nothing"]);
    expect(executed).toEqual(["a"]);
  });
});
