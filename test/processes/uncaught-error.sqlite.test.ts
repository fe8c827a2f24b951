import { join } from "node:path";
import { environmentFor } from "../support/app/service";
import { freshDatabase } from "../support/database/database";
import { failedStart } from "../support/processes/node-process";

it("[S23] an error that nothing handles ends the process, and is logged without what a driver added to it", async () => {
  const database = await freshDatabase();
  const thrower = join(__dirname, "../support/processes/throws-uncaught.mjs");
  const { exit, output } = await failedStart(environmentFor(database, { NODE_OPTIONS: `--import=${thrower}` }));
  expect(exit).toBe("1");
  expect(output).toContain('"message":"connect failed"');
  expect(output).not.toContain("planted-secret");
  await database.drop();
});
