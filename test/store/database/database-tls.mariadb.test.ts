import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import type { RowDataPacket } from "mysql2/promise";
import { openLedgerReader } from "../../../src/store/money/ledger-reader";
import type { Store } from "../../../src/store/open-store";
import { environmentFor } from "../../support/app/service";
import { freshSchema, type TestDatabase } from "../../support/database/database";
import { type Mariadb, startMariadb, withConnection } from "../../support/database/mariadb";
import { openOn, placeIn } from "../../support/database/stored-orders";
import { type Certificates, makeCertificates } from "../../support/partner/certificates";
import { failedStart } from "../../support/processes/node-process";

const PASSWORD = "p@ss/w:rd?#%";
const USERS = [
  ["plain", ""],
  ["encrypted", "REQUIRE SSL"],
  ["certified", "REQUIRE X509"],
] as const;

let folder: string;
let pem: Certificates;
let used: { readonly cert: string; readonly key: string };
let withTls: Mariadb;
let withoutTls: Mariadb;
let database: TestDatabase;
let withoutDatabase: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "resolution-tls-"));
  pem = await makeCertificates(folder);
  used = { cert: join(folder, "used.pem"), key: join(folder, "used-key.pem") };
  await copyFile(pem.serverCert, used.cert);
  await copyFile(pem.serverKey, used.key);
  withTls = await startMariadb([`--ssl-ca=${pem.ca}`, `--ssl-cert=${used.cert}`, `--ssl-key=${used.key}`]);
  withoutTls = await startMariadb(["--skip-ssl"]);
  for (const { url } of [withTls, withoutTls])
    await withConnection(url, async (connection) => {
      for (const [name, condition] of USERS) {
        for (const host of ["127.0.0.1", "localhost"]) {
          await connection.query(`CREATE USER ?@? IDENTIFIED BY ? ${condition}`, [name, host, PASSWORD]);
          await connection.query("GRANT ALL ON *.* TO ?@?", [name, host]);
        }
      }
    });
  [database, withoutDatabase] = [await freshSchema(withTls.url), await freshSchema(withoutTls.url)];
});
afterAll(async () => {
  await Promise.all([withTls.stop(), withoutTls.stop()]);
  await rm(folder, { recursive: true });
});

const urlOf = ({ url = "" }: TestDatabase, user: string, query: string): string =>
  `${url.replace("root@127.0.0.1", `${user}:${encodeURIComponent(PASSWORD)}@localhost`)}?${query}`;

const open = (on: TestDatabase, user: string, query: string): Promise<Store> =>
  openOn({ url: urlOf(on, user, query), file: undefined });

/** How many connections the server has encrypted so far. */
const encrypted = (): Promise<number> =>
  withConnection(withTls.url, async (connection) => {
    const [rows] = await connection.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Ssl_finished_accepts'");
    return Number(rows[0]?.Value);
  });

/** The server takes these files' contents for its certificate and key. */
async function reloadWith(cert: string, key: string): Promise<void> {
  await copyFile(cert, used.cert);
  await copyFile(key, used.key);
  await withConnection(withTls.url, (connection) => connection.query("FLUSH SSL"));
}

describe("[R5] a MariaDB with TLS", () => {
  it.each([
    ["a user that requires TLS", "encrypted", () => "ssl-mode=REQUIRED"],
    ["a user for whom the authority is checked", "encrypted", () => `ssl-mode=VERIFY_CA&ssl-ca=${pem.ca}`],
    ["a user for whom the host's name is checked", "encrypted", () => `sslmode=verify-full&sslrootcert=${pem.ca}`],
    [
      "a user that must show a certificate",
      "certified",
      () => `ssl-ca=${pem.ca}&ssl-cert=${pem.clientCert}&ssl-key=${pem.clientKey}`,
    ],
    ["a user that requires nothing, encrypted all the same", "plain", () => "ssl=true"],
  ])("serves %s", async (_name, user, query) => {
    const before = await encrypted();
    const store = await open(database, user, query());
    await Promise.all([placeIn(store), placeIn(store)]);
    expect(await encrypted()).toBeGreaterThan(before + 1);
    await store.close();
  });

  it("serves without TLS if it is not requested", async () => {
    const before = await encrypted();
    const store = await open(database, "plain", "ssl-mode=DISABLED");
    await placeIn(store);
    expect(await encrypted()).toBe(before);
    await store.close();
  });

  it.each([
    ["another authority", () => `ssl-mode=VERIFY_CA&ssl-ca=${pem.otherCa}`],
    ["the authorities that Node.js knows", () => "ssl-mode=VERIFY_CA"],
  ])("is not trusted by %s: the start is refused and names the parameter", async (_name, query) => {
    await expect(open(database, "plain", query())).rejects.toThrow(
      /^DATABASE_URL asks for TLS, and it failed: .*ssl-ca names/u,
    );
  });

  it("is not trusted if its certificate is for another name", async () => {
    const query = `ssl-mode=VERIFY_IDENTITY&ssl-ca=${pem.ca}`;
    await reloadWith(pem.otherCert, pem.otherKey);
    await expect(open(database, "plain", query)).rejects.toThrow(
      /^DATABASE_URL asks for TLS, and it failed: Hostname\/IP does not match/u,
    );
    await reloadWith(pem.serverCert, pem.serverKey);
    await (await open(database, "plain", query)).close();
  });

  it("without TLS, a user that requires it is refused by the server, and no password is in the message", async () => {
    const failure: unknown = await open(database, "encrypted", "").catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "Unavailable", cause: { code: "ER_ACCESS_DENIED_ERROR" } });
    expect(inspect(failure, { depth: 5 })).not.toContain(PASSWORD);
  });
});

describe("[R5] a MariaDB without TLS", () => {
  it.each(["ssl-mode=REQUIRED", "sslmode=verify-full", "ssl=1"])(
    "with %s: the start is refused and names the parameter",
    async (query) => {
      await expect(open(withoutDatabase, "plain", query)).rejects.toThrow(
        "DATABASE_URL asks for TLS (ssl-mode), and the server offers none.",
      );
      const reading = openLedgerReader({
        databaseUrl: urlOf(withoutDatabase, "plain", query),
        sqliteFile: "",
        connectTimeoutMs: 3_000,
      });
      await expect(reading).rejects.toThrow("the server offers none");
    },
  );

  it("is reported by a node in one sentence, without a stack and without the password", async () => {
    const environment = environmentFor({
      ...withoutDatabase,
      url: urlOf(withoutDatabase, "plain", "ssl-mode=REQUIRED"),
    });
    const { exit, output } = await failedStart(environment);
    expect(exit).toBe("1");
    expect(output.trim().split("\n")).toEqual([
      expect.stringContaining("cannot start. DATABASE_URL asks for TLS (ssl-mode)"),
    ]);
    expect(output).not.toContain(encodeURIComponent(PASSWORD));
  });

  it("accepts an encoded user and password, also through a socket", async () => {
    const socket = `socket=${withoutTls.socket}`;
    for (const query of ["", socket]) {
      const store = await open(withoutDatabase, "plain", query);
      await placeIn(store);
      await store.close();
    }
  });
});
