/** [B11] The order page in a browser without a window: what its first display costs, and each pushed event. */
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../support/page/browser";
import { findBrowser } from "../support/run/programs.mjs";
import { textBody } from "./documents";
import { type FollowedOrder, followedOrders } from "./live-scene";
import { Load } from "./load";
import { cpuMicroseconds, residentMegabytes } from "./processes";
import { comparedWith, type Result, runPlan, type Slice } from "./slices";
import type { Deployed, Stage } from "./stage";

/** As on a phone of the middle class. */
const SLOWED = 4;
const USUAL = { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" } as const;
/** Of the page of ten events that B1 asks for. */
const ROWS = 10;
const WARM_UP_EVENTS = 10;
const LOOK_EVERY_MS = 200;
const MAIN_THREAD = "main thread ms";
const MESSAGE = "mutation($input: PostMessageInput!) { postMessage(input: $input) { userErrors { __typename } } }";

/** Runs in the page before its code: notes when the frame after the last of the order's events is drawn. */
const NOTE_DISPLAY = `
  globalThis.displayed = new Promise((resolve) => {
    const look = new MutationObserver(() => {
      if (document.querySelectorAll("ol > li").length < ${ROWS}) return;
      look.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    look.observe(document, { childList: true, subtree: true });
  });`;

/** Runs in the page: whether a text is there. */
const has = (text: string): string => `document.querySelector("main")?.textContent.includes(${JSON.stringify(text)})`;

interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly devtools: CDPSession;
}

async function openPage(browser: Browser, slowed: number): Promise<OpenPage> {
  const context = await browser.newContext(USUAL);
  const page = await context.newPage();
  await page.addInitScript(NOTE_DISPLAY);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Performance.enable");
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  return { context, page, devtools };
}

