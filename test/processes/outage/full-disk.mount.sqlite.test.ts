import { dirname } from "node:path";
import { environmentFor, millis } from "../../support/app/service";
import { until } from "../../support/app/until";
import { placeOrder, registerTestUsers } from "../../support/app/users";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { SmallDisk } from "../../support/database/small-disk";
import { failedStart, NodeProcess } from "../../support/processes/node-process";

let database: TestDatabase;
let folder: string;
let disk: SmallDisk;
beforeEach(async () => {
  database = await freshDatabase();
  folder = dirname(database.file ?? "");
  disk = await SmallDisk.mount(folder, 32_768);
});
afterEach(async () => {
  await disk.unmount();
  await database.drop();
});

const POST = `mutation($input: PostMessageInput!) { it: postMessage(input: $input) { event { node { id } } userErrors { code } } }`;
const REQUEST = `mutation($input: RequestOrderUpdateInput!) { it: requestOrderUpdate(input: $input) { dispute { respondBy } } }`;
const ACTIVITY = "query($id: ID!) { order(id: $id) { activity(first: 100) { nodes { type } } } }";

/**
 * Moves the clock, and takes what the log of writes holds into the database, so that no room is left in it. Prints
 * "done", or which error it met.
 */
const MOVE_CLOCK = `
  const [, sqlite, file, at] = process.argv;
  const connection = new (require(sqlite))(file, { timeout: 0 });
  try {
    connection.prepare("UPDATE sandbox_clock SET anchor_at = ?").run(Number(at));
    const [{ busy }] = connection.pragma("wal_checkpoint(TRUNCATE)");
    console.log(busy === 0 ? "done" : "busy");
  } catch (error) {
    console.log(error.code);
  }`;

/** The disk becomes full at the instant at which business time reaches this one. The node is stopped meanwhile. */
async function fillDiskAt(node: NodeProcess, instant: number): Promise<void> {
  const sqlite = require.resolve("better-sqlite3");
  const move = () => disk.run(process.execPath, "-e", MOVE_CLOCK, sqlite, database.file ?? "", String(instant));
  await until(async () => {
    await node.freeze();
    if ((await move()).trim() === "done") return true;
    node.thaw(); // it was in the middle of a transaction
    return false;
  });
  await disk.fill();
  node.thaw();
}

it("[F24] a node on a full disk is not ready and answers UNAVAILABLE; once there is space, it resumes, and overdue deadlines take effect once", async () => {
  const environment = environmentFor(database);
  const node = await NodeProcess.start(environment, { wrapper: disk.wrapper });
  const users = await registerTestUsers(node);
  const { id } = await placeOrder(node, users);
  const { data } = await node.ask(users.client.token, REQUEST, { input: { orderId: id, message: "How is it going?" } });
  const post = () => node.ask(users.client.token, POST, { input: { orderId: id, message: "Are you there?" } });
  const types = async () => {
    const nodes: unknown = (await node.ask(users.client.token, ACTIVITY, { id })).data.order?.activity?.nodes;
    return (nodes as readonly { readonly type: string }[]).map(({ type }) => type);
  };

  await fillDiskAt(node, millis(data.it?.dispute?.respondBy));
  await until(async () => (await node.log()).includes("processing due deadlines failed"));
  expect((await post()).errors).toMatchObject([{ extensions: { code: "UNAVAILABLE", retryAfterSeconds: 1 } }]);
  await until(async () => (await node.checks()).databaseWrites === "failed");
  expect([await node.readiness(), (await node.checks()).database]).toEqual([503, "ok"]);
  expect(await types()).toEqual(["ORDER_PLACED", "ORDER_UPDATE_REQUESTED"]);
  const causes = (await node.log()).split("\n").filter((line) => line.includes("SQLITE_FULL"));
  for (const message of [
    "an operation was answered with UNAVAILABLE",
    "the database cannot be written",
    "processing due deadlines failed",
  ])
    expect(causes.filter((line) => line.includes(message))).toHaveLength(1);
  expect(await node.metric('database_errors_total\\{code="SQLITE_FULL"\\}')).toBeGreaterThan(0);

  await disk.makeRoom();
  await until(async () => (await node.readiness()) === 200);
  await until(async () => (await types()).includes("ORDER_UPDATE_EXPIRED"));
  expect((await post()).errors).toEqual([]);
  expect(await types()).toEqual(["ORDER_PLACED", "ORDER_UPDATE_REQUESTED", "ORDER_UPDATE_EXPIRED", "MESSAGE_POSTED"]);
  expect(await node.terminate()).toBe("0");
  await node.stop();
});

it.each([{}, { JWT_SECRET: "" }])(
  "[R18] a start on a full disk names the data folder, and the next start, with space, succeeds (%j)",
  async (extra) => {
    await disk.fill();
    const environment = environmentFor(database, extra);
    const { exit, output } = await failedStart(environment, disk.wrapper);
    expect(exit).toBe("1");
    expect(output.trim()).toBe(
      `The service cannot start. The data folder cannot be used, because the disk is full: DATA_FOLDER=${folder}. Set DATA_FOLDER to another folder, or repair this one.`,
    );
    await disk.makeRoom();
    const node = await NodeProcess.start(environment, { wrapper: disk.wrapper });
    if ("JWT_SECRET" in extra) expect(await disk.run("cat", `${folder}/sandbox-secret`)).toMatch(/^.{43}\n$/u);
    await node.stop();
  },
);
