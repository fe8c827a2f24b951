import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openOrderScenario, type OrderScenario } from "../support/app/order-scenario";
import { until } from "../support/app/until";
import { blocks, documentAt, ROOT } from "./documents";
import { callOf, grep, send, tokensOf } from "./shell";

const GUIDE = documentAt("docs/webhooks.md");
const FOUND = /^(?<keepAs>\w+)=\$\(echo \$(?<from>\w+) \| grep -o '(?<find>.*)'\)$/u;

let scenario: OrderScenario;
let port: number;
let receiver: ChildProcess | undefined;
let variables: Map<string, string>;

beforeAll(async () => {
  scenario = await openOrderScenario({ environment: { WEBHOOKS_ALLOW_INSIDE: "1" } });
  variables = await tokensOf(GUIDE, (subject, grant) => scenario.service.token(subject, grant));
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  ({ port } = probe.address() as AddressInfo);
  await new Promise((resolve) => probe.close(resolve));
});
afterAll(async () => {
  receiver?.kill("SIGKILL");
  await scenario.close();
});

/** One line of the guide; what it prints, if it is a call. */
async function run(line: string): Promise<string | undefined> {
  const { groups: found } = FOUND.exec(line) ?? {};
  if (found !== undefined) variables.set(found.keepAs ?? "", grep(variables.get(found.from ?? "") ?? "", found.find));
  const call = callOf(line);
  if (call === null) return undefined;
  return send(scenario.service.url, call, variables, (body) => body.replace("localhost:3000", `127.0.0.1:${port}`));
}

it("the guide leads from a key to a verified message, as it is written", async () => {
  const [first = "", second = ""] = blocks("bash", GUIDE);
  for (const line of first.split("\n")) await run(line);
  expect(variables.get("KEY")).toMatch(/^rck_/);
  expect(variables.get("ENDPOINT")).toMatch(/^whk_.{26}$/);
  expect(variables.get("SECRET")).toMatch(/^whsec_.{32}$/);
  receiver = spawn(process.execPath, [join(ROOT, "examples/receiver.mjs")], {
    env: { ...process.env, SECRET: variables.get("SECRET"), RECEIVER_PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (receiver.stdout === null) throw new Error("no output");
  const lines = createInterface({ input: receiver.stdout })[Symbol.asyncIterator]();
  const answers = async () =>
    (await fetch(`http://127.0.0.1:${port}`, { method: "POST", body: "{}" }).catch(() => null))?.status;
  await until(async () => (await answers()) === 400);

  const { id: orderId } = await scenario.place({ number: "G-1" });
  await scenario.done("client", "requestCancellation", { orderId, reason: "NO_LONGER_NEEDED", message: "Sorry." });
  const printed = [];
  for (const line of second.split("\n")) printed.push(await run(line));
  const data = printed
    .filter((text) => text !== undefined)
    .map((text) => (JSON.parse(text) as { readonly data: unknown }).data);
  expect(data).toEqual([
    { pingWebhookEndpoint: { attempt: { answerStatus: 204, error: null }, userErrors: [] } },
    { advanceClock: { fired: 1 } },
  ]);
  expect([(await lines.next()).value, (await lines.next()).value]).toEqual([
    expect.stringMatching(/^PING {2}msg_\w{53}$/u),
    expect.stringMatching(/^ORDER_CANCELLED G-1 msg_\w{53}$/u),
  ]);
});

it("the document of the guide can be used", async () => {
  const document = /`document: "(?<document>[^`]*)"`/u.exec(GUIDE)?.groups?.document;
  const query =
    "mutation($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { userErrors { code actual { ... on WordValue { word } } } } }";
  const input = { url: "https://localhost:3000/", eventTypes: ["ORDER_PLACED"], document };
  const { data } = await scenario.service.ask(variables.get("KEY") ?? "", query, { input });
  expect(document).toContain("Payload");
  expect(data).toEqual({ createWebhookEndpoint: { userErrors: [] } });
});
