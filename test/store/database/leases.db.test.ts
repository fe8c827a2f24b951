import { HOUR_MS } from "../../../src/domain/duration";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { rowsOf, runOn } from "../../support/database/rows";
import { openOn, placeIn } from "../../support/database/stored-orders";
import { PLACED_AT } from "../../support/domain/orders";
import { owing } from "../../support/domain/refunds";

/**
 * Leases of the outbox and of webhooks' streams, by the same tests: nobody can claim what is leased, a renewed lease
 * holds, and a lost one stays lost.
 */
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

async function refunds() {
  for (const digits of ["00", "01", "02"]) await owing(store, digits);
  await runOn(database, "DELETE FROM outbox WHERE kind = 'MAIL'");
  const claim = (lease: string, leaseMs: number, limit = 10) =>
    store.outbox.claim({ kind: "REFUND", limit, leaseMs, lease });
  const { renew, finish } = store.outbox;
  return {
    claim,
    renew: renew.bind(store.outbox) as (tasks: readonly object[], leaseMs: number) => Promise<readonly object[]>,
    finish: (task: object) => finish.call(store.outbox, task as { id: string; lease: string }, { end: "DONE" }, 0),
    rows: async () => (await rowsOf(database)).outbox,
  };
}

async function streams() {
  await runOn(
    database,
    `INSERT INTO webhook_endpoints (id, owner, url, event_types, created_at, secret, previous_secrets)
       VALUES ('whe_1', 'key_partner', 'https://example.com', '["ORDER_PLACED"]', 0, '', '[]')`,
  );
  for (const days of [1, 2, 3]) await placeIn(store, { deliveryDueAt: PLACED_AT + days * 24 * HOUR_MS });
  const { streams: rows } = store.webhooks;
  return {
    claim: (lease: string, leaseMs: number, limit = 10) => rows.claim({ endpointId: "whe_1", limit, leaseMs, lease }),
    renew: rows.renew.bind(rows) as (tasks: readonly object[], leaseMs: number) => Promise<readonly object[]>,
    finish: (task: object) => rows.finish(task as Parameters<typeof rows.finish>[0], { end: "TAKEN" }, null),
    rows: async () => (await rowsOf(database)).webhook_streams,
  };
}

describe.each([
  ["outbox rows", refunds],
  ["webhook streams", streams],
])("[F41] leases of %s", (_what, setUp) => {
  it("are renewed by their holder, so that nobody else claims them", async () => {
    const { claim, renew, rows } = await setUp();
    const tasks = await claim("one", 0);
    expect(tasks).toHaveLength(3);
    expect(await renew(tasks, HOUR_MS)).toEqual([]);
    expect(await claim("two", HOUR_MS)).toEqual([]);
    expect((await rows())?.map(({ lease_owner: owner }) => owner)).toEqual(["one", "one", "one"]);
  });

  it("are lost if another node has claimed them since, and are neither renewed nor ended by the first one", async () => {
    const { claim, renew, finish, rows } = await setUp();
    const tasks = await claim("one", 0);
    const [taken] = await claim("two", HOUR_MS, 1);
    const before = await rows();
    const lost = await renew(tasks, 2 * HOUR_MS);
    expect(lost).toHaveLength(1);
    await finish(lost[0] ?? {});
    const after = await rows();
    const ofTwo = (all: typeof after) => all?.filter(({ lease_owner: owner }) => owner === "two");
    expect(taken).toBeDefined();
    expect(ofTwo(after)).toEqual(ofTwo(before));
    expect(await claim("three", HOUR_MS)).toEqual([]);
  });

  it("of ended tries are not lost", async () => {
    const { claim, renew, finish } = await setUp();
    const [first, ...others] = await claim("one", HOUR_MS);
    if (first === undefined) throw new Error("nothing was due");
    await finish(first);
    expect((await renew([first, ...others], HOUR_MS)).filter((task) => task !== first)).toEqual([]);
  });

  it("expire if they are not released", async () => {
    const { claim } = await setUp();
    expect([(await claim("one", 0)).length, (await claim("two", 0)).length]).toEqual([3, 3]);
  });
});
