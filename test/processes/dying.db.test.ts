import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import type { ExecuteRequest } from "../../src/app/order/execute";
import { newId } from "../../src/store/new-id";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { rowsOf } from "../support/database/rows";
import { openOn, stored } from "../support/database/stored-orders";
import { moveRequest, prepared } from "../support/database/transitions";
import { checked } from "../support/domain/ledger";
import { client, freelancer } from "../support/domain/run-steps";
import { builtMain } from "../support/processes/built-service";
import { times } from "./long-forms";

const PROGRAM = join(__dirname, "../support/processes/dying-move.mjs");

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/**
 * The move in a separate process, which is killed before that statement. Returns its output: nothing, or the number of
 * statements.
 */
async function killedBefore(diesBefore: number, request: ExecuteRequest): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM, dirname(await builtMain())], { stdio: ["pipe", "pipe", "inherit"] });
  const said = text(child.stdout);
  const { url: databaseUrl = null, file: sqliteFile = "" } = database;
  child.stdin.end(JSON.stringify({ databaseUrl, sqliteFile, diesBefore, request, freshId: newId() }));
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect(signal).toBe("SIGKILL");
  return said;
}

/** The state before, or after, by what a new node finds. */
async function found(orderId: string) {
  const store = await openOn(database);
  try {
    const { status } = await stored(store, orderId);
    const { outbox = [], activity = [], idempotency = [] } = await rowsOf(database);
    const own = (rows: readonly Readonly<Record<string, unknown>>[]) =>
      rows.filter(({ order_id }) => order_id === orderId).length;
    return { status, outbox: own(outbox), events: own(activity), keys: idempotency.length };
  } finally {
    await store.close();
  }
}

it("[F2, C5] a process that is killed before any statement of a cancellation leaves all or nothing of it", async () => {
  const store = await openOn(database);
  const orderId = await prepared(store, [client("REQUEST_CANCELLATION")]);
  const request = await moveRequest(store, orderId, freelancer("ACCEPT_CANCELLATION"));
  await store.close();
  const before = await found(orderId);
  expect(before).toMatchObject({ status: "IN_RESOLUTION", keys: 0 });
  // The first, some in the middle, and past the last one; the long form takes each in turn.
  const step = times({ short: 11, long: 1 });
  let number = 1;
  while ((await killedBefore(number, request)) === "") {
    expect([number, await found(orderId)]).toEqual([number, before]);
    number += step;
  }
  const after = await found(orderId);
  expect(after).toMatchObject({ status: "CANCELLED", events: before.events + 2, keys: 1 });
  expect(after.outbox).toBeGreaterThan(before.outbox);
  expect((await checked(database)).errors).toEqual([]);
});
