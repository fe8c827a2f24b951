import { join } from "node:path";
import { environmentFor } from "../../support/app/service";
import { freshDatabase } from "../../support/database/database";
import { stripeEnvironment } from "../../support/partner/stripe";
import { NodeProcess } from "../../support/processes/node-process";

const REPORTER = join(__dirname, "../../support/processes/loaded-files.mjs");

/** The files that a node with these settings has loaded when it is ready: of itself, and the packages of the others. */
async function loadedBy(settings: Readonly<Record<string, string>>) {
  const database = await freshDatabase();
  const node = await NodeProcess.start(environmentFor(database, { NODE_OPTIONS: `--import=${REPORTER}`, ...settings }));
  await node.terminate();
  const [, list = "[]"] = /loaded files: (.*)/u.exec(await node.log()) ?? [];
  await node.stop();
  await database.drop();
  const files = (JSON.parse(list) as string[]).filter((file) => !file.startsWith("node:"));
  return {
    own: files.flatMap((file) => /.*\/dist\/src\/(.*)/u.exec(file)?.[1] ?? []),
    packages: files.flatMap((file) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(file)?.[1] ?? []),
  };
}

it("[B6] a node with MariaDB, without Redis, emails and Stripe, loads its bundle and nothing else", async () => {
  const { own, packages } = await loadedBy({});
  expect(packages).toEqual([]); // nor a package that the bundle does not have: ioredis, nodemailer, Stripe's, SQLite
  expect([...new Set(own)].sort()).toEqual(["composition/bundle.js", "main.js"]);
});

it("[B6] a node loads the packages of what it is configured for", async () => {
  const stripe = stripeEnvironment({ url: "http://127.0.0.1:1" });
  const { packages } = await loadedBy({ REDIS_URL: "redis://127.0.0.1:1", ...stripe });
  expect(packages).toEqual(expect.arrayContaining(["ioredis", "stripe"]));
  for (const name of ["better-sqlite3", "nodemailer"]) expect(packages).not.toContain(name);
});
