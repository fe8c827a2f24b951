import { environmentFor } from "../../support/app/service";
import { freshDatabase } from "../../support/database/database";
import { failedStart, NodeProcess } from "../../support/processes/node-process";

it("[R18] a second process on the same SQLite file does not start, and says why; after a kill -9 of the first one it does", async () => {
  const database = await freshDatabase();
  const environment = environmentFor(database);
  const first = await NodeProcess.start(environment);
  const { exit, output } = await failedStart(environment);
  expect(exit).toBe("1");
  expect(output).toBe(
    `The service cannot start. The service already runs in this folder, DATA_FOLDER=${environment.DATA_FOLDER ?? ""}. ` +
      "Stop the other process, or set DATA_FOLDER to another folder.\n",
  );
  expect(await first.readiness()).toBe(200);
  await first.kill9();
  const second = await NodeProcess.start(environment);
  expect(await second.terminate()).toBe("0");
  await Promise.all([first.stop(), second.stop()]);
  await database.drop();
});
