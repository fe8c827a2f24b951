import type { Database } from "../../../src/store/database/database";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { databaseOn } from "../../support/database/database-on";
import { runOn } from "../../support/database/rows";

let testDatabase: TestDatabase;
let database: Database;
beforeAll(async () => {
  testDatabase = await freshDatabase();
  database = await databaseOn(testDatabase);
  await runOn(testDatabase, "CREATE TABLE numbers (number INT PRIMARY KEY, name VARCHAR(20))");
});
beforeEach(() => runOn(testDatabase, "DELETE FROM numbers"));
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const ADD = "INSERT INTO numbers (number, name) VALUES (?, ?)";
const numbers = async (): Promise<readonly number[]> =>
  (await database.read((session) => session.query("SELECT number FROM numbers ORDER BY number"))).map(({ number }) =>
    Number(number),
  );

class Taken extends Error {}

describe("[B8] statements of a transaction that wait for the next one", () => {
  it("are executed before it, in their order", async () => {
    const seen = await database.transact(async (session) => {
      await session.later(ADD, [1, "one; and 'more'"]);
      await session.later("UPDATE numbers SET number = number + 1");
      await session.later(ADD, [1, "?"]);
      return session.query("SELECT number, name FROM numbers ORDER BY number");
    });
    expect(seen).toEqual([
      { number: 1, name: "?" },
      { number: 2, name: "one; and 'more'" },
    ]);
    expect(await numbers()).toEqual([1, 2]);
  });

  it("are committed if no other statement follows", async () => {
    await database.transact((session) => session.later(ADD, [1, "one"]));
    await database.transact(async (session) => {
      await session.query("SELECT 1");
      await session.later(ADD, [2, "two"]);
    });
    expect(await numbers()).toEqual([1, 2]);
  });

  it("fail with what their own failure means, and none after them is executed", async () => {
    await database.transact((session) => session.later(ADD, [2, "two"]));
    const asTaken = (): Error => new Taken();
    const work = database.transact(async (session) => {
      await session.query("SELECT 1");
      await session.later(ADD, [1, "one"], () => new Error("not this one"));
      await session.later(ADD, [2, "again"], asTaken);
      await session.later(ADD, [3, "three"], () => new Error("not this one"));
      await session.query("SELECT 1");
    });
    await expect(work).rejects.toThrow(Taken);
    const atCommit = database.transact((session) => session.later(ADD, [2, "again"], asTaken));
    await expect(atCommit).rejects.toThrow(Taken);
    expect(await numbers()).toEqual([2]);
  });

  it("make the commit impossible also if their failure is caught", async () => {
    await database.transact((session) => session.later(ADD, [1, "one"]));
    const work = database.transact(async (session) => {
      await session.later(ADD, [1, "again"], () => new Taken());
      await session.query("SELECT 1").catch(() => undefined);
      await session.later(ADD, [2, "two"]);
    });
    await expect(work).rejects.toThrow(Taken);
    expect(await numbers()).toEqual([1]);
  });

  it("are forgotten if the work ends with an error", async () => {
    const work = database.transact(async (session) => {
      await session.later(ADD, [1, "one"]);
      throw new Taken();
    });
    await expect(work).rejects.toThrow(Taken);
    expect(await numbers()).toEqual([]);
  });

  it("are sent early if they have very many values", async () => {
    await database.transact(async (session) => {
      for (let start = 0; start < 30_000; start += 10_000) {
        const tuples = Array.from({ length: 10_000 }, (_, index) => [start + index, "x"]);
        await session.later(`${ADD}${", (?, ?)".repeat(9_999)}`, tuples.flat());
      }
    });
    expect(await database.read((session) => session.count("numbers"))).toBe(30_000);
  });
});

describe("[B8] reads of one turn of the event loop", () => {
  const one = (sql: string, values: readonly unknown[] = []): Promise<unknown> =>
    database.readInPacket((session) => session.query(sql, values));

  it("each get their own answer, also more than fit into one packet", async () => {
    const asked = Array.from({ length: 20 }, (_, number) => one("SELECT ? AS number", [number]));
    expect(await Promise.all(asked)).toEqual(asked.map((_, number) => [{ number }]));
  });

  it("fail alone: a statement beside them that fails is no reason", async () => {
    const results = await Promise.allSettled([one("SELECT 1 AS it"), one("SELECT nonsense"), one("SELECT 3 AS it")]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(results[2]).toMatchObject({ value: [{ it: 3 }] });
    expect(results[1]).toMatchObject({ reason: { errno: 1054 } });
  });

  it("cannot write", async () => {
    const write = database.readInPacket((session) => session.later(ADD, [1, "one"]));
    await expect(write).rejects.toThrow("a session of reads cannot write");
  });
});
