import { createConnection } from "mysql2/promise";
import { Unavailable } from "../../../src/app/failures";
import { MIGRATIONS } from "../../../src/store/database/schema";
import { openStore, type Store } from "../../../src/store/open-store";
import { freshDatabase, freshSchema, type TestDatabase } from "../../support/database/database";
import { type Mariadb, startMariadb } from "../../support/database/mariadb";
import { openOn, placeIn, playIn, stored } from "../../support/database/stored-orders";
import { PLACED_AT } from "../../support/domain/orders";
import { client } from "../../support/domain/run-steps";

describe("[F19] nodes that start at once on an empty database", () => {
  it("migrate it once, and all become ready", async () => {
    const database = await freshDatabase();
    const nodes = await Promise.all(Array.from({ length: 5 }, () => openOn(database, { poolSize: 2 })));
    await Promise.all(nodes.map((node) => node.ping()));
    const connection = await createConnection({ uri: database.url ?? "" });
    const [rows] = await connection.query("SELECT name FROM migrations ORDER BY name");
    expect(rows).toEqual(MIGRATIONS.map(({ name }) => ({ name })).sort((a, b) => (a.name < b.name ? -1 : 1)));
    await connection.end();
    await Promise.all(nodes.map((node) => node.close()));
    await database.drop();
  });
});

describe("a server that fails", () => {
  let server: Mariadb;
  let database: TestDatabase;
  let store: Store;

  beforeAll(async () => {
    server = await startMariadb();
    database = await freshSchema(server.url);
    store = await openOn(database, { poolSize: 4, connectTimeoutMs: 1_000, queryTimeoutMs: 2_000 });
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  const message = (id: string) => playIn(store, id, PLACED_AT + 1, client("POST_MESSAGE"));

  it("[F7] stopped: more requests than connections all end in UNAVAILABLE, and it serves again once it resumes", async () => {
    const { id } = await placeIn(store);
    server.freeze();
    const writes = Array.from({ length: 8 }, () => message(id));
    const reads = Array.from({ length: 8 }, () => store.reads.orders.byId([id]));
    for (const outcome of await Promise.allSettled([...writes, ...reads])) {
      expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(Unavailable) as unknown });
    }
    server.thaw();
    const { version } = await recovered(() => message(id));
    expect(await store.reads.activity.after(id, 0, 100)).toHaveLength(version);
    expect(store.poolStats()).toEqual({ size: 4, inUse: 0, waiting: 0 });
  });

  it("[F6] killed: UNAVAILABLE, and after its return everything acknowledged exists", async () => {
    const { id } = await placeIn(store);
    const acknowledged = await message(id);
    await server.kill();
    await expect(message(id)).rejects.toThrow(Unavailable);
    await expect(store.reads.orders.byId([id])).rejects.toThrow(Unavailable);
    await expect(
      openStore({ databaseUrl: database.url ?? null, sqliteFile: "", sandbox: true, clockMode: "FROZEN", poolSize: 1 }),
    ).rejects.toThrow(Unavailable);
    await server.restart();
    expect(await recovered(() => stored(store, id))).toEqual(acknowledged);
  });

  it("[F17] read-only: a write is UNAVAILABLE, reads continue, and it recovers", async () => {
    const { id } = await placeIn(store);
    const admin = await createConnection({ uri: server.url });
    await admin.query("CREATE USER plain@'127.0.0.1'");
    await admin.query("GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, INDEX ON *.* TO plain@'127.0.0.1'");
    const plain = await openOn({ url: database.url?.replace("root@", "plain@"), file: undefined });
    await admin.query("SET GLOBAL read_only = 1");
    await expect(playIn(plain, id, PLACED_AT + 1, client("POST_MESSAGE"))).rejects.toThrow(Unavailable);
    expect((await stored(plain, id)).version).toBe(1);
    await admin.query("SET GLOBAL read_only = 0");
    expect((await playIn(plain, id, PLACED_AT + 1, client("POST_MESSAGE"))).version).toBe(2);
    await plain.close();
    await admin.end();
  });

  /** The first answer that is not UNAVAILABLE. */
  async function recovered<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
      }
    }
  }
});
