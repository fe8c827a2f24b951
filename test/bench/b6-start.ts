/** [B6] From the start of a process to its first answer, and its memory when it is idle, against node:http alone. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { KeptServer, temporaryFolder } from "../support/database/kept-server";
import type { Place } from "./databases";
import { BenchNode, tokenOf } from "./node";
import { cpuMicroseconds, residentMegabytes } from "./processes";
import { type Result, runPlan, type Slice, type Variant } from "./slices";
import type { Build, Stage } from "./stage";

const LIMIT = "limit: node:http alone";
/** Then a process has done what it does after its start. */
const IDLE_AFTER_MS = 3_000;

interface Started {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** One start is one unit, and takes one slice. */
const variantOf = (name: string, start: () => Promise<Started>, token: string): Variant => ({
  name,
  pid: 0,
  run: () => Promise.resolve([]),
  measure: async (): Promise<Slice> => {
    const startedAt = performance.now();
    const started = await start();
    await firstAnswer(started.url, token);
    const ms = performance.now() - startedAt;
    const cpuNodeUs = await cpuMicroseconds(started.pid);
    await pause(IDLE_AFTER_MS);
    const memoryMb = await residentMegabytes(started.pid);
    await started.stop();
    const none = { statements: null, rowsRead: null, cpuDatabaseUs: 0 };
    return { ...none, cpuNodeUs, perSecond: 1_000 / ms, memoryMb, latencies: [ms] };
  },
});

async function firstAnswer(url: string, token: string): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: "{ viewer { id } }" }),
  });
  if (!response.ok) throw new Error(`the first answer is ${response.status}: ${await response.text()}`);
  await response.text();
}

async function startBare(): Promise<Started> {
  const server = new KeptServer(await temporaryFolder("bare"), [
    process.execPath,
    join(__dirname, "limits/bare-server.mjs"),
  ]);
  const printed = async () => /^\{"pid":(\d+),"port":(\d+)\}$/mu.exec(await server.log().catch(() => ""));
  await server.start(async () => (await printed()) !== null);
  const [, pid, port] = (await printed()) ?? [];
  return { pid: Number(pid), url: `http://127.0.0.1:${String(port)}/`, stop: () => server.stop() };
}

/** On a database whose schema is there already. */
async function buildVariant(stage: Stage, build: Build, token: string): Promise<Variant> {
  const place: Place = await stage.fill(build, { pattern: "ORDINARY", orders: 100 });
  return variantOf(build.name, () => BenchNode.start({ dist: build.dist, place }), token);
}

export async function benchStart(stage: Stage): Promise<readonly Result[]> {
  const token = await tokenOf("CLIENT-0-000001");
  const variants = [variantOf(LIMIT, startBare, token)];
  for (const build of stage.builds) variants.push(await buildVariant(stage, build, token));
  return runPlan({
    bench: "B6",
    work: "start",
    variants,
    limit: LIMIT,
    database: stage.databases.measured,
    unitsPerSlice: 1,
    rounds: stage.bySize({ SHORT: 1, QUICK: 5, WHOLE: 11 }),
    warmUpRounds: 0,
  });
}
