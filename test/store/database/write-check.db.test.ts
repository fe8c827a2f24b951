import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { countRows, rowsOf, runOn } from "../../support/database/rows";
import { openOn } from "../../support/database/stored-orders";

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await freshDatabase();
  store = await openOn(database);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

/** Each write of a heartbeat, also one that only changes its row. */
const COUNT_WRITES = {
  sqlite:
    "CREATE TRIGGER count_writes BEFORE INSERT ON node_heartbeats BEGIN INSERT INTO heartbeat_writes VALUES (NEW.at); END",
  mariadb:
    "CREATE TRIGGER count_writes BEFORE INSERT ON node_heartbeats FOR EACH ROW INSERT INTO heartbeat_writes VALUES (NEW.at)",
};

it("[F24] a node proves that it can write with its own row, once for any number of callers", async () => {
  await runOn(database, "CREATE TABLE heartbeat_writes (at BIGINT)");
  await runOn(database, COUNT_WRITES[database.kind]);
  await Promise.all(Array.from({ length: 20 }, () => store.checkWrites()));
  const { node_heartbeats: rows } = await rowsOf(database);
  expect(rows).toHaveLength(1);
  expect(await countRows(database, "heartbeat_writes")).toBe(1);
});
