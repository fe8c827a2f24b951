import { setImmediate } from "node:timers/promises";
import { FairQueue } from "../../../src/app/background/fair-queue";
import { settled } from "../../support/app/manual-timers";

describe("[S17] work that waits in the queue", () => {
  it("starts in event loop turns of its own, so that other work runs in between", async () => {
    const queue = new FairQueue(10);
    const seen: string[] = [];
    const work = (name: string) => queue.run("anna", () => Promise.resolve(void seen.push(name)));
    const all = Promise.all([work("1"), work("2"), work("3")]);
    for (let turn = 1; turn <= 3; turn += 1) {
      await setImmediate();
      seen.push(`other ${turn}`);
    }
    await all;
    expect(seen).toEqual(["1", "other 1", "2", "other 2", "3", "other 3"]);
  });

  it("rotates among owners, and each owner's work runs in its order", async () => {
    const queue = new FairQueue(1);
    const seen: string[] = [];
    const work = (owner: string, name: string) => queue.run(owner, () => Promise.resolve(void seen.push(name)));
    await Promise.all([
      work("a", "a1"),
      work("a", "a2"),
      work("a", "a3"),
      work("b", "b1"),
      work("c", "c1"),
      work("b", "b2"),
    ]);
    expect(seen).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
  });

  it("runs as many at once as the limit permits, also after a failure", async () => {
    const queue = new FairQueue(2);
    const ends: ((failed: boolean) => void)[] = [];
    const work = () =>
      queue.run(
        "anna",
        () =>
          new Promise<void>((resolve, reject) => ends.push((failed) => (failed ? reject(new Error("no")) : resolve()))),
      );
    const all = Promise.allSettled([work(), work(), work(), work()]);
    await settled();
    expect(ends).toHaveLength(2);
    ends[0]?.(true);
    await settled();
    expect(ends).toHaveLength(3);
    for (const end of ends.slice(1)) end(false);
    await settled();
    ends[3]?.(false);
    expect((await all).map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled", "fulfilled"]);
  });
});
