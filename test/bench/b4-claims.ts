/**
 * [B4] What the product's loop asks first: the next due deadlines, among few and among many that are pending. Its store
 * is in this process; what counts is what the database does.
 */
import { openStore, type Store } from "../../src/store/open-store";
import type { Place } from "./databases";
import { sizeOf } from "./orders";
import { comparedWith, type Result, runPlan } from "./slices";
import type { Growth, Stage } from "./stage";

const DUE = 200;
/** Their numbers are below those of the orders that expire, and above those that are pending. */
const LAST_NUMBER = 500_000;

/** The place grows between the two. Nothing is due there afterwards. */
export async function benchClaims(stage: Stage, place: Place, growth: Growth): Promise<readonly Result[]> {
  if (place.url === null) return []; // as B7: a file cannot grow while a store has it
  const numbers = [LAST_NUMBER + 1 - DUE / sizeOf("DUE"), LAST_NUMBER] as const;
  await stage.databases.copy("DUE", place, numbers);
  const store = await openStore({
    databaseUrl: place.url,
    sqliteFile: "",
    sandbox: false,
    clockMode: "RUNNING",
    poolSize: 2,
  });
  try {
    const few = await claim(stage, place, store);
    await stage.grow(place, growth);
    const many = await claim(stage, place, store);
    await stage.databases.query(place, "DELETE FROM deadlines WHERE due_at <= ?", [Date.now()]);
    return [few, comparedWith(many, few)];
  } finally {
    await store.close();
  }
}

async function claim(stage: Stage, place: Place, store: Store): Promise<Result> {
  const [row] = await stage.databases.query(place, "SELECT COUNT(*) AS pending FROM deadlines WHERE due_at > ?", [
    Date.now(),
  ]);
  const name = `product, claim of ${DUE} due among ${Number(row?.pending).toLocaleString("en")} pending`;
  const run = async (units: number): Promise<readonly number[]> => {
    const latencies: number[] = [];
    for (let unit = 0; unit < units; unit += 1) {
      const startedAt = performance.now();
      const found = await store.orders.dueDeadlines(Date.now(), DUE);
      latencies.push(performance.now() - startedAt);
      if (found.length !== DUE) throw new Error(`${found.length} deadlines are due instead of ${DUE}`);
    }
    return latencies;
  };
  const [result] = await runPlan({
    bench: "B4",
    work: "claim",
    variants: [{ name, pid: process.pid, run }],
    limit: name,
    database: stage.databases.measured,
    unitsPerSlice: stage.bySize({ SHORT: 2, QUICK: 20, WHOLE: 100 }),
    rounds: stage.bySize({ SHORT: 1, QUICK: 5, WHOLE: 7 }),
    warmUpRounds: 1,
  });
  if (result === undefined) throw new RangeError("nothing was measured");
  return result;
}
