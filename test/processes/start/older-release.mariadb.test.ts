import { environmentFor } from "../../support/app/service";
import { until } from "../../support/app/until";
import { freshDatabase } from "../../support/database/database";
import { rowsOf, runOn } from "../../support/database/rows";
import { openOn } from "../../support/database/stored-orders";
import { owing } from "../../support/domain/refunds";
import { NodeProcess } from "../../support/processes/node-process";

it("[F37] a node that runs while a newer release changes the schema stops in order, and says why", async () => {
  const database = await freshDatabase();
  const node = await NodeProcess.start(environmentFor(database));
  await runOn(
    database,
    "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')",
  );
  expect(await node.exited()).toBe("1");
  expect(await node.log()).toContain("a newer release has changed the database's schema (FromTheFuture9999999999999)");
  await node.stop();
  await database.drop();
});

it("[F37] a refund that an older release left without an outbox row is enqueued at the start, and reported in the log and in a metric", async () => {
  const database = await freshDatabase();
  const store = await openOn(database);
  const { refundId } = await owing(store, "00");
  await store.close();
  await runOn(database, "DELETE FROM outbox");
  const node = await NodeProcess.start(environmentFor(database));
  await until(async () => (await node.log()).includes("added data that a node of an earlier release had omitted"));
  expect((await rowsOf(database)).outbox?.map(({ id }) => id)).toContain(`REFUND:${refundId}`);
  expect(await (await fetch(new URL("/metrics", node.url))).text()).toContain(
    'older_release_repairs_total{kind="refunds"} 1',
  );
  await node.stop();
  await database.drop();
});
