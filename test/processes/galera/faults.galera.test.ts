import { setTimeout as pause } from "node:timers/promises";
import { ACTIVITY_TYPES } from "../../../src/domain/vocabulary";
import { loadPolicyBook } from "../../../src/policy/policy-file";
import { MailServer } from "../../support/app/email-server";
import { until } from "../../support/app/until";
import type { TestDatabase } from "../../support/database/database";
import { GaleraCluster, type GaleraServer } from "../../support/database/galera";
import { keepFolder, temporaryFolder } from "../../support/database/kept-server";
import { withConnection } from "../../support/database/mariadb";
import { rowsOf } from "../../support/database/rows";
import { checked } from "../../support/domain/ledger";
import { checkHistory } from "../../support/history/check-history";
import type { History, HistoryRows } from "../../support/history/history";
import { shortWindows } from "../../support/history/short-windows";
import { Workload } from "../../support/history/workload";
import { orderOf, WebhookReceiver } from "../../support/partner/webhook-receiver";
import { Nodes } from "../../support/processes/nodes";
import { times } from "../long-forms";
import { numbers } from "../moves";

/** In three of them each server fails in each way. */
const ROUNDS = numbers(1, times({ short: 1, long: 3 }));
const PLAYERS = 5;
/** Of each player, before and after each failure and return. */
const MOVES = 2;
const LOOK_AGAIN_AFTER_MS = 100;
/** For a failure that players can meet. After other refusals their scripts would be wrong, or a read would be old. */
const TOO_LATE = ["RESOLUTION_ENDED", "ORDER_ENDED", "NOT_DELIVERED"];

const CREATE = `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { userErrors { code } } }`;

let cluster: GaleraCluster;
let databases: readonly TestDatabase[];
let policyFile: string;
let mail: MailServer;
let receiver: WebhookReceiver;
let nodes: Nodes;
let workload: Workload;
beforeAll(async () => {
  cluster = await GaleraCluster.start();
  databases = await cluster.freshSchema();
  const folder = await temporaryFolder("policy");
  keepFolder(folder);
  policyFile = await shortWindows(folder);
  mail = await MailServer.start();
  receiver = await WebhookReceiver.open();
  const environment = {
    SANDBOX_CLOCK: "RUNNING",
    GATEWAY: "sandbox",
    MAILS: "1",
    SMTP_URL: mail.url,
    WEBHOOKS_ALLOW_INSIDE: "1",
  };
  nodes = await Nodes.openAt(databases, { ...environment, POLICY_FILE: policyFile });
  workload = new Workload(nodes);
  const partner = await nodes.token("partner", { scopes: ["webhooks:manage"], channel: "API" });
  await nodes.ask(partner, CREATE, { input: { url: receiver.url("/events"), eventTypes: ACTIVITY_TYPES } });
});
afterAll(async () => {
  await workload.leave();
  await nodes.close();
  await receiver.close();
  await mail.down();
  await cluster.stop();
});

/** The database as the first server has it. */
function atFirst(): TestDatabase {
  const [first] = databases;
  if (first === undefined) throw new RangeError("no servers");
  return first;
}

const WAITING = `SELECT (SELECT COUNT(*) FROM deadlines WHERE set_aside = 0) + (SELECT COUNT(*) FROM outbox WHERE set_aside = 0)
  + (SELECT COUNT(*) FROM webhook_streams WHERE due_at IS NOT NULL) AS waiting`;

async function waiting(): Promise<number> {
  return withConnection(atFirst().url ?? "", async (connection) => {
    await connection.query("SET SESSION wsrep_sync_wait = 1");
    const [rows] = await connection.query(WAITING);
    return Number((rows as { waiting: number }[])[0]?.waiting);
  });
}

/** What was seen, and the rows of the first server after everything that was due has been done. */
async function settled(): Promise<History> {
  await until(async () => {
    await pause(LOOK_AGAIN_AFTER_MS);
    return (await waiting()) === 0;
  });
  const rows = (await rowsOf(atFirst())) as unknown as HistoryRows;
  const all = [...workload.orderStreams, ...workload.notificationStreams];
  expect(all.length).toBeGreaterThan(PLAYERS);
  const isReceived = () =>
    workload.orderStreams.every(
      ({ of, items }) => items.length >= rows.activity.filter(({ order_id }) => order_id === of).length - 1,
    ) &&
    workload.notificationStreams.every(
      ({ of, items }) => items.length >= rows.notifications.filter(({ user_id }) => user_id === of).length,
    );
  await until(isReceived).catch(() => undefined); // the check names what is missing
  await workload.leave();
  return {
    orderIds: workload.orders.map(({ id }) => id),
    moves: workload.moves,
    orderStreams: workload.orderStreams,
    notificationStreams: workload.notificationStreams,
    webhooks: receiver.all.map((message) => ({
      id: message.id,
      orderId: orderOf(message),
      sequence: Number(message.data.sequence),
    })),
    emails: mail.arrived.map(({ mail: { messageId = "" } }) => messageId.slice(1).split("@")[0] ?? ""),
    rows,
  };
}

/** Another one of the three in each round. */
const server = (round: number): GaleraServer => cluster.server(round % cluster.servers.length);

describe("[R6, F20] the acknowledged results of test users at three nodes, one per server of a cluster, are preserved", () => {
  it("while all servers run", async () => {
    await workload.start(PLAYERS);
    await workload.proceeds(MOVES);
  });

  it.each(ROUNDS)("in round %i, while a server is killed and rejoins", async (round) => {
    await server(round).kill();
    await workload.proceeds(MOVES);
    await cluster.rejoin(server(round));
    await workload.proceeds(MOVES);
  });

  it.each(ROUNDS)("in round %i, while a server is frozen", async (round) => {
    await server(round + 1).freeze();
    await workload.proceeds(MOVES);
    server(round + 1).thaw();
    await cluster.whole();
    await workload.proceeds(MOVES);
  });

  it.each(ROUNDS)("in round %i, while a server is cut off from the majority", async (round) => {
    await server(round + 2).cutOff();
    await workload.proceeds(MOVES);
    await server(round + 2).reconnect();
    await cluster.whole();
    await workload.proceeds(MOVES);
  });

  it("after all of it", async () => {
    await workload.stop();
    const history = await settled();
    expect(checkHistory(history)).toEqual([]);
    expect([...workload.failures.keys()].filter((code) => code !== "UNAVAILABLE")).toEqual([]);
    expect([...workload.refusals.keys()].filter((code) => !TOO_LATE.includes(code))).toEqual([]);
    expect((await checked(atFirst(), { book: loadPolicyBook(policyFile) })).errors).toEqual([]);
    expect(await Promise.all(nodes.all.map((node) => node.terminate()))).toEqual(["0", "0", "0"]);
  });
});
