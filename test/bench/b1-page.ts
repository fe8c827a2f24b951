/** [B1, B12] The order page's query against a hand-written limit, and its document with and without comments. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepFolder } from "../support/database/kept-server";
import { hashOf, pageDocument, persistedBody, textBody, withComment } from "./documents";
import { startLimit } from "./limit-process";
import type { PageServerArguments } from "./limits/page-server";
import { Load, type Request } from "./load";
import { tokenOf, TOKENS } from "./node";
import { PAGE_ORDER } from "./orders";
import { installPeers, PEERS, startPeer } from "./peers";
import type { Size } from "./settings";
import { type Result, runPlan, type Slicing, type Variant } from "./slices";
import type { Deployed, Stage } from "./stage";

const PARALLEL = 32;
/** Orders that are read, each by one of its parties. */
const PAGES = 200;
const COMPARED = 40;

interface Page {
  readonly id: string;
  readonly token: string;
}

/** The nodes with the filled database, and which pages are asked for. */
export interface PageScene {
  readonly deployed: readonly Deployed[];
  readonly pages: readonly Page[];
  readonly load: Load;
  readonly document: string;
}

export async function openPageScene(stage: Stage): Promise<PageScene> {
  const document = pageDocument("OrderPage");
  const orders = stage.bySize({ SHORT: 100, QUICK: 10_000, WHOLE: 100_000 });
  const deployed = await stage.deploy(
    { pattern: "ORDINARY", orders },
    { PERSISTED_DOCUMENTS: manifestWith([document]) },
  );
  const load = new Load(PARALLEL);
  stage.atEnd(() => load.close());
  return { deployed, pages: await pagesOf(stage, deployed), load, document };
}

function manifestWith(documents: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "resolution-documents-"));
  keepFolder(folder);
  const file = join(folder, "documents.json");
  writeFileSync(file, JSON.stringify(Object.fromEntries(documents.map((text) => [`sha256:${hashOf(text)}`, text]))));
  return file;
}

/** The same ids in each build's database. */
async function pagesOf(stage: Stage, [product]: readonly Deployed[]): Promise<readonly Page[]> {
  if (product === undefined) throw new RangeError("nothing was deployed");
  const rows = await stage.databases.query(
    product.place,
    `SELECT orders.id AS id, client.external_id AS client, freelancer.external_id AS freelancer FROM orders
     JOIN users client ON client.id = orders.client_id JOIN users freelancer ON freelancer.id = orders.freelancer_id
     WHERE orders.title = ? ORDER BY orders.id LIMIT ${PAGES}`,
    [PAGE_ORDER],
  );
  return Promise.all(
    rows.map(async ({ id, client, freelancer }, index) => ({
      id: String(id),
      token: await tokenOf(String(index % 2 === 0 ? client : freelancer)),
    })),
  );
}

/** A way to ask for a page. */
interface Way {
  readonly name: string;
  readonly pid: number;
  readonly requestOf: (page: Page) => Request;
}

const wayOf = (name: string, pid: number, url: string, bodyOf: (variables: object) => string): Way => ({
  name,
  pid,
  requestOf: ({ id, token }) => ({ url, token, body: bodyOf({ id }) }),
});

const variantOf = ({ pages, load }: PageScene, { name, pid, requestOf }: Way): Variant => ({
  name,
  pid,
  run: (units) => load.run(units, (unit) => requestOf(at(pages, unit))),
});

function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError("there are none");
  return item;
}

/** The time of the reading is the only thing that differs, and the line's end, which some peers leave out. */
const comparable = (text: string): string => text.replaceAll(/"serverTime":"[^"]*"/gu, '"serverTime":""').trimEnd();

/** @throws if two ways answer different bytes. */
async function compare({ pages, load }: PageScene, ways: readonly Way[]): Promise<void> {
  for (const page of pages.slice(0, COMPARED)) {
    const answers: string[] = [];
    for (const way of ways) answers.push(comparable((await load.ask(way.requestOf(page))).text));
    const different = answers.findIndex((answer) => answer !== answers[0]);
    if (different !== -1)
      throw new Error(
        `${at(ways, different).name} answers other bytes than ${at(ways, 0).name} for ${page.id}:\n${differenceOf(at(answers, different), at(answers, 0))}`,
      );
  }
}

function differenceOf(one: string, other: string): string {
  const from = [...one].findIndex((character, index) => character !== other[index]);
  const around = [Math.max(0, from - 100), from + 100] as const;
  return `  ${one.slice(...around)}\n  ${other.slice(...around)}`;
}

const SLICES: Readonly<Record<Size, Slicing>> = {
  SHORT: { unitsPerSlice: 20, rounds: 1, warmUpRounds: 0 },
  QUICK: { unitsPerSlice: 100, rounds: 6, warmUpRounds: 4 },
  WHOLE: { unitsPerSlice: 400, rounds: 10, warmUpRounds: 4 },
};

/** They share the database with the product. A node has its SQLite file for itself. */
async function peerWays(stage: Stage, { build, place }: Deployed, document: string): Promise<readonly Way[]> {
  if (!stage.settings.withPeers || place.url === null) return [];
  if (!installPeers()) {
    stage.say(`Left out, because they could not be installed: ${PEERS.map(({ name }) => name).join(", ")}.`);
    return [];
  }
  const ways: Way[] = [];
  for (const peer of PEERS) {
    const { pid, url } = await stage.keep(startPeer(peer, build.dist, place));
    ways.push(wayOf(`peer: ${peer.name}`, pid, url, (variables) => textBody(document, variables)));
  }
  return ways;
}

export async function benchPage(stage: Stage, scene: PageScene): Promise<readonly Result[]> {
  const { deployed, document } = scene;
  const [product] = deployed;
  if (product === undefined) throw new RangeError("nothing was deployed");
  const given: PageServerArguments = { place: product.place, ...TOKENS };
  const limit = await stage.keep(startLimit("page-server.ts", given));
  const ways = [
    wayOf("limit: one statement by hand", limit.pid, limit.url, (variables) => JSON.stringify({ variables })),
    ...deployed.flatMap(({ build, node }) => [
      wayOf(`${build.name}, persisted document`, node.pid, node.url, (variables) => persistedBody(document, variables)),
      wayOf(`${build.name}, document as text`, node.pid, node.url, (variables) => textBody(document, variables)),
    ]),
  ];
  ways.push(...(await peerWays(stage, product, document)));
  await compare(scene, ways);
  return runPlan({
    bench: "B1",
    work: "OrderPage",
    variants: ways.map((way) => variantOf(scene, way)),
    limit: "limit: one statement by hand",
    database: stage.databases.measured,
    ...stage.bySize(SLICES),
  });
}

export async function benchComment(stage: Stage, scene: PageScene): Promise<readonly Result[]> {
  const { deployed, document } = scene;
  const commented = withComment(document);
  const ways = deployed.flatMap(({ build, node }) => [
    wayOf(`${build.name}, without a comment`, node.pid, node.url, (variables) => textBody(document, variables)),
    wayOf(`${build.name}, with comments`, node.pid, node.url, (variables) => textBody(commented, variables)),
  ]);
  await compare(scene, ways);
  return runPlan({
    bench: "B12",
    work: "OrderPage",
    variants: ways.map((way) => variantOf(scene, way)),
    limit: "product, without a comment",
    database: stage.databases.measured,
    ...stage.bySize(SLICES),
  });
}
