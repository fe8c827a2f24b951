import type { Store } from "../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../support/database";
import { rowsOf } from "../support/rows";
import { openOn } from "../support/stored-orders";

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

it("[F24] proves that a node can write by its own row, once however many ask", async () => {
  await Promise.all(Array.from({ length: 20 }, () => store.checkWrites()));
  await store.checkWrites();
  const { node_heartbeats: rows } = await rowsOf(database);
  expect(rows).toHaveLength(1);
});
