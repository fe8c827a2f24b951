import { Unavailable } from "../../../src/app/failures";
import type { DatabaseObserver } from "../../../src/store/database/database";
import { MysqlDatabase } from "../../../src/store/database/mysql-database";
import { freshDatabase, type TestDatabase } from "../../support/database/database";

/** Of every kind that says: not now. Where the number's own SQLSTATE is of class 08, the number does not matter. */
const OUTAGES = [
  ["Galera: this server does not take part", 1047, "08S01"],
  ["a number that nobody knows, of class 08", 59_999, "08006"],
  ["Galera: error during COMMIT", 1180, "HY000"],
  ["group replication cannot commit", 3100, "HY000"],
  ["offline mode", 3032, "HY000"],
  ["read-only", 1290, "HY000"],
  ["a limit of the account", 1226, "42000"],
  ["no thread", 1135, "HY000"],
  ["no memory", 1037, "HY001"],
  ["out of resources", 1041, "HY000"],
  ["too many connections", 1040, "08004"],
  ["a proxy has no server", 2003, "HY000"],
  ["a proxy's server has gone away", 2006, "HY000"],
  ["a proxy lost its server", 2013, "HY000"],
  ["ProxySQL: no server in time", 9001, "HY000"],
] as const;

const BUGS = [
  ["syntax", 1064, "42000"],
  ["an unknown column", 1054, "42S22"],
  ["a constraint", 1062, "23000"],
  ["a missing value", 1364, "HY000"],
  ["a statement that is larger than a packet", 1153, "08S01"],
] as const;

const CONFLICTS = [
  ["a lock timeout", 1205],
  ["a deadlock", 1213],
  ["a changed record", 1020],
  ["a changed table", 1412],
] as const;

let test: TestDatabase;
let database: MysqlDatabase;
let errors: string[];
let retries: string[];
const observer: DatabaseObserver = { onError: (code) => errors.push(code), onRetry: (code) => retries.push(code) };

beforeAll(async () => {
  test = await freshDatabase();
  database = await MysqlDatabase.open({
    url: test.url ?? "",
    poolSize: 1,
    connectTimeoutMs: 3_000,
    acquireTimeoutMs: 3_000,
    queryTimeoutMs: 2_000,
    lockWaitSeconds: 1,
    namedLockSeconds: 10,
    observer,
  });
});
beforeEach(() => {
  [errors, retries] = [[], []];
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

/** The server's own error of this number, on the connection of the work. */
const signal = (errno: number, state: string): string =>
  `SIGNAL SQLSTATE '${state}' SET MYSQL_ERRNO = ${String(errno)}, MESSAGE_TEXT = 'as signalled'`;

const connectionId = (): Promise<unknown> =>
  database.read(async (session) => (await session.query("SELECT CONNECTION_ID() AS id"))[0]?.id);

describe("[F22] an outage, with any error number", () => {
  it.each(OUTAGES)(
    "%s (%d): UNAVAILABLE for a read and for a transaction, and the connection is dropped",
    async (_name, errno, state) => {
      const before = await connectionId();
      const read = database.read((session) => session.query(signal(errno, state)));
      await expect(read).rejects.toMatchObject({ name: "Unavailable", retryAfterSeconds: 1, cause: { errno } });
      const between = await connectionId();
      expect(between).not.toBe(before);
      await expect(database.transact((session) => session.run(signal(errno, state)))).rejects.toThrow(Unavailable);
      expect(await connectionId()).not.toBe(between);
      expect(errors).toHaveLength(2);
      expect(retries).toEqual([]);
    },
  );
});

describe("[F22] a bug is reported as an internal error", () => {
  it.each(BUGS)("%s (%d)", async (_name, errno, state) => {
    for (const work of [
      database.read((session) => session.query(signal(errno, state))),
      database.transact((session) => session.run(signal(errno, state))),
    ])
      await expect(work).rejects.toMatchObject({ errno, name: "Error" });
  });
});

it.each([
  ["MariaDB", 4025, "23000", "CONSTRAINT `orders.status` failed for `db`.`orders`", "orders.status"],
  ["MySQL", 3819, "HY000", "Check constraint 'orders_status' is violated.", "orders_status"],
  ["a server with another text", 4025, "23000", "a secret value", "of another name"],
])(
  "[F22] a row that %s refuses is an internal error, which names the constraint and is not retried",
  async (_server, errno, state, text, constraint) => {
    let tries = 0;
    const refusal = `SIGNAL SQLSTATE '${state}' SET MYSQL_ERRNO = ${String(errno)}, MESSAGE_TEXT = "${text}"`;
    const work = database.transact((session) => {
      tries += 1;
      return session.run(refusal);
    });
    await expect(work).rejects.toMatchObject({
      name: "RowRefused",
      message: `the database refused a row, because of its constraint ${constraint}`,
    });
    await expect(work).rejects.not.toThrow(Unavailable);
    expect([tries, retries, errors]).toEqual([1, [], ["ROW_REFUSED"]]);
  },
);

describe("[F26] a conflict", () => {
  it.each(CONFLICTS)(
    "%s (%d): the transaction is repeated, and a conflict that outlasts the time limit is UNAVAILABLE",
    async (_name, errno) => {
      let tries = 0;
      const once = database.transact(async (session) => {
        tries += 1;
        if (tries === 1) await session.run(signal(errno, "HY000"));
        return "done";
      });
      expect(await once).toBe("done");
      expect([tries, retries.length, errors]).toEqual([2, 1, []]);
      const forever = database.transact((session) => session.run(signal(errno, "HY000")));
      await expect(forever).rejects.toMatchObject({ name: "Conflict", retryAfterSeconds: 1, cause: { errno } });
      await expect(forever).rejects.toThrow(Unavailable);
      expect(errors).toHaveLength(1);
    },
  );

  it("of a read is UNAVAILABLE: on Galera, a read that waits too long for other servers' writes ends with 1205", async () => {
    await expect(database.read((session) => session.query(signal(1205, "HY000")))).rejects.toThrow(Unavailable);
  });
});

describe("[F38] the time limit", () => {
  it("a statement gets what is left of it, and so does waiting for the only connection", async () => {
    const slow = () => database.read((session) => session.query("SELECT SLEEP(60)"));
    const outcomes = await Promise.allSettled([slow(), slow(), slow()]);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(Unavailable) as unknown });
    expect(new Set(errors)).toEqual(new Set(["PROTOCOL_SEQUENCE_TIMEOUT", "NO_CONNECTION"]));
  });

  it("many statements together have the same limit, and none is sent after its end", async () => {
    let sent = 0;
    const work = database.transact(async (session) => {
      for (;;) {
        await session.query("SELECT SLEEP(0.3)");
        sent += 1;
      }
    });
    await expect(work).rejects.toThrow(Unavailable);
    expect(sent).toBeLessThan(7);
  });

  it("a batch has twice the time", async () => {
    let slept = 0;
    const work = async (session: { query(sql: string): Promise<unknown> }): Promise<void> => {
      for (; slept < 3; slept += 1) await session.query("SELECT SLEEP(0.8)");
    };
    await expect(database.transact(work)).rejects.toThrow(Unavailable);
    slept = 0;
    await database.transact(work, { isBatch: true });
    expect(slept).toBe(3);
  });
});

it("[R6] every connection waits for what other servers of a cluster have committed", async () => {
  const [row] = await database.read((session) => session.query("SELECT @@SESSION.wsrep_sync_wait AS wait"));
  expect(Number(row?.wait)).toBe(1);
});
