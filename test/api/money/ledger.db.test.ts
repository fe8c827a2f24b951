import { HOUR_MS } from "../../../src/domain/duration";
import type { LedgerInvariant } from "../../../src/domain/ledger/ledger-difference";
import type { MutationName } from "../../support/app/operations-a";
import { openOrderScenario, type OrderScenario, type Role } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";
import { runOn } from "../../support/database/rows";
import { brokenInvariants, brokenOrders, checked, entryRows } from "../../support/domain/ledger";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const done = async (who: Role, name: MutationName, input: object): Promise<string> =>
  textAt((await scenario.done(who, name, input)).result?.id ?? "none");

const withExtras = async (orderId: string): Promise<void> => {
  const extras = [{ title: "More", price: usd("50.00"), extraDays: 1 }];
  const changeRequestId = await done("freelancer", "offerExtras", { orderId, extras, message: "More for you" });
  await done("client", "acceptChange", { changeRequestId });
};
const withRefund = async (orderId: string): Promise<void> => {
  const offer = { orderId, amount: usd("120.00"), message: "As agreed", reason: "SCOPE_REDUCED" };
  const refundOfferId = await done("freelancer", "offerPartialRefund", offer);
  await done("client", "acceptRefundOffer", { refundOfferId, message: "Fine" });
};
const completed = async (orderId: string): Promise<void> => {
  await done("freelancer", "deliverOrder", { orderId, note: "Here it is" });
  await done("client", "acceptDelivery", { orderId });
};
const cancelledBySilence = async (orderId: string): Promise<void> => {
  await done("freelancer", "requestCancellation", { orderId, reason: "UNABLE_TO_COMPLETE", message: "I am ill" });
  await scenario.service.moveTo((await scenario.service.now()) + 48 * HOUR_MS);
  // The expiry loop processes it, or this move does before its own effect: whichever comes first.
  await scenario.userErrors("client", "postMessage", { orderId, message: "Pity" });
};
const milestones = ["33.33", "33.33", "33.34"].map((amount) => ({ title: "A part", price: usd(amount) }));

/** What the accounts of an order hold, by its entries. */
async function balances(orderId: string): Promise<Readonly<Record<string, number>>> {
  const rows = await entryRows(scenario.service.database, orderId);
  return Object.fromEntries(rows.map(({ account, balance }) => [account, balance]));
}

describe("[M3, M4] every movement through the API is booked with the move that causes it", () => {
  it("[O16, P19, P20, X3] extras, a refund and completion", async () => {
    const { id } = await scenario.place();
    await withExtras(id);
    await withRefund(id);
    await completed(id);
    expect(await balances(id)).toEqual({
      CLIENT_PAYMENT_SOURCE: -26_375,
      ESCROW: 0,
      REFUNDS_UNDER_WAY: 12_660,
      FREELANCER_BALANCE: 10_400,
      PLATFORM_COMMISSION: 2_600,
      PLATFORM_SERVICE_FEES: 715,
    });
  });

  it("[C6] a cancellation without an answer", async () => {
    const { id } = await scenario.place({ unitPrice: { amount: "20000", currencyCode: "JPY" } });
    await cancelledBySilence(id);
    expect(await balances(id)).toEqual({ CLIENT_PAYMENT_SOURCE: -21_100, ESCROW: 0, REFUNDS_UNDER_WAY: 21_100 });
  });

  it("[C11] a milestone and a cancellation", async () => {
    const order = await scenario.place({ type: "MILESTONE", unitPrice: null, deliveryDueAt: null, milestones });
    await done("freelancer", "deliverOrder", { orderId: order.id, note: "The first" });
    await done("client", "completeMilestone", { milestoneId: order.milestoneIds[0] });
    const asked = { orderId: order.id, reason: "NO_LONGER_NEEDED", message: "Thank you" };
    const disputeId = await done("client", "requestCancellation", asked);
    await done("freelancer", "acceptCancellation", { disputeId });
    expect(await balances(order.id)).toMatchObject({ ESCROW: 0, FREELANCER_BALANCE: 2_666, PLATFORM_COMMISSION: 667 });
  });

  it("[I1] a refused move and a repeated move book nothing", async () => {
    const { id: orderId } = await scenario.place();
    const extras = [{ title: "More", price: usd("50.00"), extraDays: 1 }];
    const changeRequestId = await done("freelancer", "offerExtras", { orderId, extras, message: "More for you" });
    const accepted = { changeRequestId, idempotencyKey: "once" };
    await done("client", "acceptChange", accepted);
    const before = await entryRows(scenario.service.database);
    expect(before.filter(({ order_id }) => order_id === orderId)).toHaveLength(4);
    await done("client", "acceptChange", accepted);
    expect((await scenario.userErrors("client", "acceptDelivery", { orderId })).map(({ code }) => code)).toEqual([
      "NOT_DELIVERED",
    ]);
    expect(await entryRows(scenario.service.database)).toEqual(before);
  });

  it("the whole database is balanced while the service runs", async () => {
    await scenario.place({ unitPrice: { amount: "29.999", currencyCode: "KWD" } });
    const { verdict, errors } = await checked(scenario.service.database);
    expect(errors).toEqual([]);
    expect(verdict).toMatchObject({ orders: 5, currencies: ["JPY", "KWD", "USD"], differences: 0 });
  });
});

