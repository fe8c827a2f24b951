import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import Sqlite from "better-sqlite3";
import { Unavailable } from "../../../src/app/failures";
import { SecondNode } from "../../../src/store/database/sqlite-node-lock";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { openOn, placeIn, playIn, stored } from "../../support/database/stored-orders";
import { PLACED_AT } from "../../support/domain/orders";
import { client } from "../../support/domain/run-steps";

let database: TestDatabase;
let store: Store;

beforeEach(async () => {
  database = await freshDatabase();
  store = await openOn(database);
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const file = (): string => database.file ?? "";

describe("more than one node on one file", () => {
  it("is refused in the same process", async () => {
    await expect(openOn(database)).rejects.toThrow(SecondNode);
  });

  it("is refused in another process, and the message names the file", async () => {
    const script = `const Sqlite = require("better-sqlite3"); const db = new Sqlite(process.argv[1], { timeout: 0 });
      try { db.exec("BEGIN EXCLUSIVE"); console.log("free"); } catch (error) { console.log(error.code); }`;
    const ask = async () =>
      (await promisify(execFile)(process.execPath, ["-e", script, `${file()}.lock`])).stdout.trim();
    expect(await ask()).toBe("SQLITE_BUSY");
    await expect(openOn(database)).rejects.toThrow("another node already runs on resolution-center.sqlite");
    await store.close();
    expect(await ask()).toBe("free");
    store = await openOn(database);
  });

  it("is accepted after a node that was killed", async () => {
    await store.close();
    const script = `const Sqlite = require("better-sqlite3"); const db = new Sqlite(process.argv[1], { timeout: 0 });
      db.exec("BEGIN EXCLUSIVE"); process.kill(process.pid, "SIGKILL");`;
    await expect(promisify(execFile)(process.execPath, ["-e", script, `${file()}.lock`])).rejects.toMatchObject({
      signal: "SIGKILL",
    });
    store = await openOn(database);
    await store.ping();
  });
});

it("has its folder created if it is absent", async () => {
  const deeper = join(file(), "..", "a", "b", "resolution-center.sqlite");
  const other = await openOn({ url: undefined, file: deeper });
  expect(existsSync(deeper)).toBe(true);
  await other.close();
});

it("has its file in WAL mode, and every commit is on the disk", async () => {
  const beside = new Sqlite(file(), { readonly: true });
  expect(beside.pragma("journal_mode", { simple: true })).toBe("wal");
  beside.close();
  await store.ping();
});

describe("one connection for all writes", () => {
  it("runs a hundred transactions at once without a failure or a lost write", async () => {
    const { id } = await placeIn(store);
    await Promise.all(Array.from({ length: 100 }, () => playIn(store, id, PLACED_AT + 1, client("POST_MESSAGE"))));
    expect((await stored(store, id)).version).toBe(101);
    expect((await store.reads.activity.after(id, 0, 1_000)).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 101 }, (_, index) => index + 1),
    );
  });

  it("leaves sockets and timers their turns during many transactions", async () => {
    const { id } = await placeIn(store);
    const turns = { taken: 0, isOver: false };
    const turn = (): void => {
      turns.taken += 1;
      if (!turns.isOver) setImmediate(turn);
    };
    setImmediate(turn);
    for (let write = 0; write < 20; write += 1) await playIn(store, id, PLACED_AT + 1, client("POST_MESSAGE"));
    turns.isOver = true;
    expect(turns.taken).toBeGreaterThanOrEqual(19);
  });

  it("does not let a failed transaction affect others", async () => {
    const { id } = await placeIn(store);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, async (_, index) => {
        if (index % 2 === 0) return playIn(store, id, PLACED_AT + 1, client("POST_MESSAGE"));
        return store.orders.transact(async (transaction) => {
          await transaction.idempotency.remember(
            { person: "p", mutation: "m", key: String(index), inputHash: "h" },
            { orderId: id },
          );
          throw new Error("after its write");
        });
      }),
    );
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(10);
    expect((await stored(store, id)).version).toBe(11);
    expect(
      await store.orders.transact((transaction) =>
        transaction.idempotency.recall({ person: "p", mutation: "m", key: "1", inputHash: "h" }),
      ),
    ).toBeNull();
  });

  it("shows committed data to a read beside it, and never a transaction in progress", async () => {
    const { id } = await placeIn(store);
    await store.orders.transact(async (transaction) => {
      await transaction.idempotency.remember({ person: "p", mutation: "m", key: "k", inputHash: "h" }, { orderId: id });
      expect((await stored(store, id)).version).toBe(1);
    });
    await playIn(store, id, PLACED_AT + 1, client("POST_MESSAGE"));
    expect((await stored(store, id)).version).toBe(2);
  });
});

describe("[F17] a database that cannot be written", () => {
  it("is UNAVAILABLE while another process has locked it, and recovers", async () => {
    const { id } = await placeIn(store);
    const rival = new Sqlite(file());
    rival.exec("BEGIN IMMEDIATE");
    await expect(playIn(store, id, PLACED_AT + 1, client("POST_MESSAGE"))).rejects.toThrow(Unavailable);
    expect((await stored(store, id)).version).toBe(1);
    rival.exec("ROLLBACK");
    rival.close();
    expect((await playIn(store, id, PLACED_AT + 1, client("POST_MESSAGE"))).version).toBe(2);
  });
});
