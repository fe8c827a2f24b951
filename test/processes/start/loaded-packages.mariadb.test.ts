import { join } from "node:path";
import { environmentFor } from "../../support/app/service";
import { freshDatabase } from "../../support/database/database";
import { stripeEnvironment } from "../../support/partner/stripe";
import { NodeProcess } from "../../support/processes/node-process";

const REPORTER = join(__dirname, "../../support/processes/loaded-packages.mjs");
const ONLY_WHERE_CONFIGURED = ["better-sqlite3", "ioredis", "nodemailer", "stripe"];

/** The large packages that a node with these settings has loaded when it is ready. */
async function loadedBy(settings: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const database = await freshDatabase();
  const node = await NodeProcess.start(environmentFor(database, { NODE_OPTIONS: `--import=${REPORTER}`, ...settings }));
  await node.terminate();
  const [, packages = "[]"] = /loaded packages: (.*)/u.exec(await node.log()) ?? [];
  await node.stop();
  await database.drop();
  const loaded = JSON.parse(packages) as string[];
  expect(loaded).toEqual(expect.arrayContaining(["mysql2", "pino"])); // or nothing was reported
  return loaded.filter((name) => ONLY_WHERE_CONFIGURED.includes(name));
}

it("[B6] a node with MariaDB, without Redis, emails and Stripe, loads the package of none of them, and no SQLite", async () => {
  expect(await loadedBy({})).toEqual([]);
});

it("[B6] a node loads the packages of what it is configured for", async () => {
  const stripe = stripeEnvironment({ url: "http://127.0.0.1:1" });
  expect(await loadedBy({ REDIS_URL: "redis://127.0.0.1:1", ...stripe })).toEqual(["ioredis", "stripe"]);
});
