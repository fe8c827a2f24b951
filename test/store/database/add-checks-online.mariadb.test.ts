import { migrate } from "../../../src/store/database/migrate";
import { freshDatabase } from "../../support/database/database";
import { migrateBefore, sourceOn } from "../../support/database/source-on";

it("[F36] adding constraints and removing them copies no table on MariaDB, so that nodes can write meanwhile", async () => {
  const database = await freshDatabase();
  await migrateBefore(database, "Checks1870000000000");
  const source = await sourceOn(database);
  /** A copy of a table has another id. */
  const tableIds = (): Promise<unknown> =>
    source.query(
      `SELECT name, table_id FROM information_schema.innodb_sys_tables WHERE name LIKE CONCAT(DATABASE(), '/%') ORDER BY name`,
    );
  const before = await tableIds();
  expect(before).toContainEqual(expect.objectContaining({ name: expect.stringMatching(/\/activity$/u) as unknown }));
  await migrate(source);
  expect(await tableIds()).toEqual(before);
  await source.undoLastMigration();
  expect(await tableIds()).toEqual(before);
  await source.query("ALTER TABLE activity ADD CONSTRAINT copied CHECK (sequence > 0)");
  expect(await tableIds()).not.toEqual(before);
  await source.destroy();
  await database.drop();
});
