import { Turns } from "../../../src/app/background/turns";
import { HOUR_MS } from "../../../src/domain/duration";

/** Work that ends when the test says so. */
function held() {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended, end: () => end() };
}

const late = (): Error => new Error("late");

describe("[S18] turns", () => {
  it("run as many at once under a key as permitted, and the others in the order of their arrival", async () => {
    const turns = new Turns(2);
    const started: number[] = [];
    const works = [held(), held(), held(), held()];
    const runs = works.map(({ work }, index) => turns.run("a", HOUR_MS, late, () => (started.push(index), work())));
    expect([started, turns.waiting]).toEqual([[0, 1], 2]);
    works[1]?.end();
    await runs[1];
    expect([started, turns.waiting]).toEqual([[0, 1, 2], 1]);
    works[0]?.end();
    await runs[0];
    expect([started, turns.waiting]).toEqual([[0, 1, 2, 3], 0]);
    works.forEach(({ end }) => {
      end();
    });
    await Promise.all(runs);
  });

  it("of different keys do not wait for each other", async () => {
    const turns = new Turns(1);
    const first = held();
    const running = turns.run("a", HOUR_MS, late, first.work);
    expect(await turns.run("b", HOUR_MS, late, () => Promise.resolve("done"))).toBe("done");
    first.end();
    await running;
  });

  it("are refused if they do not come in time, and their work never runs", async () => {
    const turns = new Turns(1);
    const first = held();
    const running = turns.run("a", HOUR_MS, late, first.work);
    let hasRun = false;
    await expect(turns.run("a", 1, late, () => Promise.resolve((hasRun = true)))).rejects.toThrow("late");
    first.end();
    await running;
    expect(await turns.run("a", 1, late, () => Promise.resolve("next"))).toBe("next");
    expect([hasRun, turns.waiting]).toEqual([false, 0]);
  });

  it("pass to the next if the work fails", async () => {
    const turns = new Turns(1);
    const failing = turns.run("a", HOUR_MS, late, () => Promise.reject(new Error("fails")));
    const next = turns.run("a", HOUR_MS, late, () => Promise.resolve("next"));
    await expect(failing).rejects.toThrow("fails");
    expect(await next).toBe("next");
  });

  it("are taken several at once by heavy work, which later work does not overtake", async () => {
    const turns = new Turns(4);
    const taken: string[] = [];
    const take = async (name: string, count: number) => {
      const giveBack = await turns.take("a", { turns: count, waitMs: HOUR_MS, late });
      taken.push(name);
      return giveBack;
    };
    const [three, four, one, all] = [take("three", 3), take("four", 4), take("one", 1), take("more than all", 99)];
    await new Promise(setImmediate);
    expect(taken).toEqual(["three"]);
    (await three)();
    (await four)();
    (await one)();
    expect(taken).toEqual(["three", "four", "one"]);
    (await all)();
    expect([taken.at(-1), turns.waiting]).toEqual(["more than all", 0]);
  });

  it("pass to later work if heavy work waited too long", async () => {
    const turns = new Turns(2);
    const first = await turns.take("a", { turns: 1, waitMs: HOUR_MS, late });
    const heavy = turns.take("a", { turns: 2, waitMs: 1, late });
    const light = turns.take("a", { turns: 1, waitMs: HOUR_MS, late });
    await expect(heavy).rejects.toThrow("late");
    (await light)();
    first();
    expect(turns.waiting).toBe(0);
  });
});
