import { randomInt } from "node:crypto";
import { textAt } from "../support/app/service";
import { until } from "../support/app/until";
import { registerTestUsers, type TestUsers } from "../support/app/users";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { rowsOf, runOn } from "../support/database/rows";
import { checked } from "../support/domain/ledger";
import { PAYABLE_BOOK } from "../support/domain/payable-policy";
import { outboxRows, passTime } from "../support/domain/refunds";
import { stripeEnvironment } from "../support/partner/stripe";
import { type InjectedFailure, StripeServer } from "../support/partner/stripe-server";
import { Nodes } from "../support/processes/nodes";
import { openCancellation, sayYes } from "./cancellations";
import { times } from "./long-forms";

const KILLS = times({ short: 3, long: 50 });
const AT_ONCE = 8;

let server: StripeServer;
let database: TestDatabase;
let nodes: Nodes;
let users: TestUsers;
beforeAll(async () => {
  server = await StripeServer.start();
  database = await freshDatabase();
  nodes = await Nodes.open(2, { environment: stripeEnvironment(server), database });
  users = await registerTestUsers(nodes);
});
afterAll(async () => {
  await nodes.close();
  await database.drop();
  await server.close();
});

/** Everything that can go wrong with an answer, most of it after the money has moved. */
const FAILURES: readonly InjectedFailure[] = [
  "CUT_BEFORE_ANSWER",
  "CUT_MID_ANSWER",
  "MALFORMED",
  "EMPTY",
  "ERROR_500",
  "HANGS",
  { refused: 409, code: "lock_timeout", type: "invalid_request_error" },
  { refused: 429, code: "rate_limit" },
];

/** The demo's users have a refund, too, that Stripe never paid. */
const orders = new Set<unknown>();

async function opened(): Promise<string> {
  const { orderId, disputeId } = await openCancellation(nodes, users);
  orders.add(orderId);
  return disputeId;
}

/** Said to both nodes. */
const accept = (disputeId: string) => Promise.all(nodes.all.map((node) => sayYes(node, users, disputeId)));

/** Between two tries. A try in progress continues. */
const pausesEnd = () => runOn(database, "UPDATE outbox SET due_at = 0 WHERE lease_owner IS NULL");

it("[P15, F2] Stripe pays each refund once, though two nodes are killed in turn and its answers get lost", async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const disputes = [];
    for (let order = 0; order < AT_ONCE; order += 1) disputes.push(await opened());
    server.errors.push(...FAILURES.toSorted(() => randomInt(3) - 1));
    const before = server.requests("POST").length;
    const accepting = Promise.all(disputes.map(accept));
    // Another step of the way each time: before any commit, between commit and payment, between payment and its being
    // written down.
    await until(() => server.requests("POST").length >= before + ((kill * 3) % AT_ONCE));
    const victim = nodes.node(kill);
    await victim.kill9();
    await accepting;
    // Its leases end immediately: the other node tries while the dead node's requests are still in progress.
    await passTime(database);
    await victim.start();
    await Promise.all(disputes.map(accept));
    await until(async () => {
      await pausesEnd();
      return !(await outboxRows(database)).some(({ order_id: orderId }) => orders.has(orderId));
    });
  }
  const { refunds: all = [], activity = [] } = await rowsOf(database);
  const refunds = all.filter(({ order_id: orderId }) => orders.has(orderId));
  expect(refunds).toHaveLength(KILLS * AT_ONCE);
  for (const { id, state } of refunds) {
    const refundId = textAt(id);
    expect({ refundId, state, paid: server.timesPaid(refundId), keys: server.keysOf(refundId) }).toEqual({
      refundId,
      state: "PROCESSED",
      paid: 1,
      keys: [refundId],
    });
  }
  const ends = activity.filter(
    ({ order_id: orderId, type }) => orders.has(orderId) && /^REFUND_(PROCESSED|FAILED)$/u.test(textAt(type)),
  );
  expect(ends.map(({ type }) => type)).toEqual(refunds.map(() => "REFUND_PROCESSED"));
  expect((await checked(database, { book: PAYABLE_BOOK })).errors).toEqual([]);
});
