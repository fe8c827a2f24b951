/** [B1, B4] Other servers, and a queue, in a package of their own: the product's installation does not grow by them. */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KeptServer, temporaryFolder } from "../support/database/kept-server";
import type { Place } from "./databases";
import type { LimitProcess } from "./limit-process";
import { environmentOf } from "./node";

const FOLDER = join(__dirname, "peers");
const MANIFEST = ["package.json", "package-lock.json"] as const;
/** Beside our own packages: what is read as source is not in it. */
export const INSTALLED = join(__dirname, "../../node_modules/.cache/bench-peers");
/** Written when the packages of this lock file are there. */
const STAMP = join(INSTALLED, "installed-lock.json");

export const PEERS = [
  { kind: "mercurius", name: "Mercurius with jit" },
  { kind: "yoga", name: "graphql-yoga" },
  { kind: "apollo", name: "Apollo on Express" },
] as const;
export type Peer = (typeof PEERS)[number];

/** @returns whether the packages are there now. Without network they are not. */
export function installPeers(): boolean {
  const lock = readFileSync(join(FOLDER, "package-lock.json"), "utf8");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return true;
  mkdirSync(INSTALLED, { recursive: true });
  for (const file of MANIFEST) copyFileSync(join(FOLDER, file), join(INSTALLED, file));
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: INSTALLED,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) return false;
  writeFileSync(STAMP, lock);
  return true;
}

/** The product's schema, resolvers, and reads, served by the peer. */
export async function startPeer({ kind }: Peer, dist: string, place: Place): Promise<LimitProcess> {
  const variables = Object.entries({ ...environmentOf(place), POLL_MS: "60000" });
  const server = new KeptServer(await temporaryFolder("peer"), [
    "/usr/bin/env",
    "-i",
    ...variables.map(([name, value]) => `${name}=${value}`),
    process.execPath,
    join(FOLDER, "peer-server.mjs"),
    kind,
    dist,
    INSTALLED,
  ]);
  const started = async (): Promise<RegExpExecArray | null> =>
    /^\{"pid":(\d+),"port":(\d+)\}$/mu.exec(await server.log().catch(() => ""));
  await server.start(async () => (await started()) !== null);
  const [, pid, port] = (await started()) ?? [];
  return { pid: Number(pid), url: `http://127.0.0.1:${String(port)}/graphql`, stop: () => server.stop() };
}
