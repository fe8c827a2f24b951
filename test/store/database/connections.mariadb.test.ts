import type { Connection, RowDataPacket } from "mysql2/promise";
import { Unavailable } from "../../../src/app/failures";
import type { Store } from "../../../src/store/open-store";
import { until } from "../../support/app/until";
import { freshSchema, type TestDatabase } from "../../support/database/database";
import { type Mariadb, startMariadb, withConnection } from "../../support/database/mariadb";
import { openOn, placeIn, playIn, stored } from "../../support/database/stored-orders";
import { PLACED_AT } from "../../support/domain/orders";
import { client } from "../../support/domain/run-steps";
import { startTcpProxy, type TcpProxy } from "../../support/processes/tcp-proxy";

const POOL = 4;
const AT_ONCE = 24;

let server: Mariadb;
let database: TestDatabase;
let proxy: TcpProxy;
beforeAll(async () => {
  server = await startMariadb();
  database = await freshSchema(server.url);
  proxy = await startTcpProxy(Number(new URL(server.url).port));
});
afterAll(async () => {
  await proxy.close();
  await server.stop();
});

const as = (user: string): string => (database.url ?? "").replace("root@", `${user}@`);
const throughProxy = (): string => (database.url ?? "").replace(/:\d+\//u, `:${String(proxy.port)}/`);
/** How long anything takes on a busy machine is no concern of these tests. */
const AMPLE_MS = 20_000;

const open = (url: string, poolSize = POOL): Promise<Store> =>
  openOn({ url, file: undefined }, { poolSize, connectTimeoutMs: AMPLE_MS, queryTimeoutMs: AMPLE_MS });
const asAdmin = <T>(work: (connection: Connection) => Promise<T>): Promise<T> => withConnection(server.url, work);

async function addUser(name: string, rest: string): Promise<void> {
  await asAdmin(async (connection) => {
    await connection.query(`CREATE USER ${name}@'127.0.0.1' IDENTIFIED BY 'first' ${rest}`);
    await connection.query(`GRANT ALL ON *.* TO ${name}@'127.0.0.1'`);
  });
}

/** Ends the user's connections, as a failover or an operator does. */
const killAll = (user: string): Promise<unknown> => asAdmin((connection) => connection.query(`KILL USER ${user}`));

const causeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Unavailable);
  return (error as Unavailable).cause;
};

