import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../../src/composition/config";
import { parseDatabaseUrl, problemWithDatabaseUrl } from "../../../src/store/database/database-url";
import { type Certificates, makeCertificates } from "../../support/partner/certificates";

const BASE = "mysql://app:secret@db.example.com/orders";

let folder: string;
let pem: Certificates;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "resolution-tls-"));
  pem = await makeCertificates(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const modeOf = (query: string): string | null => parseDatabaseUrl(`${BASE}?${query}`).tls?.mode ?? null;

describe("[R5] the parts of DATABASE_URL", () => {
  it("are host, port, user, password and name; without parameters there is no TLS", () => {
    expect(parseDatabaseUrl("mysql://app:secret@db.example.com:3307/orders")).toEqual({
      type: "mysql",
      host: "db.example.com",
      port: 3307,
      socketPath: null,
      user: "app",
      password: "secret",
      database: "orders",
      tls: null,
    });
  });

  it.each([
    [
      "percent-encoded characters",
      "mysql://app%40team:p%40ss%2Fw%3Ard%3F%23%25@db/o%20rders",
      ["app@team", "p@ss/w:rd?#%", "o rders"],
    ],
    ["a literal @ in the password", "mysql://app:p@ss@db/orders", ["app", "p@ss", "orders"]],
    ["no password", "mysql://app@db/orders", ["app", "", "orders"]],
    ["letters outside ASCII", "mysql://app:pässwörd@db/orders", ["app", "pässwörd", "orders"]],
  ])("%s", (_name, url, parts) => {
    const { user, password, database } = parseDatabaseUrl(url);
    expect([user, password, database]).toEqual(parts);
  });

  it("the port is 3306 if there is none, an IPv6 host has no brackets, and mariadb:// is accepted", () => {
    expect(parseDatabaseUrl("mariadb://app@[2001:db8::1]/orders")).toMatchObject({
      type: "mariadb",
      host: "2001:db8::1",
      port: 3306,
    });
    expect(parseDatabaseUrl("mysql://app@[::1]:3310/orders")).toMatchObject({ host: "::1", port: 3310 });
  });

  it("a socket's path is a parameter", () => {
    expect(parseDatabaseUrl("mysql://app@localhost/orders?socket=/run/mysqld/mysqld.sock").socketPath).toBe(
      "/run/mysqld/mysqld.sock",
    );
  });
});

describe("[R5] parameters for TLS", () => {
  it.each([
    ["ssl-mode=REQUIRED", "required"],
    ["ssl_mode=required", "required"],
    ["sslMode=REQUIRED", "required"],
    ["sslmode=require", "required"],
    ["ssl=true", "required"],
    ["ssl=1", "required"],
    ["ssl-mode=VERIFY_CA", "verify-ca"],
    ["sslmode=verify-ca", "verify-ca"],
    ["ssl-mode=VERIFY_IDENTITY", "verify-identity"],
    ["sslmode=verify-full", "verify-identity"],
    ["tls=true", "verify-identity"],
    ["tls=skip-verify", "required"],
    ["sslaccept=strict", "verify-identity"],
    ["sslaccept=accept_invalid_certs", "required"],
    ["ssl=%7B%22rejectUnauthorized%22:true%7D", "verify-identity"],
    ['ssl={"rejectUnauthorized":false}', "required"],
    ["ssl=true&ssl-mode=VERIFY_CA", "verify-ca"],
    ["ssl-mode=DISABLED", null],
    ["ssl=false", null],
    ["sslmode=disable", null],
  ])("%s: %s", (query, mode) => {
    expect(modeOf(query)).toBe(mode);
  });

  it("files are read: an authority is used, also with ssl-mode=REQUIRED; a client's certificate has its key", () => {
    const { tls } = parseDatabaseUrl(
      `${BASE}?ssl-mode=REQUIRED&ssl-ca=${pem.ca}&ssl-cert=${pem.clientCert}&ssl-key=${pem.clientKey}`,
    );
    expect(tls).toMatchObject({ mode: "verify-ca", ca: expect.stringContaining("BEGIN CERTIFICATE") as unknown });
    expect(tls?.client?.key).toContain("PRIVATE KEY");
    expect(modeOf(`sslrootcert=${pem.ca}`)).toBe("verify-ca");
    expect(modeOf(`sslmode=verify-full&ssl_ca=${pem.ca}`)).toBe("verify-identity");
  });
});

describe("[R5] a parameter that cannot be applied is refused", () => {
  it.each([
    ["ssl-mode=PREFERRED", /^ssl-mode: PREFERRED does not say whether TLS is used/u],
    [
      "sslmode=MAYBE",
      /^sslmode: its value is not known; ssl-mode is DISABLED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY$/u,
    ],
    ["ssl=", /^ssl: its value is not known/u],
    ['ssl={"pfx":"x"}', /^ssl: its value is not known/u],
    [
      "connection_limit=5",
      /^the service does not know the parameter "connection_limit"; the parameters are ssl-mode, ssl-ca, .*socket$/u,
    ],
    ["charset=utf8&sslidentity=x", /the parameter "charset", "sslidentity"/u],
    ["toString=1", /the parameter "toString"/u],
    ["ssl-mode=DISABLED&ssl=true", /^ssl-mode switches TLS off, and other parameters ask for it/u],
    ["ssl-ca=/nowhere/ca.pem", /^ssl-ca: the file \/nowhere\/ca\.pem cannot be read \(ENOENT\)$/u],
    ["socket=mysqld.sock", /^socket must be an absolute path$/u],
  ])("%s", (query, message) => {
    expect(problemWithDatabaseUrl(`${BASE}?${query}`)).toMatch(message);
  });

  it("files that are not certificates, or do not match", () => {
    const noPem = join(folder, "no.pem");
    writeFileSync(noPem, "nothing");
    expect(problemWithDatabaseUrl(`${BASE}?ssl-ca=${noPem}`)).toBe("ssl-ca: the file contains no certificate (PEM)");
    expect(problemWithDatabaseUrl(`${BASE}?ssl-cert=${pem.clientCert}`)).toMatch(
      /^ssl-cert and ssl-key belong together/u,
    );
    expect(problemWithDatabaseUrl(`${BASE}?ssl-cert=${pem.clientCert}&ssl-key=${pem.serverKey}`)).toMatch(
      /cannot be used together/u,
    );
    expect(problemWithDatabaseUrl(`${BASE}?ssl-mode=DISABLED&ssl-ca=${pem.ca}`)).toMatch(/^ssl-mode switches TLS off/u);
  });

  it.each([
    ["mysql://app:secret@db.example.com", /^it names no database/u],
    ["mysql://app:secret@db.example.com/", /^it names no database/u],
    ["mysql://app:secret@db.example.com/orders/more", /^the name of a database has no slash/u],
    ["mysql://app:12/secret@db/orders", /^the name of a database has no slash/u],
    ["mysql://app:se#cret@db/orders", /^not of the form|^a # must be written as %23/u],
    ["mysql://app:12#secret@db/orders", /^a # must be written as %23/u],
    [
      "mysql://app:se/cret@db/orders",
      /^not of the form mysql:\/\/user:password@host:3306\/name; .* must be percent-encoded$/u,
    ],
    ["mysql://app:100%secret@db/orders", /^the password has a % that begins no percent-encoded character/u],
    ["mysql://app:secret@db:99999/orders", /^not of the form/u],
    ["mysql://app:secret@db1,db2/orders", /^several hosts/u],
    ["mysql:///orders", /^there is no host/u],
    ["postgres://app:secret@db/orders", /^an address that begins with mysql:\/\/ or mariadb:\/\/$/u],
    ["mysql://app:secret@192.0.2.1/orders?ssl-mode=VERIFY_IDENTITY", /^a certificate is compared with a host name/u],
  ])("%s", (url, message) => {
    const problem = problemWithDatabaseUrl(url) ?? "";
    expect(problem).toMatch(message);
    expect(problem).not.toContain("secret");
  });

  it("together with the other invalid settings, and without the password", () => {
    const start = () => readConfig({ DATABASE_URL: `${BASE}?ssl-mode=REQUIRE&pool=9`, PORT: "x" });
    expect(start).toThrow(/- PORT: .*\n.*- DATABASE_URL: the service does not know the parameter "pool"/su);
    expect(start).not.toThrow(/secret/u);
    expect(() => readConfig({ DATABASE_URL: `${BASE}?ssl-mode=SOMETIMES` })).toThrow(
      /- DATABASE_URL: ssl-mode: its value is not known/u,
    );
  });
});
