import { HOUR_MS } from "../../../src/domain/duration";
import { openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { until } from "../../support/app/until";
import { rowsOf, runOn } from "../../support/database/rows";

/** A row that a constraint refuses would be a bug. These constraints refuse correct rows, to show what happens. */
let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
  for (const type of ["MESSAGE_POSTED", "ORDER_UPDATE_EXPIRED"])
    await runOn(
      scenario.service.database,
      `ALTER TABLE activity ADD CONSTRAINT refuses_${type.toLowerCase()} CHECK (type <> '${type}')`,
    );
});
afterAll(() => scenario.close());

const metric = async (name: string): Promise<string> => {
  const metrics = await (await fetch(new URL("/metrics", scenario.service.url))).text();
  return metrics
    .split("\n")
    .filter((line) => line.startsWith(name))
    .join("\n");
};

const POST = "mutation ($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code } } }";
const TEXT = "canary-4711";
const NAME = "refuses_message_posted";

it("[F22, V3] a row that the database refuses is an internal error: logged without values, not retried, and nothing is written", async () => {
  const { id } = await scenario.place();
  const { service } = scenario;
  const before = (await rowsOf(service.database)).activity;
  const answer = await service.ask(scenario.token("client"), POST, { input: { orderId: id, message: TEXT } });
  expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(["INTERNAL_SERVER_ERROR"]);
  expect(JSON.stringify(answer)).not.toContain(NAME);
  expect((await rowsOf(service.database)).activity).toEqual(before);
  const lines = service.logged.filter((line) => line.includes("refused a row"));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    error: { name: "RowRefused", code: "ROW_REFUSED", message: expect.stringContaining(NAME) as unknown },
    msg: "an operation failed with an internal error",
  });
  expect(service.logged.join()).not.toContain(TEXT);
  expect(service.logged.join()).not.toContain("INSERT INTO activity");
  expect(await metric("database_retries_total")).toBe("");
  expect(await metric("database_errors_total{")).toBe('database_errors_total{code="ROW_REFUSED"} 1');
});

it("[L3] a deadline whose row the database refuses is no longer retried after 5 tries", async () => {
  const { id } = await scenario.place();
  await scenario.done("client", "requestOrderUpdate", { orderId: id, message: "How is it going?" });
  await scenario.service.moveTo((await scenario.service.now()) + 48 * HOUR_MS);
  const { store } = scenario.service.service;
  await until(async () => (await store.setAside()).length === 1);
  expect(await store.setAside()).toMatchObject([{ orderId: id, tries: 5, lastError: "RowRefused" }]);
  expect((await scenario.order(id)).status).toBe("IN_RESOLUTION");
});
