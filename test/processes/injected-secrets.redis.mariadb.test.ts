import { Redis } from "ioredis";
import { MailServer } from "../support/app/email-server";
import { environmentFor } from "../support/app/service";
import { until } from "../support/app/until";
import { placeOrder, registerTestUsers } from "../support/app/users";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { withConnection } from "../support/database/mariadb";
import { type RedisServer, startRedis } from "../support/database/redis";
import { moved } from "../support/page/moved";
import { failedStart, NodeProcess } from "../support/processes/node-process";

/** No other text contains any of them, unchanged or as part of a URL. */
const SECRETS = { database: "Plant3d:db/pass", redis: "Plant3d:redis/pass", smtp: "Plant3d:smtp/pass" };
const INJECTED = /Plant3d/u;

const inUrl = encodeURIComponent;

let database: TestDatabase;
let redis: RedisServer;
let mailServer: MailServer;
let user: string;
let environment: Readonly<Record<string, string>>;

const asRoot = (...statements: readonly string[]): Promise<void> =>
  withConnection(database.url ?? "", async (connection) => {
    for (const statement of statements) await connection.query(statement);
  });

beforeAll(async () => {
  [database, redis, mailServer] = await Promise.all([
    freshDatabase(),
    startRedis(),
    MailServer.start({ user: "orders", pass: "the right one" }),
  ]);
  const url = new URL(database.url ?? "");
  user = `app_${url.pathname.slice(-8)}`;
  await asRoot(
    `CREATE USER ${user}@'%' IDENTIFIED BY '${SECRETS.database}'`,
    `GRANT ALL ON ${url.pathname.slice(1)}.* TO ${user}@'%'`,
  );
  environment = environmentFor(database, {
    DATABASE_URL: `mysql://${user}:${inUrl(SECRETS.database)}@${url.host}${url.pathname}`,
    REDIS_URL: redis.url.replace("://", `://app:${inUrl(SECRETS.redis)}@`),
    SMTP_URL: `smtp://orders:${inUrl(SECRETS.smtp)}@127.0.0.1:${mailServer.port}`,
    MAILS: "1",
    PUBLIC_URL: "https://orders.example.com",
  });
});
afterAll(async () => {
  await asRoot(`DROP USER ${user}@'%'`);
  await database.drop();
  await redis.stop();
  await mailServer.down();
});

/** What anybody can ask a node without a token. */
async function shownBy(node: NodeProcess): Promise<string> {
  const answers = await Promise.all(
    ["/health/live", "/health/ready", "/metrics"].map((path) => fetch(new URL(path, node.url))),
  );
  return (await Promise.all(answers.map((answer) => answer.text()))).join("\n");
}

it("[S23] Redis, the mail server, and the database refuse the login: no password is in a log line, an answer, or a metric", async () => {
  const node = await NodeProcess.start(environment);
  try {
    const users = await registerTestUsers(node);
    const { id: orderId } = await placeOrder(node, users);
    await moved(node, users.client.token, "requestOrderUpdate(input: RequestOrderUpdateInput)", {
      orderId,
      message: "How far is it?",
    });
    // The reason is there, so that the password had its chance.
    await until(async () => (await node.log()).includes("WRONGPASS"));
    await until(async () => /_mails_waiting [1-9]|"mailsWaiting":[1-9]/u.test(await shownBy(node)));
    const before = await shownBy(node);

    // The password is rotated, and the node is not informed.
    await asRoot(`ALTER USER ${user}@'%' IDENTIFIED BY 'another one'`, `KILL CONNECTION USER ${user}@'%'`);
    const answers: string[] = [];
    await until(async () => {
      answers.push(
        JSON.stringify(
          await node.ask(users.client.token, "query($id: ID!) { order(id: $id) { id } }", { id: orderId }),
        ),
      );
      return (await node.log()).includes("ER_ACCESS_DENIED_ERROR");
    });
    for (const text of [before, await shownBy(node), ...answers, await node.log()]) expect(text).not.toMatch(INJECTED);
    expect(await node.log()).not.toContain(environment.JWT_SECRET);
  } finally {
    await node.stop();
    await asRoot(`ALTER USER ${user}@'%' IDENTIFIED BY '${SECRETS.database}'`);
  }
});

it("[S23] each logged error has a name, a code, a message, a stack, and causes of the same form, and nothing else", async () => {
  const node = await NodeProcess.start(environment);
  try {
    await until(async () => (await node.log()).includes("WRONGPASS"));
    await asRoot(`ALTER USER ${user}@'%' IDENTIFIED BY 'another one'`, `KILL CONNECTION USER ${user}@'%'`);
    await until(async () => (await node.log()).includes("ER_ACCESS_DENIED_ERROR"));
    const lines = (await node.log()).split("\n").filter((line) => line.startsWith("{"));
    const errors = lines
      .map((line) => (JSON.parse(line) as { readonly err?: object }).err)
      .filter((error) => error !== undefined);
    expect(errors.length).toBeGreaterThan(1);
    expect([...new Set(errors.flatMap((error) => namesIn(error)))].toSorted()).toEqual(
      expect.arrayContaining(["message", "name", "stack"]) as string[],
    );
    for (const name of errors.flatMap((error) => namesIn(error)))
      expect(["name", "code", "message", "stack", "cause", "errors"]).toContain(name);
  } finally {
    await node.stop();
    await asRoot(`ALTER USER ${user}@'%' IDENTIFIED BY '${SECRETS.database}'`);
  }
});

it("[S23] a start that the database refuses prints no password", async () => {
  const { exit, output } = await failedStart({
    ...environment,
    DATABASE_URL: (environment.DATABASE_URL ?? "").replace("Plant3d", "Plant3dAndWrong"),
  });
  expect(exit).toBe("1");
  expect(output).toMatch(/Access denied|password/u);
  expect(output).not.toMatch(INJECTED);
});

it("[S23] the injected password is the one that Redis gets: it would be accepted if it were right", async () => {
  const operator = new Redis(redis.url);
  await operator.call("ACL", "SETUSER", "app", "on", `>${SECRETS.redis}`, "~*", "+@all", "allchannels");
  operator.disconnect();
  const node = await NodeProcess.start(environment);
  try {
    await until(async () => (await node.log()).includes("connected to Redis"));
    expect(await node.log()).not.toMatch(INJECTED);
  } finally {
    await node.stop();
  }
});

/** The names of all properties, at every depth. */
const namesIn = (value: object): readonly string[] =>
  Object.entries(value).flatMap(([name, inside]: [string, unknown]) => {
    const deeper = typeof inside === "object" && inside !== null ? namesIn(inside) : [];
    return Array.isArray(value) ? deeper : [name, ...deeper];
  });
