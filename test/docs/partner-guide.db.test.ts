import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { openService, textAt, type TestService } from "../support/app/service";
import { blocks, documentAt, ROOT } from "./documents";
import { callOf, send, tokensOf } from "./shell";

const GUIDE = documentAt("docs/partner-guide.md");

const calls = blocks("bash", GUIDE)
  .flatMap((block) => block.split("\n"))
  .flatMap((line) => callOf(line) ?? []);

/** Lines of a program as they come. */
function linesOf(program: ChildProcess): AsyncIterator<string> {
  if (program.stdout === null) throw new Error("no output");
  return createInterface({ input: program.stdout })[Symbol.asyncIterator]();
}

let database: TestDatabase;
let service: TestService;
let variables: Map<string, string>;

beforeAll(async () => {
  database = await freshDatabase();
  service = await openService({ database });
  variables = await tokensOf(GUIDE, (subject, grant) => service.token(subject, grant));
});
afterAll(async () => {
  await service.stop();
  await database.drop();
});

const READINGS = [
  { order: { number: "A-1", status: "ACTIVE", countdown: null } },
  { orders: { nodes: [{ number: "A-1", status: "ACTIVE" }] } },
];

it("the guide's calls do what it says: two people, an order, the first query, and a key that reads the order", async () => {
  expect(calls.map(({ keepAs }) => keepAs)).toEqual(["ANNA", "BEN", "ORDER", undefined, "KEY", undefined]);
  const readings = [...READINGS];
  for (const call of calls) {
    const answer = await send(service.url, call, variables);
    expect(JSON.parse(answer)).not.toHaveProperty("errors");
    if (call.keepAs === undefined) expect(JSON.parse(answer)).toMatchObject({ data: readings.shift() });
  }
});

it("[L1] the guide's client continues after a lost connection: no gap, no repeat", async () => {
  const post = (message: string) =>
    service.ask(
      variables.get("ANNA_TOKEN") ?? "",
      "mutation($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code } } }",
      {
        input: { orderId: variables.get("ORDER"), message },
      },
    );
  const page = await service.ask(variables.get("ANNA_TOKEN") ?? "", "query($id: ID!) { order(id: $id) { activityCursor } }", {
    id: variables.get("ORDER"),
  });
  const [script = ""] = blocks("js", GUIDE);
  const client = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: ROOT,
    env: {
      ...process.env,
      WS_API: service.wsUrl,
      TOKEN: variables.get("ANNA_TOKEN"),
      ORDER: variables.get("ORDER"),
      AFTER: textAt(page.data.order?.activityCursor),
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const lines = linesOf(client);
    await post("before");
    expect((await lines.next()).value).toBe("2 The client posted a message.");
    const { port } = new URL(service.url);
    await service.stop();
    service = await openService({ database, environment: { PORT: port } });
    await post("after");
    await post("and again");
    expect((await lines.next()).value).toBe("3 The client posted a message.");
    expect((await lines.next()).value).toBe("4 The client posted a message.");
  } finally {
    client.kill("SIGKILL");
  }
});
