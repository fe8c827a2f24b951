import { freshSchema, type TestDatabase } from "../support/database";
import { startMariadb, withConnection, type Mariadb } from "../support/mariadb";
import { openService, type TestService } from "../support/service";
import { until } from "../support/until";

const REGISTER = `mutation($input: RegisterUserInput!) { it: registerUser(input: $input) { user { id } } }`;

let server: Mariadb;
let database: TestDatabase;
let service: TestService;
beforeAll(async () => {
  server = await startMariadb();
  const { url = "", ...rest } = await freshSchema(server.url);
  await withConnection(server.url, async (connection) => {
    await connection.query("CREATE USER plain@'127.0.0.1'");
    await connection.query("GRANT ALL ON *.* TO plain@'127.0.0.1'");
    await connection.query("REVOKE SUPER, READ_ONLY ADMIN ON *.* FROM plain@'127.0.0.1'");
  });
  database = { ...rest, url: url.replace("root@", "plain@") };
  service = await openService({ database });
});
afterAll(async () => {
  await service.stop();
  await server.stop();
});

const setReadOnly = (value: 0 | 1): Promise<unknown> =>
  withConnection(server.url, (connection) => connection.query(`SET GLOBAL read_only = ${String(value)}`));

async function readiness(): Promise<{ readonly status: number; readonly checks: Readonly<Record<string, string>> }> {
  const response = await fetch(new URL("/health/ready", service.url));
  const { checks } = (await response.json()) as { readonly checks: Readonly<Record<string, string>> };
  return { status: response.status, checks };
}

async function register(): Promise<readonly unknown[]> {
  const token = await service.token("back-end", { scopes: ["users:write"] });
  const person = { externalId: "anna", displayName: "Anna", email: "anna@example.com", locale: "en", timeZone: "UTC" };
  const { errors } = await service.ask(token, REGISTER, { input: person });
  return errors.map(({ extensions }) => [extensions.code, extensions.retryAfterSeconds]);
}

it("[F24] a node at a read-only server is not ready, although nothing is due; the log and the metrics have the cause; it recovers", async () => {
  expect(await readiness()).toMatchObject({ status: 200, checks: { database: "ok", databaseWrites: "ok" } });
  await setReadOnly(1);
  expect(await register()).toEqual([["UNAVAILABLE", 1]]);
  expect(await register()).toEqual([["UNAVAILABLE", 1]]);
  await until(async () => (await readiness()).status === 503);
  expect((await readiness()).checks).toMatchObject({ database: "ok", databaseWrites: "failed" });
  const causes = service.logged.filter((line) => line.includes("ER_OPTION_PREVENTS_STATEMENT"));
  expect(causes.filter((line) => line.includes("an operation was answered with UNAVAILABLE"))).toHaveLength(1);
  expect(causes.filter((line) => line.includes("the database cannot be written"))).toHaveLength(1);
  const metrics = await (await fetch(new URL("/metrics", service.url))).text();
  expect(metrics).toMatch(/^database_errors_total\{code="ER_OPTION_PREVENTS_STATEMENT"\} [1-9]/mu);
  expect(metrics).toContain("# TYPE database_retries_total counter");
  await setReadOnly(0);
  await until(async () => (await readiness()).status === 200);
  expect(await register()).toEqual([]);
});
