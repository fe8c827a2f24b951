/** npm run bench: see test/bench.mjs. */
import { hasProgram } from "../support/run/programs.mjs";
import { benchComment, benchPage, openPageScene, type PageScene } from "./b1-page";
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
      for (const result of added) print(jsonOf(result));
      print(`${bench} took ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
      results.push(...added);
    }
    print("");
    for (const line of tableOf(results)) print(line);
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

const BENCHES: Readonly<Record<BenchName, (stage: Stage) => Promise<readonly Result[]>>> = {
  B1: async (stage) => benchPage(stage, await pageScene(stage)),
  B2: () => Promise.resolve([]),
  B4: () => Promise.resolve([]),
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
