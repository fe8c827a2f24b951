import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { environmentFor } from "../../support/app/service";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { rowsOf } from "../../support/database/rows";
import { builtMain } from "../../support/processes/built-service";
import { failedStart, NodeProcess } from "../../support/processes/node-process";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** What `npm run database:mode -- …` runs. */
async function databaseMode(environment: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const program = join(dirname(await builtMain()), "commands", "database-mode.js");
  return new Promise<{ readonly code: number; readonly output: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { env: { ...environment } },
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, output: stdout + stderr });
      },
    );
  });
}

it("[S22] a sandbox on production's database is refused and says how to change that; only npm run database:mode does, audited", async () => {
  const production = environmentFor(database, { SANDBOX: "0" });
  const sandbox = environmentFor(database, { GATEWAY: "sandbox" });
  const node = await NodeProcess.start(production);
  expect((await databaseMode(production)).code).toBe(0); // beside a running node
  expect(await node.terminate()).toBe("0");

  const { exit, output } = await failedStart(sandbox);
  expect(exit).toBe("1");
  expect(output).toContain("The service cannot start. The database belongs to a service with other settings:");
  expect(output).toMatch(
    / {2}- SANDBOX: 0 in the database, 1 at this node\n {2}- GATEWAY: none in the database, sandbox at this node\n/u,
  );
  expect(output).toContain("npm run database:mode");
  expect(output).not.toMatch(/\n\s+at /u);
  expect((await rowsOf(database)).users).toEqual([]);

  expect(await databaseMode(sandbox)).toMatchObject({
    code: 1,
    output: expect.stringContaining("SANDBOX: 0 in the database, 1 here") as string,
  });
  expect(await databaseMode(sandbox, "--change")).toMatchObject({
    code: 2,
    output: expect.stringContaining("--by WHO") as string,
  });
  expect(await databaseMode(sandbox, "--change", "--by", "Ticket 7")).toMatchObject({ code: 0 });
  expect((await rowsOf(database)).audit_log).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ reader: "Ticket 7", operation: "databaseMode SANDBOX: 0 -> 1" }),
    ]),
  );
  const changed = await NodeProcess.start(sandbox);
  await changed.stop();
  expect((await failedStart(production)).output).toContain("SANDBOX: 1 in the database, 0 at this node");
});