/** What the browser has counted since the page began. */
async function counted(devtools: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Kilobytes of scripts as they were transferred, which is compressed. */
function countScripts(devtools: CDPSession): () => number {
  const scripts = new Set<string>();
  let bytes = 0;
  devtools.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes / 1_000;
}

interface Scene {
  readonly browser: Browser;
  readonly deployed: Deployed;
  readonly order: FollowedOrder;
}

const addressOf = ({ deployed, order }: Scene): string =>
  new URL(`/orders/${order.id}#token=${order.tokens[0] ?? ""}`, deployed.node.url).href;

/** @returns milliseconds from the navigation to the frame with the order's events. */
async function display({ page }: OpenPage, address: string): Promise<number> {
  await page.goto(address);
  return Number(await page.evaluate("globalThis.displayed"));
}

const NOT_COUNTED = { statements: null, rowsRead: null } as const;

/** In a context of its own: nothing is cached. */
async function firstDisplay(scene: Scene): Promise<Slice> {
  const { pid } = scene.deployed.node;
  const opened = await openPage(scene.browser, SLOWED);
  const scripts = countScripts(opened.devtools);
  const before = await cpuMicroseconds(pid);
  const ms = await display(opened, addressOf(scene));
  await opened.page.waitForLoadState("networkidle");
  const { TaskDuration: seconds = NaN, Nodes: nodes = NaN } = await counted(opened.devtools);
  const slice = {
    ...NOT_COUNTED,
    cpuNodeUs: (await cpuMicroseconds(pid)) - before,
    cpuDatabaseUs: 0,
    perSecond: 1_000 / ms,
    memoryMb: await residentMegabytes(pid),
    latencies: [ms],
    besides: { "kB of JS": scripts(), [MAIN_THREAD]: seconds * 1_000, "DOM nodes": nodes },
  };
  await opened.context.close();
  return slice;
}

interface Pushing {
  readonly scene: Scene;
  readonly opened: OpenPage;
  readonly load: Load;
  /** In each message, so that the last one is found. */
  readonly name: string;
}

/** The other party posts one message after the other. A unit is one of them. */
async function pushedEvents({ scene, opened, load, name }: Pushing, count: number): Promise<Slice> {
  const { order, deployed } = scene;
  const { pid, url } = deployed.node;
  const message = (unit: number): string => `Message ${unit + 1} to the ${name}.`;
  const requestOf = (unit: number) => {
    const input = { orderId: order.id, message: message(unit), idempotencyKey: message(unit) };
    return { url, token: order.tokens[1] ?? "", body: textBody(MESSAGE, { input }) };
  };
  const [before, nodeBefore] = [await counted(opened.devtools), await cpuMicroseconds(pid)];
  const startedAt = performance.now();
  await load.run(count, requestOf);
  while ((await opened.page.evaluate(has(message(count - 1)))) !== true) await pause(LOOK_EVERY_MS);
  const ms = performance.now() - startedAt;
  const after = await counted(opened.devtools);
  const added = (metric: string): number => ((after[metric] ?? NaN) - (before[metric] ?? NaN)) * 1_000;
  return {
    ...NOT_COUNTED,
    cpuNodeUs: ((await cpuMicroseconds(pid)) - nodeBefore) / count,
    cpuDatabaseUs: 0,
    perSecond: count / (ms / 1_000),
    memoryMb: await residentMegabytes(pid),
    latencies: [],
    besides: {
      [MAIN_THREAD]: added("TaskDuration") / count,
      "layout and style ms": (added("LayoutDuration") + added("RecalcStyleDuration")) / count,
      "DOM nodes": after.Nodes ?? NaN,
    },
  };
}

/** The same page twice: its list is short at first, and then has all that was pushed. */
async function benchPushed(stage: Stage, scene: Scene): Promise<readonly Result[]> {
  const count = stage.bySize({ SHORT: 4, QUICK: 60, WHOLE: 500 });
  const load = new Load(1);
  const opened = await openPage(scene.browser, 1);
  await display(opened, addressOf(scene));
  await opened.page.waitForLoadState("networkidle");
  const pushing = { scene, opened, load };
  await pushedEvents({ ...pushing, name: "page when it is new" }, WARM_UP_EVENTS);
  const results: Result[] = [];
  for (const rows of [ROWS + WARM_UP_EVENTS, ROWS + WARM_UP_EVENTS + count]) {
    const name = `${scene.deployed.build.name}, pushed event, list of ${rows}`;
    const measure = (): Promise<Slice> => pushedEvents({ ...pushing, name: `list of ${rows}` }, count);
    const { pid } = scene.deployed.node;
    results.push(
      ...(await runPlan({
        bench: "B11",
        work: "pushed event",
        variants: [{ name, pid, run: () => Promise.resolve([]), measure }],
        limit: name,
        database: stage.databases.measured,
        unitsPerSlice: count,
        rounds: 1,
        warmUpRounds: 0,
      })),
    );
  }
  load.close();
  await opened.context.close();
  const [short] = results;
  return results.map((result) =>
    short === undefined ? result : withMainThreadRatio(comparedWith(result, short), short),
  );
}

function withMainThreadRatio(result: Result, short: Result): Result {
  const ratio = (result.besides?.[MAIN_THREAD] ?? NaN) / (short.besides?.[MAIN_THREAD] ?? NaN);
  return { ...result, besides: { ...result.besides, "main thread ×": ratio } };
}

/** The ratios are those of the node. */
export async function benchBrowser(stage: Stage): Promise<readonly Result[]> {
  if (findBrowser() === undefined) return [];
  const deployed = await stage.deploy({ pattern: "ORDINARY", orders: 200 }, { WEB: "1" });
  const browser = await launchBrowser();
  stage.atEnd(() => browser.close());
  const scenes: Scene[] = [];
  for (const one of deployed) {
    const [order] = await followedOrders(stage, one, 1);
    if (order !== undefined) scenes.push({ browser, deployed: one, order });
  }
  const variants = scenes.map((scene) => ({
    name: `${scene.deployed.build.name}, first display, CPU slowed ${SLOWED} ×`,
    pid: scene.deployed.node.pid,
    run: () => Promise.resolve([]),
    measure: () => firstDisplay(scene),
  }));
  const results = await runPlan({
    bench: "B11",
    work: "first display",
    variants,
    limit: variants[0]?.name ?? "",
    database: stage.databases.measured,
    unitsPerSlice: 1,
    rounds: stage.bySize({ SHORT: 1, QUICK: 5, WHOLE: 11 }),
    warmUpRounds: 0,
  });
  const pushed: Result[] = [];
  for (const scene of scenes) pushed.push(...(await benchPushed(stage, scene)));
  return [...results, ...pushed];
}