describe("[M3] an error that is injected into the database is found, and its order is named", () => {
  let orderId: string;
  let otherId: string;

  beforeAll(async () => {
    const { database } = scenario.service;
    ({ id: orderId } = await scenario.place());
    await withExtras(orderId);
    await completed(orderId);
    ({ id: otherId } = await scenario.place());
    await runOn(database, "CREATE TABLE kept_entries AS SELECT * FROM ledger_entries");
  });
  afterEach(async () => {
    await runOn(scenario.service.database, "DELETE FROM ledger_entries");
    await runOn(scenario.service.database, "INSERT INTO ledger_entries SELECT * FROM kept_entries");
    expect((await checked(scenario.service.database)).errors).toEqual([]);
  });

  /** SQL with the order's id for `$1` and another one's for `$2`. */
  it.each<[string, string, readonly LedgerInvariant[], readonly ("$1" | "$2")[]]>([
    [
      "a missing entry",
      "DELETE FROM ledger_entries WHERE order_id = $1 AND sequence = 3 AND account = 'ESCROW'",
      ["BALANCED_EVENT"],
      ["$1"],
    ],
    ["a missing event", "DELETE FROM ledger_entries WHERE order_id = $1 AND sequence = 3", ["BALANCE_FOLLOWS"], ["$1"]],
    [
      "the last event missing",
      "DELETE FROM ledger_entries WHERE order_id = $1 AND sequence > 3",
      ["ADDS_UP_TO_THE_ORDER"],
      ["$1"],
    ],
    ["an order's entries missing", "DELETE FROM ledger_entries WHERE order_id = $2", ["ORDER_IS_BOOKED"], ["$2"]],
    [
      "a doubled entry, as another sequence's",
      `INSERT INTO ledger_entries (order_id, sequence, account, type, currency, amount, balance, occurred_at)
         SELECT order_id, 4, account, type, currency, amount, balance, occurred_at FROM kept_entries
         WHERE order_id = $1 AND sequence = 3 AND account = 'ESCROW'`,
      ["BALANCED_EVENT", "BALANCE_FOLLOWS"],
      ["$1"],
    ],
    [
      "a shifted amount",
      "UPDATE ledger_entries SET amount = amount + 1 WHERE order_id = $1 AND sequence = 3 AND account = 'ESCROW'",
      ["BALANCED_EVENT", "BALANCE_FOLLOWS"],
      ["$1"],
    ],
    [
      "a changed balance",
      "UPDATE ledger_entries SET balance = balance + 1 WHERE order_id = $1 AND sequence = 3 AND account = 'ESCROW'",
      ["BALANCE_FOLLOWS"],
      ["$1"],
    ],
    [
      "an entry moved to another order",
      "UPDATE ledger_entries SET order_id = $2 WHERE order_id = $1 AND sequence = 3 AND account = 'ESCROW'",
      ["BALANCED_EVENT", "BALANCE_FOLLOWS"],
      ["$1", "$2"],
    ],
    [
      "a commission that is not the policy's",
      `UPDATE ledger_entries SET amount = amount + CASE account WHEN 'PLATFORM_COMMISSION' THEN 1 ELSE -1 END,
         balance = balance + CASE account WHEN 'PLATFORM_COMMISSION' THEN 1 ELSE -1 END
       WHERE order_id = $1 AND type = 'ORDER_COMPLETED' AND account IN ('PLATFORM_COMMISSION', 'FREELANCER_BALANCE')`,
      ["ADDS_UP_TO_THE_ORDER"],
      ["$1"],
    ],
    [
      "a whole other currency",
      "UPDATE ledger_entries SET currency = 'EUR' WHERE order_id = $2",
      ["SAME_CURRENCY"],
      ["$2"],
    ],
  ])("%s", async (_sentence, sql, invariants, orders) => {
    const ids = { $1: orderId, $2: otherId };
    await runOn(scenario.service.database, sql.replaceAll("$1", `'${orderId}'`).replaceAll("$2", `'${otherId}'`));
    const found = await checked(scenario.service.database);
    expect(brokenOrders(found).toSorted()).toEqual(orders.map((name) => ids[name]).toSorted());
    expect(brokenInvariants(found)).toEqual(expect.arrayContaining([...invariants]));
    expect(found.verdict.differences).toBe(found.errors.length);
  });

  it("entries whose order was deleted", async () => {
    await runOn(
      scenario.service.database,
      `UPDATE ledger_entries SET order_id = 'ord_zzz' WHERE order_id = '${otherId}'`,
    );
    expect(brokenOrders(await checked(scenario.service.database)).toSorted()).toEqual([otherId, "ord_zzz"]);
  });
});