describe("[F23] a connection that cannot be opened", () => {
  it("after a change of the password: open connections serve, then it is UNAVAILABLE, and it recovers automatically", async () => {
    await addUser("rotated", "");
    const store = await open(as("rotated:first"));
    const { id } = await placeIn(store);
    await asAdmin((connection) => connection.query("ALTER USER rotated@'127.0.0.1' IDENTIFIED BY 'second'"));
    expect((await stored(store, id)).version).toBe(1);
    await killAll("rotated");
    await until(async () => (await causeOrNull(store.reads.orders.byId([id]))) !== null);
    expect(await causeOf(store.reads.orders.byId([id]))).toMatchObject({ code: "ER_ACCESS_DENIED_ERROR" });
    expect(await causeOf(playIn(store, id, PLACED_AT + 1, client("POST_MESSAGE")))).toMatchObject({ errno: 1045 });
    expect(await causeOf(store.ping())).toMatchObject({ errno: 1045 });
    await asAdmin((connection) => connection.query("ALTER USER rotated@'127.0.0.1' IDENTIFIED BY 'first'"));
    expect((await playIn(store, id, PLACED_AT + 1, client("POST_MESSAGE"))).version).toBe(2);
    await store.close();
  });

  it("because the account permits fewer than the pool: the open ones are shared", async () => {
    await addUser("limited", "WITH MAX_USER_CONNECTIONS 3");
    const store = await open(as("limited:first"), 10);
    const placed = await Promise.all(Array.from({ length: AT_ONCE }, () => placeIn(store)));
    expect(new Set(placed.map(({ id }) => id)).size).toBe(AT_ONCE);
    expect(store.poolStats()).toMatchObject({ inUse: 0, waiting: 0 });
    await store.close();
  });

  it.each([
    ["an unknown host", () => as("root").replace("127.0.0.1", "database.invalid"), /ENOTFOUND|EAI_AGAIN/u],
    ["a wrong password", () => as("root:wrong"), /ER_ACCESS_DENIED_ERROR/u],
    ["a schema that does not exist", () => `${server.url}/nowhere`, /ER_BAD_DB_ERROR/u],
    ["a port without a server", () => as("root").replace(/:\d+\//u, ":1/"), /ECONNREFUSED/u],
  ])("at the start, because of %s: UNAVAILABLE with the cause", async (_name, url, code) => {
    expect(await causeOf(open(url()))).toMatchObject({ code: expect.stringMatching(code) as unknown });
  });

  async function causeOrNull(work: Promise<unknown>): Promise<unknown> {
    try {
      await work;
      return null;
    } catch (error) {
      return error;
    }
  }
});

describe("[F30] a connection that is dead before its first statement", () => {
  let store: Store;
  beforeAll(async () => {
    store = await open(throughProxy());
  });
  afterAll(() => store.close());

  it("0 of 540 operations fail after connections were forgotten while idle", async () => {
    const { id } = await placeIn(store);
    for (let round = 0; round < 15; round += 1) {
      proxy.forget();
      const reads = Array.from({ length: AT_ONCE }, () => store.reads.orders.byId([id]));
      const writes = Array.from({ length: AT_ONCE / 2 }, () => placeIn(store));
      expect(await Promise.all([...reads, ...writes])).toHaveLength(36);
    }
  });

  it("0 of 240 reads that share packets fail after connections were forgotten while idle", async () => {
    const { id } = await placeIn(store);
    for (let round = 0; round < 10; round += 1) {
      proxy.forget();
      const reads = Array.from({ length: AT_ONCE }, () => store.reads.orders.byId([id]));
      expect((await Promise.all(reads)).map((found) => found.size)).toEqual(reads.map(() => 1));
    }
  });

  it("0 operations fail after the server closed connections by wait_timeout", async () => {
    await asAdmin(async (connection) => {
      await connection.query("SET GLOBAL wait_timeout = 1");
      const own = await freshSchema(server.url);
      const name = new URL(own.url ?? "").pathname.slice(1);
      const short = await open(own.url ?? "");
      const { id } = await placeIn(short);
      const remaining = async (): Promise<number> => {
        const [rows] = await connection.query<RowDataPacket[]>(
          "SELECT id FROM information_schema.processlist WHERE db = ?",
          [name],
        );
        return rows.length;
      };
      for (let round = 0; round < 2; round += 1) {
        await Promise.all(Array.from({ length: AT_ONCE }, () => short.reads.orders.byId([id])));
        await until(async () => (await remaining()) < POOL);
        await Promise.all(Array.from({ length: AT_ONCE }, () => placeIn(short)));
      }
      await connection.query("SET GLOBAL wait_timeout = 28800");
      await short.close();
    });
  });

  it("a transaction that has begun is not repeated, because its progress is unknown", async () => {
    let tries = 0;
    const work = store.orders.transact(async (transaction) => {
      tries += 1;
      await transaction.users.known(["usr_nobody"]);
      proxy.forget();
      await transaction.users.known(["usr_nobody"]);
    });
    expect(await causeOf(work)).toMatchObject({
      code: expect.stringMatching(/ECONNRESET|PROTOCOL_CONNECTION_LOST/u) as unknown,
    });
    expect(tries).toBe(1);
  });
});

describe("the set-up of a connection", () => {
  it("[R6] tolerates a server that does not know wsrep_sync_wait: MySQL, and MariaDB without Galera", async () => {
    const other = await startTcpProxy(Number(new URL(server.url).port));
    other.rewrite("wsrep_sync_wait", "wsrep_none_such");
    const store = await open((database.url ?? "").replace(/:\d+\//u, `:${String(other.port)}/`));
    await placeIn(store);
    await store.close();
    await other.close();
  });

  it("[F23] that fails is a connection that cannot be opened, with the server's own error as the cause", async () => {
    const other = await startTcpProxy(Number(new URL(server.url).port));
    const store = await open((database.url ?? "").replace(/:\d+\//u, `:${String(other.port)}/`));
    other.rewrite("STRICT_TRANS_TABLES", "NONE_SUCH_AS_TABLES");
    other.forget();
    expect(await causeOf(store.reads.orders.byId([]).then(() => placeIn(store)))).toMatchObject({
      code: "ER_WRONG_VALUE_FOR_VAR",
    });
    await store.close();
    await other.close();
  });
});
