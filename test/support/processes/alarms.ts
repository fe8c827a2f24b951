import { execFile } from "node:child_process";
import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "../database/kept-server";
import { findProgram } from "../run/programs.mjs";

const RULES = join(__dirname, "../../../monitoring/alerts.yml");

/** Runs promtool, Prometheus' own checker. @throws with what it printed, if it finds anything wrong. */
export async function promtool(...args: readonly string[]): Promise<void> {
  const program = findProgram("promtool");
  if (program === undefined) throw new Error("promtool is not installed");
  await promisify(execFile)(program, [...args]).catch((error: unknown) => {
    throw new Error(
      `promtool: ${["stdout", "stderr"].map((stream) => String(Reflect.get(Object(error), stream))).join("\n")}`,
    );
  });
}

/** What a node answers at /metrics. */
export const scrape = async (url: string): Promise<string> => (await fetch(new URL("/metrics", url))).text();

/** Longer than any alarm waits, except for mixed releases. */
const HELD_FOR = "10m";
const SAMPLES = 60;

/**
 * Evaluates the alarms as Prometheus does, on what real nodes answered at /metrics.
 *
 * @param nodes     of each node the answers one after the other: the last one is held for ten minutes.
 * @param expected  the alarms that fire meanwhile. @throws if others fire, or one of these does not.
 */
export async function expectAlarms(nodes: readonly (readonly string[])[], expected: readonly string[]): Promise<void> {
  const folder = await temporaryFolder("alarms");
  try {
    await copyFile(RULES, join(folder, "alerts.yml"));
    const file = join(folder, "state.json");
    await writeFile(file, JSON.stringify(unitTest(nodes.flatMap(seriesOf), expected)));
    await promtool("test", "rules", file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Series {
  readonly series: string;
  readonly values: string;
}

const unitTest = (series: readonly Series[], expected: readonly string[]): object => ({
  rule_files: ["alerts.yml"],
  evaluation_interval: "15s",
  tests: [
    {
      interval: "15s",
      input_series: series,
      promql_expr_test: [
        {
          expr: `group by (alertname) (max_over_time(ALERTS{alertstate="firing"}[${HELD_FOR}]))`,
          eval_time: HELD_FOR,
          exp_samples: expected.map((name) => ({ labels: `{alertname="${name}"}`, value: 1 })),
        },
      ],
    },
  ],
});

/** A series that an answer lacks has no sample then. */
function seriesOf(answers: readonly string[], node: number): readonly Series[] {
  const samples = answers.map(samplesOf);
  const names = new Set(samples.flatMap((one) => [...one.keys()]));
  return [...names].map((name) => ({
    series: withInstance(name, `node-${node}`),
    values: samples.map((one, at) => `${one.get(name) ?? "_"}x${at === samples.length - 1 ? SAMPLES : 0}`).join(" "),
  }));
}

const samplesOf = (answer: string): ReadonlyMap<string, string> =>
  new Map(
    [...answer.matchAll(/^([a-z_]+(?:\{.*\})?) (?!nan$)(\S+)$/gimu)].map(([, name = "", value = ""]) => [name, value]),
  );

/** As Prometheus adds it when it reads a node. */
const withInstance = (name: string, instance: string): string =>
  name.endsWith("}") ? name.replace(/\}$/u, `,instance="${instance}"}`) : `${name}{instance="${instance}"}`;

/** The names of all alarms in the file. */
export const alarmNames = async (): Promise<readonly string[]> =>
  [...(await readFile(RULES, "utf8")).matchAll(/^ *- alert: (\w+)$/gmu)].map(([, name = ""]) => name);
