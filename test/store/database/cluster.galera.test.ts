import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { idempotencyKeys } from "../../../src/app/idempotency";
import { remindDue } from "../../../src/app/notification/remind-due";
import type { Logger } from "../../../src/app/ports/logger";
import { DAY_MS } from "../../../src/domain/duration";
import { LAST_INSTANT } from "../../../src/domain/last-instant";
import { MIGRATIONS } from "../../../src/store/database/schema";
import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import type { TestDatabase } from "../../support/database/database";
import { GaleraCluster } from "../../support/database/galera";
import { interruptedBefore } from "../../support/database/interrupted";
import { type Rows, rowsOf } from "../../support/database/rows";
import { openOn, placeIn, playIn } from "../../support/database/stored-orders";
import { PLACED_AT } from "../../support/domain/orders";
import { FIRST_BOOK } from "../../support/domain/policy";
import { client } from "../../support/domain/run-steps";
import { webhooksOn } from "../../support/partner/webhooks";

let cluster: GaleraCluster;
beforeAll(async () => {
  cluster = await GaleraCluster.start();
});
afterAll(() => cluster.stop());

/** A store at each server, all opened at the same time on an empty schema. */
async function openAtEach<T>(
  work: (stores: readonly [Store, Store, Store], databases: readonly TestDatabase[]) => Promise<T>,
): Promise<T> {
  const databases = await cluster.freshSchema();
  const stores = await Promise.all(databases.map((database) => openOn(database)));
  const [first, second, third] = stores;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three servers are needed");
  try {
    return await work([first, second, third], databases);
  } finally {
    await Promise.all(stores.map((store) => store.close()));
    await databases[0]?.drop();
  }
}

const allHaveAll = (): Promise<unknown> => Promise.all(cluster.servers.map((server) => server.hasAll()));

function rowsAt(database: TestDatabase | undefined): Promise<Rows> {
  if (database === undefined) throw new Error("no such server");
  return rowsOf(database);
}

it("[F25] stores that open at the same time, each at another server with an empty schema, 5 rounds: migrated once", async () => {
  for (let round = 0; round < 5; round += 1) {
    await openAtEach(async (_stores, databases) => {
      await allHaveAll();
      for (const database of databases)
        expect((await rowsOf(database)).migrations?.map(({ name }) => name)).toEqual(
          MIGRATIONS.map(({ name }) => name),
        );
    });
  }
});

it("[F25, T3] callers that move the clock at three servers: one at a time", async () => {
  await openAtEach(async (stores) => {
    let movers = 0;
    const move = async ({ sandboxClock, clock }: Store): Promise<void> => {
      await sandboxClock?.alone(async () => {
        movers += 1;
        expect(movers).toBe(1);
        await sandboxClock.goOnFrom((await clock.now()) + DAY_MS);
        await allHaveAll();
        movers -= 1;
      });
    };
    const before = await stores[0].clock.now();
    await Promise.all([...stores, ...stores].map(move));
    await allHaveAll();
    for (const store of stores) expect(await store.clock.now()).toBeGreaterThanOrEqual(before + 6 * DAY_MS);
  });
});

async function addEndpoint(store: Store): Promise<string> {
  const { endpoints } = webhooksOn(store, {
    wakeUps: inProcessWakeUps(),
    keyOf: idempotencyKeys(Buffer.alloc(32)),
    newId,
  });
  const input = {
    url: "https://partner.example/",
    eventTypes: ["ORDER_PLACED", "MESSAGE_POSTED"],
    document: null,
  } as const;
  const outcome = await endpoints.create({
    input,
    subject: "partner",
    idempotencyKey: null,
    tokenEndsAt: LAST_INSTANT,
  });
  if ("refusals" in outcome) throw new Error("refused");
  return outcome.result.endpointId;
}

it("[F32] an event that is written at one server while another one marks the order's webhook as sent is sent too", async () => {
  await openAtEach(async ([writer, sender], databases) => {
    const endpointId = await addEndpoint(writer);
    const { id } = await placeIn(writer);
    await allHaveAll();
    const [task] = await sender.webhooks.streams.claim({ endpointId, limit: 1, leaseMs: 60_000, lease: "lease" });
    if (task === undefined) throw new Error("nothing was due");
    await allHaveAll();
    await interruptedBefore(
      /^COMMIT$/u,
      () => sender.webhooks.streams.finish(task, { end: "TAKEN" }, null),
      async () => {
        await playIn(writer, id, PLACED_AT + 1_000, client("POST_MESSAGE", { message: "Words." }));
        await allHaveAll();
      },
    );
    const { webhook_streams: streams } = await rowsAt(databases[1]);
    expect(streams).toMatchObject([{ next_sequence: 2, newest_sequence: 2 }]);
    expect(streams?.[0]?.due_at).not.toBeNull();
  });
});

it("[F32] a reminder that two servers find due is put into the outbox once, and no alarm is raised", async () => {
  await openAtEach(async ([one, other], databases) => {
    const { id } = await placeIn(one);
    await playIn(one, id, await one.clock.now(), client("REQUEST_CANCELLATION"));
    const remindAt = await one.orders.nextReminderAt();
    if (remindAt === null) throw new Error("nobody is reminded");
    await one.sandboxClock?.goOnFrom(remindAt);
    await allHaveAll();
    const lines: string[] = [];
    const write: Logger["info"] = (_fields, message) => lines.push(message);
    const logger = { info: write, warn: write, error: write };
    const remind = (store: Store) =>
      remindDue({ store: store.orders, policies: FIRST_BOOK, clock: store.clock, wakeUps: inProcessWakeUps(), logger });
    await interruptedBefore(
      /^INSERT INTO outbox/u,
      () => remind(other),
      async () => {
        await remind(one);
        await allHaveAll();
      },
    );
    const { outbox } = await rowsAt(databases[0]);
    expect(outbox?.filter(({ id: item }) => String(item).includes("REMIND"))).toHaveLength(1);
    expect(lines).toEqual([]);
  });
});
