/** npm run bench: see test/bench.mjs. */
import { hasProgram } from "../support/run/programs.mjs";
import { benchComment, benchPage, openPageScene, type PageScene } from "./b1-page";
import { benchWrites } from "./b2-writes";
import { benchIdle, benchLive, benchReconnect } from "./b3-live";
import { benchExpiries } from "./b4-expiries";
import { benchStart } from "./b6-start";
import { benchGrowth } from "./b7-growth";
import { benchRoundTrips } from "./b8-round-trips";
import { benchBrowser } from "./b11-browser";
import { comparisonOf, readRecorded, record } from "./recorded";
import { jsonOf, tableOf } from "./report";
import { type BenchName, InvalidArguments, readSettings, type Settings } from "./settings";
import type { Result } from "./slices";
import { Stage } from "./stage";

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function runAll(settings: Settings): Promise<void> {
  const stage = await Stage.open(settings);
  try {
    const results: Result[] = [];
    for (const bench of settings.benches) {
      const startedAt = performance.now();
      const added = await BENCHES[bench](stage);
      const lines = settings.ratios === "COMPARED" ? comparisonOf(added, readRecorded()) : added.map(jsonOf);
      for (const line of lines) print(line);
      if (added.length === 0) print(`${bench} was left out: it needs ${bench === "B11" ? "a chromium" : "MariaDB"}.`);
      print(`${bench} took ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
      results.push(...added);
      // The next one finds a machine without the processes of this one, except that B12 uses those of B1.
      if (bench !== "B1" || !settings.benches.includes("B12")) await stage.clear();
    }
    if (settings.ratios === "RECORDED") record(results, readRecorded(), new Date().toISOString().slice(0, 10));
    if (settings.ratios !== "COMPARED") for (const line of ["", ...tableOf(results)]) print(line);
    if (settings.profileFolder !== null) print(`CPU profiles are in ${settings.profileFolder}`);
  } finally {
    await stage.close();
  }
}

const scenes = new WeakMap<Stage, Promise<PageScene>>();

function pageScene(stage: Stage): Promise<PageScene> {
  const known = scenes.get(stage) ?? openPageScene(stage);
  scenes.set(stage, known);
  return known;
}

const grown = new WeakMap<Stage, Promise<readonly Result[]>>();

/** Both are measured on the same database. */
function growth(bench: BenchName): (stage: Stage) => Promise<readonly Result[]> {
  return async (stage) => {
    const known = grown.get(stage) ?? benchGrowth(stage);
    grown.set(stage, known);
    return (await known).filter((result) => result.bench === bench);
  };
}

const BENCHES: Readonly<Record<BenchName, (stage: Stage) => Promise<readonly Result[]>>> = {
  B1: async (stage) => benchPage(stage, await pageScene(stage)),
  B2: benchWrites,
  B3: benchLive,
  B4: benchExpiries,
  B5: benchReconnect,
  B6: benchStart,
  B7: growth("B7"),
  B8: benchRoundTrips,
  B10: benchIdle,
  B11: benchBrowser,
  B9: growth("B9"),
  B12: async (stage) => benchComment(stage, await pageScene(stage)),
};

export async function main(words: readonly string[]): Promise<number> {
  try {
    await runAll(readSettings(words, hasProgram("mariadbd")));
    return 0;
  } catch (error) {
    if (!(error instanceof InvalidArguments)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
