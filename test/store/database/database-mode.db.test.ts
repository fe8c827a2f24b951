import type { DatabaseMode } from "../../../src/store/database/database-mode";
import { without } from "../../../src/store/database/rows";
import { changeDatabaseMode, readDatabaseMode, type StoreConfig } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { type Rows, rowsOf, runOn } from "../../support/database/rows";
import { addUser, openOn } from "../../support/database/stored-orders";

const MODE: DatabaseMode = {
  kind: "PRODUCTION",
  gateway: "stripe",
  issuer: "https://id.example",
  audience: "orders",
  emails: true,
};

/** One of each that differs, and the line that says so. */
const OTHERS: readonly (readonly [keyof DatabaseMode, string | boolean, string])[] = [
  ["kind", "SANDBOX", "SANDBOX: 0 in the database, 1 at this node"],
  ["gateway", "none", "GATEWAY: stripe in the database, none at this node"],
  ["issuer", "https://id.example/", "JWT_ISSUER: https://id.example in the database, https://id.example/ at this node"],
  ["audience", "Orders", "JWT_AUDIENCE: orders in the database, Orders at this node"],
  ["emails", false, "MAILS: 1 in the database, 0 at this node"],
];

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

const configOf = ({ url, file }: TestDatabase): StoreConfig => ({
  databaseUrl: url ?? null,
  sqliteFile: file ?? "",
  sandbox: false,
  clockMode: "RUNNING",
  poolSize: 2,
});

/** As a node starts and ends. */
async function startAs(mode: DatabaseMode): Promise<void> {
  const store = await openOn(database, { mode, sandbox: mode.kind === "SANDBOX" });
  await store.close();
}

/** Without the lock that each start takes. */
const dataOf = async (): Promise<Rows> => without(await rowsOf(database), "named_locks");

describe("[S22] the database stores its settings at the first start", () => {
  it("a node with the same settings starts, each time", async () => {
    await startAs(MODE);
    expect(await readDatabaseMode(configOf(database))).toEqual(MODE);
    await startAs(MODE);
    expect(await readDatabaseMode(configOf(database))).toEqual(MODE);
  });

  it("a node with another setting is refused with its name, and no row changes", async () => {
    const store = await openOn(database, { mode: MODE, sandbox: false });
    await addUser(store, "anna");
    await store.close();
    const before = await dataOf();
    for (const [name, value, line] of OTHERS) {
      const start = startAs({ ...MODE, [name]: value });
      await expect(start).rejects.toMatchObject({
        name: "OtherMode",
        message: expect.stringContaining(`\n  - ${line}\n`) as string,
      });
      await expect(start).rejects.toThrow("npm run database:mode");
    }
    expect(await dataOf()).toEqual(before);
    await startAs(MODE);
  });

  it("all settings that differ are named at once", async () => {
    await startAs(MODE);
    const other: DatabaseMode = { kind: "SANDBOX", gateway: "sandbox", issuer: "a", audience: "b", emails: false };
    await expect(startAs(other)).rejects.toThrow(
      /SANDBOX: .*\n.*GATEWAY: .*\n.*JWT_ISSUER: .*\n.*JWT_AUDIENCE: .*\n.*MAILS: /u,
    );
  });

  it("a node with other settings does not migrate the schema either", async () => {
    await startAs(MODE);
    await runOn(database, "DROP TABLE node_heartbeats");
    await runOn(database, "DELETE FROM migrations WHERE name = 'Heartbeats1840000000000'");
    const before = await dataOf();
    await expect(startAs({ ...MODE, kind: "SANDBOX" })).rejects.toThrow("SANDBOX: 0 in the database");
    expect(await dataOf()).toEqual(before);
    await startAs(MODE);
    expect(await rowsOf(database)).toHaveProperty("node_heartbeats");
  });

  it("a database without the row takes it from the first node that starts", async () => {
    await startAs(MODE);
    await runOn(database, "DELETE FROM database_mode");
    expect(await readDatabaseMode(configOf(database))).toBeNull();
    const other = { ...MODE, gateway: "none" };
    await startAs(other);
    expect(await readDatabaseMode(configOf(database))).toEqual(other);
    await expect(startAs(MODE)).rejects.toThrow("GATEWAY: none in the database, stripe at this node");
  });

  it("a database of the first release has no row, and gets one", async () => {
    await startAs(MODE);
    await runOn(database, "DROP TABLE database_mode");
    await runOn(database, "DELETE FROM migrations WHERE name = 'DatabaseMode1860000000000'");
    await startAs({ ...MODE, emails: false });
    expect(await readDatabaseMode(configOf(database))).toEqual({ ...MODE, emails: false });
  });
});

describe("[S22] the settings of the database can be changed on purpose", () => {
  it("then the other nodes are refused, and the audit log has who changed what", async () => {
    await startAs(MODE);
    const other: DatabaseMode = { ...MODE, gateway: "none", issuer: "i".repeat(255) };
    const changed = await changeDatabaseMode(configOf(database), other, "Ticket 7");
    expect(changed.map(({ setting }) => setting)).toEqual(["GATEWAY", "JWT_ISSUER"]);
    await startAs(other);
    await expect(startAs(MODE)).rejects.toThrow("GATEWAY: none in the database, stripe at this node");
    const { audit_log: audit = [] } = await rowsOf(database);
    expect(audit.map(({ reader, operation }) => [reader, operation])).toEqual(
      expect.arrayContaining([
        ["Ticket 7", "databaseMode GATEWAY: stripe -> none"],
        ["Ticket 7", `databaseMode JWT_ISSUER: https://id.example -> ${"i".repeat(100)}`],
      ]),
    );
    expect(audit).toHaveLength(2);
  });

  it("a change to the same settings changes and records nothing", async () => {
    await startAs(MODE);
    const before = await dataOf();
    expect(await changeDatabaseMode(configOf(database), MODE, "Ticket 7")).toEqual([]);
    expect(await dataOf()).toEqual(before);
  });

  it("a change needs a database", async () => {
    if (database.kind === "sqlite")
      await expect(readDatabaseMode(configOf(database))).rejects.toThrow("there is no database at");
    else
      await expect(changeDatabaseMode(configOf(database), MODE, "x")).rejects.toMatchObject({ name: "SchemaBehind" });
  });
});
