import { environmentFor } from "../support/app/service";
import { until } from "../support/app/until";
import { registerTestUsers, type TestUsers } from "../support/app/users";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { rowsOf } from "../support/database/rows";
import { checked } from "../support/domain/ledger";
import { outboxRows, passTime } from "../support/domain/refunds";
import { NodeProcess } from "../support/processes/node-process";
import { openCancellation, sayYes } from "./cancellations";
import { times } from "./long-forms";

const KILLS = times({ short: 3, long: 50 });
const AT_ONCE = 8;

let database: TestDatabase;
let node: NodeProcess;
let users: TestUsers;
beforeAll(async () => {
  database = await freshDatabase();
  node = await NodeProcess.start(environmentFor(database, { GATEWAY: "sandbox" }));
  users = await registerTestUsers(node);
});
afterAll(async () => {
  await node.stop();
  await database.drop();
});

/** 100.43 USD gives 105.95 back: the sandbox gateway pays it and is cut off then. */
const PRICE = { unitPrice: { amount: "100.43", currencyCode: "USD" } };
const opened = async (): Promise<string> => (await openCancellation(node, users, PRICE)).disputeId;
const accept = (disputeId: string): Promise<void> => sayYes(node, users, disputeId);

interface Payment {
  readonly refund_id: string;
  readonly moved: number;
  readonly returned: number;
}

it("[P15, F2] each refund is paid once, whenever the server is killed during the payment", async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const disputes = await Promise.all(Array.from({ length: AT_ONCE }, opened));
    const before = (await paymentsOf()).length;
    const accepting = Promise.all(disputes.map(accept));
    // Another step of the way each time: before any commit, between commit and payment, between payment and its being
    // written down.
    await until(async () => (await paymentsOf()).length >= before + (kill % AT_ONCE));
    await node.kill9();
    await accepting;
    // What a dead node held is held until its lease ends.
    await passTime(database);
    await node.start();
    await Promise.all(disputes.map(accept));
    await until(async () => {
      await passTime(database);
      return (await outboxRows(database)).length === 0;
    });
  }
  const { refunds = [], activity = [] } = await rowsOf(database);
  // The sandbox's own users have some as well.
  expect(refunds.filter(({ price }) => price === 10_043)).toHaveLength(KILLS * AT_ONCE);
  expect(refunds.map(({ state }) => state)).toEqual(refunds.map(() => "PROCESSED"));
  expect(activity.filter(({ type }) => type === "REFUND_PROCESSED")).toHaveLength(refunds.length);
  expect(activity.filter(({ type }) => type === "REFUND_FAILED")).toEqual([]);
  expect((await paymentsOf()).map(({ moved, returned }) => [moved, returned])).toEqual(refunds.map(() => [1, 0]));
  expect((await checked(database)).errors).toEqual([]);
});

async function paymentsOf(): Promise<readonly Payment[]> {
  const { sandbox_payments: payments = [] } = await rowsOf(database);
  return payments as unknown as readonly Payment[];
}
