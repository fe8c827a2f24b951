import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { HOUR_MS } from "../../src/domain/duration";
import { openOrderScenario, type OrderScenario } from "../support/app/order-scenario";
import { ask, environmentFor, textAt } from "../support/app/service";
import { until } from "../support/app/until";
import { freshSchema } from "../support/database/database";
import { type Mariadb, startMariadb, withConnection } from "../support/database/mariadb";
import { runOn } from "../support/database/rows";
import { alarmNames, expectAlarms, promtool, scrape } from "../support/processes/alarms";
import { NodeProcess } from "../support/processes/node-process";

const MONITORING = join(__dirname, "../../monitoring");

/** Alarms that a test below makes a real node raise. */
const seen = new Set<string>();

async function expectFiring(nodes: Parameters<typeof expectAlarms>[0], expected: readonly string[]): Promise<void> {
  await expectAlarms(nodes, expected);
  for (const name of expected) seen.add(name);
}

describe("[F39] the alarms' file", () => {
  it("is accepted by Prometheus, and its unit tests pass", async () => {
    await promtool("check", "rules", join(MONITORING, "alerts.yml"));
    await promtool("test", "rules", join(MONITORING, "alerts.test.yml"));
  });
});

describe("[F39] on a node on its own database", () => {
  let scenario: OrderScenario;
  beforeAll(async () => {
    scenario = await openOrderScenario({
      environment: { WEBHOOKS_ALLOW_INSIDE: "1", DATABASE_POOL_SIZE: "80", DATABASE_TIMEOUT_MS: "5000" },
    });
  });
  afterAll(() => scenario.close());

  const metrics = (): Promise<string> => scrape(scenario.service.url);
  const sql = (statement: string): Promise<void> => runOn(scenario.service.database, statement);

  it("no alarm fires in normal operation, and one fires if no node runs", async () => {
    let well = "";
    // The test holds this answer for ten minutes. A moment's wait for the pool's first connections is no alarm.
    await until(async () => /^database_pool_connections\{.*state="waiting".*\} 0$/mu.test((well = await metrics())));
    await expectFiring([[well]], []);
    await expectFiring([[well, ""]], ["NoNode"]);
  });

  it("an alarm fires for a deadline that is overdue because another session holds its order, and for its late effect", async () => {
    const { id } = await scenario.place();
    const opened = await scenario.done("client", "requestOrderUpdate", { orderId: id, message: "How is it going?" });
    expect(opened.result?.id).toBeDefined();
    await withConnection(scenario.service.database.url ?? "", async (holder) => {
      await holder.query("START TRANSACTION");
      await holder.query("SELECT id FROM orders WHERE id = ? FOR UPDATE", [id]);
      await scenario.moveBy(49 * HOUR_MS);
      const overdue = await metrics();
      expect(overdue).toMatch(/^deadlines_overdue 1$/mu);
      await expectFiring([[overdue]], ["DeadlinesOverdue"]);
      await holder.query("ROLLBACK");
    });
    const before = await metrics();
    await until(async () => textAt((await scenario.order(id)).status) === "ACTIVE");
    await until(async () => /^deadlines_overdue 0$/mu.test(await metrics()));
    await expectFiring([[before, await metrics()]], ["DeadlinesLate"]);
  });

  it("alarms fire for conflicts on many orders, and for the requests that were answered with UNAVAILABLE", async () => {
    // One after the other: all of the same client at once would meet conflicts themselves.
    const ids: string[] = [];
    while (ids.length < 61) ids.push((await scenario.place()).id);
    let before = "";
    const post = "mutation ($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code } } }";
    await withConnection(scenario.service.database.url ?? "", async (holder) => {
      await holder.query("START TRANSACTION");
      await holder.query("SELECT id FROM orders WHERE id IN (?) FOR UPDATE", [ids]);
      const send = (orderId: string) =>
        scenario.service.ask(scenario.token("client"), post, { input: { orderId, message: "Hello" } });
      // Prometheus sees the increase of a series only after it has seen the series.
      const [one = "", ...others] = ids;
      const first = await send(one);
      before = await metrics();
      const answers = [first, ...(await Promise.all(others.map(send)))];
      await holder.query("ROLLBACK");
      expect(new Set(answers.map(({ errors }) => errors[0]?.extensions.code))).toEqual(new Set(["UNAVAILABLE"]));
    });
    await expectFiring([[before, await metrics()]], ["DatabaseConflicts", "DatabaseErrors", "Unavailable"]);
  });

  it("an alarm fires for a refund that waits and for one that is no longer retried", async () => {
    const { id } = await scenario.place();
    const asked = await scenario.done("client", "requestCancellation", {
      orderId: id,
      reason: "NO_LONGER_NEEDED",
      message: "Sorry",
    });
    await scenario.done("freelancer", "acceptCancellation", { disputeId: asked.result?.id });
    await sql("UPDATE outbox SET due_at = due_at - 1000000");
    await expectFiring([[await metrics()]], ["OutboxWaits"]);
    await sql("UPDATE outbox SET set_aside = 1");
    await expectFiring([[await metrics()]], ["DeadLetters"]);
    await sql("DELETE FROM outbox");
  });

  it("an alarm fires for a deadline that is no longer retried, and for the internal error of a query", async () => {
    const { id } = await scenario.place();
    await scenario.done("client", "requestOrderUpdate", { orderId: id, message: "How is it going?" });
    const before = await metrics();
    await sql(`UPDATE resolutions SET policy_version = 'torn' WHERE order_id = '${id}'`);
    await sql(`UPDATE deadlines SET set_aside = 1 WHERE order_id = '${id}'`);
    const { errors } = await ask(
      scenario.service.url,
      scenario.token("client"),
      "query ($id: ID!) { order(id: $id) { actions { name } } }",
      {
        id,
      },
    );
    expect(errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
    await expectFiring([[before, await metrics()]], ["DeadLetters", "InternalErrors"]);
    await sql(`DELETE FROM deadlines WHERE order_id = '${id}'`);
  });

  it("an alarm fires for a webhook that waits, and for an endpoint that was disabled", async () => {
    const partner = await scenario.service.token("partner", { scopes: ["webhooks:manage"], channel: "API" });
    const create =
      "mutation ($input: CreateWebhookEndpointInput!) { it: createWebhookEndpoint(input: $input) { endpoint { id } } }";
    const input = { url: "https://localhost:1/hook", eventTypes: ["MESSAGE_POSTED"] };
    const endpoint = textAt((await scenario.service.ask(partner, create, { input })).data.it?.endpoint?.id);
    const { id } = await scenario.place();
    await scenario.done("client", "postMessage", { orderId: id, message: "Hello" });
    await until(async () => /^webhook_tries_total\{end="AGAIN"\} [1-9]/mu.test(await metrics()));
    await sql("UPDATE webhook_streams SET first_tried_at = first_tried_at - 1000000 WHERE first_tried_at IS NOT NULL");
    await expectFiring([[await metrics()]], ["WebhookStreamsWait"]);
    await sql(`UPDATE webhook_endpoints SET disabled_reason = 'NO_SUCCESS' WHERE id = '${endpoint}'`);
    await expectFiring([[await metrics()]], ["WebhookEndpointDisabled"]);
  });
});

describe("[F39] on nodes as processes", () => {
  let server: Mariadb;
  beforeAll(async () => {
    server = await startMariadb();
  });
  afterAll(() => server.stop());

  const SHIFTED_CLOCK = join(__dirname, "../support/processes/shifted-clock.mjs");
  /** At a moment at which no read waits for a connection, because one answer is used for ten minutes here. */
  const scrapeAtRest = async (node: NodeProcess): Promise<string> => {
    let answer = "";
    await until(async () =>
      /^database_pool_connections\{state="waiting"\} 0$/mu.test((answer = await scrape(node.url))),
    );
    return answer;
  };
  const shifted = (ms: number) => ({ NODE_OPTIONS: `--import=${SHIFTED_CLOCK}`, CLOCK_SHIFT_MS: String(ms) });

  it("[R8] an alarm fires for a clock that differs by 30 s; beyond 60 s it is not ready and reports it; and for an unavailable Redis", async () => {
    const database = await freshSchema(server.url);
    const wrong = await NodeProcess.start(
      environmentFor(database, { ...shifted(30_000), REDIS_URL: "redis://127.0.0.1:1" }),
    );
    expect(await wrong.readiness()).toBe(200);
    await expectFiring([[await scrapeAtRest(wrong)]], ["ClockDiffers", "RedisDisconnected"]);
    await wrong.stop();
    const far = await NodeProcess.start(environmentFor(database, shifted(-90_000)), { waitFor: "LISTENING" });
    const response = await fetch(new URL("/health/ready", far.url));
    const { checks, figures } = (await response.json()) as {
      checks: Record<string, string>;
      figures: Record<string, number>;
    };
    expect([response.status, checks.clock, checks.database]).toEqual([503, "failed", "ok"]);
    expect(Math.round((figures.clockDifferenceMs ?? 0) / 10_000)).toBe(-9);
    await expectFiring([[await scrapeAtRest(far)]], ["ClockDiffers", "NodeNotReady", "ReadinessCheckFails"]);
    await far.stop();
  });

  it("alarms fire for a loop that hangs, and for requests that wait for a connection, while the database is frozen", async () => {
    const database = await freshSchema(server.url);
    const node = await NodeProcess.start(
      environmentFor(database, { DATABASE_TIMEOUT_MS: "60000", DATABASE_POOL_SIZE: "2" }),
    );
    const token = await node.token("nobody", { scopes: ["orders:read"] });
    server.freeze();
    const waiting = Array.from({ length: 10 }, () => node.ask(token, "{ orders(first: 1) { totalCount } }"));
    let answer = "";
    await until(async () =>
      /^loop_step_seconds\{loop="expiry"\} (3[1-9]|[4-9]\d)/mu.test((answer = await scrape(node.url))),
    );
    server.thaw();
    await Promise.all(waiting);
    expect(answer).toMatch(/^service_build_info\{version="\d+\.\d+\.\d+",node="v\d+\.\d+\.\d+"\} 1$/mu);
    await expectFiring(
      [[answer]],
      ["BacklogUnreadable", "DatabasePoolExhausted", "LoopStuck", "NodeNotReady", "ReadinessCheckFails"],
    );
    await node.stop();
  });
});

it("[F39] the run book says of each metric of a node what it shows, and names no other", async () => {
  const scenario = await openOrderScenario({ environment: { REDIS_URL: "redis://127.0.0.1:1" } });
  const answer = await scrape(scenario.service.url);
  await scenario.close();
  const metrics = [...answer.matchAll(/^# TYPE (\S+)/gmu)]
    .map(([, name = ""]) => name)
    .filter((name) => !/^(nodejs|process)_/u.test(name));
  const table =
    /^\| metric .*?\n\n/msu.exec(await readFile(join(__dirname, "../../docs/operations.md"), "utf8"))?.[0] ?? "";
  const documented = [...table.matchAll(/`([a-z_]+)(?:\{[a-z,]+\})?`/gu)].map(([, name = ""]) => name);
  expect([...new Set(documented)].sort()).toEqual(metrics.sort());
});

it("[F39] each alarm was raised by a real node, except for the one about two releases: only one release exists here", async () => {
  expect([...seen].sort()).toEqual((await alarmNames()).filter((name) => name !== "MixedReleases").sort());
});
