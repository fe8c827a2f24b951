import Sqlite from "better-sqlite3";
import { openService, type TestService } from "../../support/app/service";
import { until } from "../../support/app/until";
import { placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";

let writer: Sqlite.Database;
let service: TestService;
let users: TestUsers;
beforeAll(async () => {
  const pragma = jest.spyOn(Sqlite.prototype, "pragma");
  service = await openService();
  const connections = pragma.mock.contexts as readonly Sqlite.Database[];
  pragma.mockRestore();
  [writer] = connections.filter(({ readonly }) => !readonly) as [Sqlite.Database];
  users = await registerTestUsers(service);
});
afterAll(() => service.stop());

/**
 * On the connection that the service writes by: as on a disk without room, whatever needs a page more meets
 * SQLITE_FULL.
 */
const leaveNoRoom = (): unknown =>
  writer.pragma(`max_page_count = ${String(writer.pragma("page_count", { simple: true }))}`);
const makeRoom = (): unknown => writer.pragma("max_page_count = 1000000");

const POST = `mutation($input: PostMessageInput!) { it: postMessage(input: $input) { event { node { id } } userErrors { code } } }`;
const READ = "query($id: ID!) { order(id: $id) { version } }";

it("[F24] if there is no space for another page, mutations are UNAVAILABLE and write nothing, and reads are answered; it resumes when there is space", async () => {
  const { id } = await placeOrder(service, users);
  const post = () =>
    service.ask(users.client.token, POST, { input: { orderId: id, message: "Are you there? ".repeat(50) } });
  const version = async () => (await service.ask(users.client.token, READ, { id })).data.order?.version;
  leaveNoRoom();
  await until(async () => (await post()).errors.length > 0);
  const before = await version();
  expect((await post()).errors).toMatchObject([{ extensions: { code: "UNAVAILABLE", retryAfterSeconds: 1 } }]);
  expect(await version()).toBe(before);
  const causes = service.logged.filter((line) => line.includes("SQLITE_FULL"));
  expect(causes.filter((line) => line.includes("an operation was answered with UNAVAILABLE"))).toHaveLength(1);
  makeRoom();
  expect((await post()).errors).toEqual([]);
  expect(await version()).toBe(Number(before) + 1);
});
