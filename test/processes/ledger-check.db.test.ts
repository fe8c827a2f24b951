import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { demoOrders } from "../../src/sandbox/demo-orders";
import { environmentFor } from "../support/app/service";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { runOn } from "../support/database/rows";
import { entryRows } from "../support/domain/ledger";
import { builtMain } from "../support/processes/built-service";
import { NodeProcess } from "../support/processes/node-process";

let database: TestDatabase;
let node: NodeProcess;
beforeAll(async () => {
  database = await freshDatabase();
  node = await NodeProcess.start(environmentFor(database));
});
afterAll(async () => {
  await node.stop();
  await database.drop();
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `npm run ledger:check` runs, with no more of the environment than where the database is. */
async function ledgerCheck({ DATABASE_URL, DATA_FOLDER }: Readonly<Record<string, string>>): Promise<Ended> {
  const program = join(dirname(await builtMain()), "commands", "ledger-check.js");
  const env = {
    ...(DATABASE_URL === undefined ? {} : { DATABASE_URL }),
    ...(DATA_FOLDER === undefined ? {} : { DATA_FOLDER }),
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program], { env }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

const SUMMARY = new RegExp(`^\\d+ entries of ${demoOrders(0).length} orders, balanced in [A-Z, ]+\\n$`, "u");

it("[M3] the sandbox's ledger is balanced beside a running node, and the node continues", async () => {
  const { code, stdout, stderr } = await ledgerCheck(environmentFor(database));
  expect(stdout).toMatch(SUMMARY);
  expect(stderr).toMatch(/^(\d+ %\n)*100 %\n$/u);
  expect(code).toBe(0);
  expect(await node.readiness()).toBe(200);
});

it("[M3] an error ends the check with 1, and its order is named with the figures", async () => {
  const [entry] = await entryRows(database);
  const orderId = entry?.order_id ?? "";
  const shift = (by: number) =>
    runOn(
      database,
      `UPDATE ledger_entries SET amount = amount + ${by} WHERE order_id = '${orderId}' AND sequence = 1 AND account = 'ESCROW'`,
    );
  await shift(1);
  const { code, stdout } = await ledgerCheck(environmentFor(database));
  await shift(-1);
  expect(stdout).toMatch(
    new RegExp(
      `^${orderId}: \\[M3\\] an event's entries add up to zero; event 1 ORDER_PLACED; expected [\\d.]+ [A-Z]+, found `,
      "mu",
    ),
  );
  expect(stdout).toMatch(/ orders: \d+ errors\n$/u);
  expect(code).toBe(1);
});

it("[M3] the check also runs after the node has stopped", async () => {
  expect(await node.terminate()).toBe("0");
  const { code, stdout } = await ledgerCheck(environmentFor(database));
  expect(stdout).toMatch(SUMMARY);
  expect(code).toBe(0);
});

it("[M3] the check ends with 2 and the reason if there is no ledger", async () => {
  const empty = await freshDatabase();
  const { code, stdout, stderr } = await ledgerCheck(environmentFor(empty));
  expect(stdout).toBe("");
  expect(stderr).toMatch(
    /^The ledger cannot be checked\. (there is no database at|the database's schema is behind) .+\n$/u,
  );
  expect(code).toBe(2);
  await empty.drop();
});
