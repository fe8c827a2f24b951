import { readTogether } from "../../../src/app/background/read-together";
import { settled } from "../../support/app/manual-timers";
import { range } from "../../support/app/memory-logs";

/** Reads whose answers the test gives. */
function setUp(most = 10) {
  const reads: { readonly keys: readonly number[]; readonly answer: () => void; readonly fail: () => void }[] = [];
  const ask = readTogether(
    (keys: readonly number[]) =>
      new Promise<readonly number[]>((resolve, reject) => {
        reads.push({
          keys,
          answer: () => {
            resolve(keys.map((key) => key * 2));
          },
          fail: () => {
            reject(new Error("no connection"));
          },
        });
      }),
    most,
  );
  return { reads, ask };
}

describe("[B10] reading together", () => {
  it("what is asked for in one turn of the event loop, in portions", async () => {
    const { reads, ask } = setUp();
    const asked = Promise.all(range(1, 15).map(ask));
    await settled();
    expect(reads.map(({ keys }) => keys)).toEqual([range(1, 10), range(11, 15)]);
    for (const { answer } of reads) answer();
    expect(await asked).toEqual(range(1, 15).map((key) => key * 2));
  });

  it("what is asked for while two reads are running, after one of them, so that nobody gets an older state", async () => {
    const { reads, ask } = setUp();
    const asked = [ask(1)];
    await settled();
    asked.push(ask(2));
    await settled();
    asked.push(ask(3));
    await settled();
    asked.push(ask(4));
    await settled();
    expect(reads.map(({ keys }) => keys)).toEqual([[1], [2]]);
    reads[1]?.answer();
    await settled();
    expect(reads.map(({ keys }) => keys)).toEqual([[1], [2], [3, 4]]);
    for (const { answer } of reads) answer();
    expect(await Promise.all(asked)).toEqual([2, 4, 6, 8]);
  });

  it("fails for those who asked, and for nobody later", async () => {
    const { reads, ask } = setUp();
    const failed = Promise.allSettled([ask(1), ask(2)]);
    await settled();
    reads[0]?.fail();
    expect((await failed).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    const later = ask(3);
    await settled();
    reads[1]?.answer();
    expect(await later).toBe(6);
  });
});
