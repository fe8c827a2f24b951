import { millis, openService, type TestService } from "../../support/app/service";
import { until } from "../../support/app/until";
import { placeOrder, registerTestUsers } from "../../support/app/users";
import { freshSchema, type TestDatabase } from "../../support/database/database";
import { type Mariadb, startMariadb, withConnection } from "../../support/database/mariadb";
import { rowsOf } from "../../support/database/rows";
import { openOn } from "../../support/database/stored-orders";

const REQUEST = `mutation($input: RequestOrderUpdateInput!) { it: requestOrderUpdate(input: $input) { dispute { respondBy } } }`;
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

/** The superuser may write there all the same. */
async function moveClockTo(instant: number): Promise<void> {
  const store = await openOn({ url: database.url?.replace("plain@", "root@"), file: undefined }, { poolSize: 1 });
  await store.sandboxClock?.goOnFrom(instant);
  await store.close();
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

it("[F24] deadlines that fall due while the server is read-only take effect once after it can be written again, none counts as failed", async () => {
  const users = await registerTestUsers(service);
  const orders = await Promise.all(Array.from({ length: 5 }, () => placeOrder(service, users)));
  const opened = await Promise.all(
    orders.map(({ id }) =>
      service.ask(users.client.token, REQUEST, { input: { orderId: id, message: "How is it going?" } }),
    ),
  );
  await setReadOnly(1);
  await moveClockTo(Math.max(...opened.map(({ data }) => millis(data.it?.dispute?.respondBy))));
  const isTried = (line: string): boolean =>
    line.includes("processing due deadlines failed") && line.includes("ER_OPTION_PREVENTS");
  await until(() => service.logged.some(isTried));
  const { deadlines = [] } = await rowsOf(database);
  expect(deadlines.map(({ tries, set_aside: isSetAside }) => [tries, isSetAside])).toEqual(orders.map(() => [0, 0]));
  await setReadOnly(0);
  await until(async () => (await rowsOf(database)).deadlines?.length === 0);
  const { activity = [] } = await rowsOf(database);
  const events = activity.toSorted((one, other) => Number(one.sequence) - Number(other.sequence));
  for (const { id } of orders)
    expect(events.filter(({ order_id: of }) => of === id).map(({ type }) => type)).toEqual([
      "ORDER_PLACED",
      "ORDER_UPDATE_REQUESTED",
      "ORDER_UPDATE_EXPIRED",
    ]);
});
