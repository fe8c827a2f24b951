import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { addUser, openOn, placeIn } from "../../support/database/stored-orders";

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

/** Texts that some collation or conversion of a database treats as equal. */
const ALIKE = [
  ...["a", "A", "a ", " a", "a\t", "á", "a\u0301", "à", "ａ", "ª"],
  ...[
    "ss",
    "ß",
    "ẞ",
    "i",
    "I",
    "İ",
    "ı",
    "0",
    "00",
    "0.0",
    "-0",
    "0e1",
    "1",
    "1.0",
    "1e0",
    "0x1",
    "true",
    "null",
    "NULL",
  ],
  ...["a\u200b", "a\u00ad", "\u{1f600}", "\u{1f601}", "a\\", "a\\\\", "a'", "a''", "a%", "a_"],
];

it("[R7] external ids that look alike belong to different users, and each is found by its own", async () => {
  const ids = new Map<string, string>();
  for (const text of ALIKE) ids.set(text, await addUser(store, text));
  expect(new Set(ids.values()).size).toBe(ALIKE.length);
  for (const text of ALIKE)
    expect(await store.reads.users.byExternalId(text)).toMatchObject({ id: ids.get(text), externalId: text });
});

it("[R7] an id in capitals or with a space after it finds no order", async () => {
  const { id } = await placeIn(store);
  const others = [id.toUpperCase(), `${id} `, ` ${id}`, `${id}\u0000`];
  expect((await store.reads.orders.byId([id, ...others])).size).toBe(1);
  expect((await store.reads.orders.byId(others)).size).toBe(0);
});

it("[R7] order numbers that look alike belong to different orders", async () => {
  const numbers = ALIKE.flatMap((text) => [`${text}#`, `#${text}`]).filter(
    (text) => text === text.trim() && !text.includes("\t"),
  );
  const ids = new Set<string>();
  for (const number of numbers) ids.add((await placeIn(store, { number })).id);
  expect(ids.size).toBe(numbers.length);
});

it("[R7, I1] idempotency keys, mutations, and callers that look alike have results of their own", async () => {
  const keys = ALIKE.flatMap((text) => [
    { person: text, mutation: "m", key: "k", inputHash: newId() },
    { person: "p", mutation: "m", key: text, inputHash: newId() },
  ]);
  for (const key of keys)
    await store.orders.transact((transaction) => transaction.idempotency.remember(key, { number: key.inputHash }));
  for (const key of keys)
    expect(await store.orders.transact((transaction) => transaction.idempotency.recall(key))).toMatchObject({
      result: { number: key.inputHash },
    });
});
