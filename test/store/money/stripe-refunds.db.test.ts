import { receiveLateFailure } from "../../../src/app/money/receive-refund-update";
import type { RefundGateway } from "../../../src/app/ports/refund-gateway";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { rowsOf, runOn } from "../../support/database/rows";
import { openOn, stored } from "../../support/database/stored-orders";
import { checked } from "../../support/domain/ledger";
import { executeOn, outboxRows, owing, passTime, payingOn } from "../../support/domain/refunds";
import { gatewayAt } from "../../support/partner/stripe";
import { type InjectedFailure, StripeServer } from "../../support/partner/stripe-server";

/** One database and one server for all: each test has its own refund. */
let database: TestDatabase;
let store: Store;
let server: StripeServer;
let gateway: RefundGateway;
let orderId: string;
let refundId: string;
beforeAll(async () => {
  database = await freshDatabase();
  store = await openOn(database);
  server = await StripeServer.start();
  gateway = await gatewayAt(server);
});
beforeEach(async () => {
  ({ orderId, refundId } = await owing(store, "00"));
});
afterEach(async () => {
  Object.assign(server, { status: "succeeded", downFor: "NONE" });
  await runOn(database, "DELETE FROM outbox");
  // [P15] The key never changes, in every request that was ever sent.
  expect(server.keysOf(refundId)).toEqual([refundId]);
});
afterAll(async () => {
  expect(await moneyErrors()).toEqual([]);
  await store.close();
  await server.close();
  await database.drop();
});

/** Between two tests the outbox is emptied, so that refunds of earlier ones lack their rows. */
const moneyErrors = async () =>
  (await checked(database)).errors.filter(({ invariant }) => invariant !== "REFUND_WAITS_IN_THE_OUTBOX");
const stateOf = async () => (await stored(store, orderId)).refunds.map(({ state }) => state).join();
const run = (timeLimitMs = 20_000) => payingOn(store, gateway, { timeLimitMs }).run();
const again = async () => {
  await passTime(database);
  await run();
};
const older = (hours: number) =>
  runOn(database, `UPDATE outbox SET first_tried_at = first_tried_at - ${hours * 3_600_000}`);
const retry = () => executeOn(store).retryRefund({ refundId, subject: "operator", idempotencyKey: null });
const recipients = async () => {
  const { activity = [] } = await rowsOf(database);
  return activity
    .filter(({ order_id, type }) => order_id === orderId && String(type).startsWith("REFUND_"))
    .map(({ type }) => type);
};
const posts = () => server.record.filter(({ key }) => key === refundId).length;
const comesBack = async () => {
  for (const refund of server.of(refundId))
    Object.assign(refund, { status: "failed", failure_reason: "expired_or_canceled_card" });
  await receiveLateFailure({ gateway, refunds: store.refunds, execute: executeOn(store) }, { orderId, refundId });
};

describe("[P15] after any problem, the money moves once and the refund is PROCESSED", () => {
  it.each<InjectedFailure>([
    "CUT_BEFORE_ANSWER",
    "CUT_MID_ANSWER",
    "MALFORMED",
    "EMPTY",
    { refused: 409, code: "idempotency_key_in_use", type: "idempotency_error" },
    { refused: 429, code: "lock_timeout" },
    { refused: 503, code: "down", type: "api_error" },
    { refused: 401, code: "api_key_expired" },
    { refused: 403, code: "secret_key_required" },
  ])("%j", async (error) => {
    server.errors.push(error);
    await run();
    expect(await stateOf()).toBe("PENDING");
    expect(await outboxRows(database)).toMatchObject([{ set_aside: 0, lease_owner: null }]);
    await again();
    expect([await stateOf(), server.timesPaid(refundId), server.of(refundId).length]).toEqual(["PROCESSED", 1, 1]);
    expect(await recipients()).toEqual(["REFUND_PROCESSED"]);
  });

  it("there is no answer in time, after the money moved", async () => {
    server.errors.push("HANGS");
    await run(150);
    expect(await stateOf()).toBe("PENDING");
    await again();
    expect([await stateOf(), server.of(refundId).length]).toEqual(["PROCESSED", 1]);
  });

  it("Stripe answers with its own error although the money moved: the refund is found", async () => {
    server.errors.push("ERROR_500");
    await run();
    expect([await stateOf(), server.of(refundId).length]).toEqual(["PROCESSED", 1]);
  });

  it("Stripe answers with its own error, no money moved, and Stripe repeats the error until it forgets the key", async () => {
    server.errors.push({ refused: 500, code: "api_error", type: "api_error", isKept: true });
    await run();
    await again();
    expect([await stateOf(), server.of(refundId).length]).toEqual(["PENDING", 0]);
    server.forgetKeys();
    await older(25);
    await again();
    expect([await stateOf(), server.of(refundId).length]).toEqual(["PROCESSED", 1]);
  });

  it("Stripe forgets the key while the result of the first try is unknown", async () => {
    server.errors.push("CUT_BEFORE_ANSWER");
    await run();
    server.forgetKeys();
    await older(20.1);
    await again();
    expect([await stateOf(), server.of(refundId).length, posts()]).toEqual(["PROCESSED", 1, 1]);
  });

  it("a pending refund is waited for, for any time, and never paid a second time", async () => {
    server.status = "pending";
    await run();
    await again();
    server.forgetKeys();
    await older(30);
    await again();
    expect([await stateOf(), server.of(refundId).length]).toEqual(["PENDING", 1]);
    expect(await outboxRows(database)).toMatchObject([{ last_error: "PENDING" }]);
    for (const refund of server.of(refundId)) refund.status = "succeeded";
    await again();
    expect([await stateOf(), server.of(refundId).length]).toEqual(["PROCESSED", 1]);
  });

  it("an unknown result stays PENDING: nothing is paid while Stripe cannot be asked", async () => {
    server.errors.push({ refused: 429, code: "rate_limit" });
    await run();
    await older(30);
    server.downFor = "GET";
    await again();
    expect([await stateOf(), posts()]).toEqual(["PENDING", 1]);
  });
});

describe("[P16] only Stripe reports a failure, and the amount stays owed", () => {
  it("a refusal is FAILED with its code, and a retry pays once", async () => {
    server.errors.push({ refused: 400, code: "charge_disputed" });
    await run();
    expect(await stateOf()).toBe("FAILED");
    expect(await outboxRows(database)).toMatchObject([{ set_aside: 1, last_error: "charge_disputed" }]);
    await retry();
    await run();
    expect([await stateOf(), server.timesPaid(refundId)]).toEqual(["PROCESSED", 1]);
    expect(await recipients()).toEqual(["REFUND_FAILED", "REFUND_PROCESSED"]);
  });

  it("a retry that Stripe answers with its earlier answer waits until Stripe executes it", async () => {
    server.errors.push({ refused: 400, code: "charge_disputed", isKept: true });
    await run();
    await retry();
    await run();
    await again();
    expect(await stateOf()).toBe("FAILED");
    expect(await outboxRows(database)).toMatchObject([{ set_aside: 0, last_error: "KEY_NOT_FREE_YET" }]);
    server.forgetKeys();
    await again();
    expect([await stateOf(), server.timesPaid(refundId)]).toEqual(["PROCESSED", 1]);
    expect(await recipients()).toEqual(["REFUND_FAILED", "REFUND_PROCESSED"]);
  });

  it("a pending refund that failed is FAILED, and waits for an operator", async () => {
    server.status = "pending";
    await run();
    for (const refund of server.of(refundId)) refund.status = "canceled";
    await again();
    expect(await stateOf()).toBe("FAILED");
    expect(await outboxRows(database)).toMatchObject([{ set_aside: 1, last_error: "canceled" }]);
    await again();
    expect(server.of(refundId)).toHaveLength(1);
  });

  it.each([
    ["long after", true],
    ["within a day, while Stripe still says that it succeeded", false],
  ])("a late failure, %s: FAILED again, the amount is owed, and a retry pays once", async (_when, isForgotten) => {
    await run();
    expect(await stateOf()).toBe("PROCESSED");
    if (isForgotten) server.forgetKeys();
    await comesBack();
    expect(await stateOf()).toBe("FAILED");
    expect(await moneyErrors()).toEqual([]);
    await again();
    expect([await stateOf(), server.timesPaid(refundId)]).toEqual(["FAILED", 0]);
    await retry();
    await run();
    expect(await stateOf()).toBe(isForgotten ? "PROCESSED" : "FAILED");
    server.forgetKeys();
    await again();
    expect([await stateOf(), server.timesPaid(refundId)]).toEqual(["PROCESSED", 1]);
    expect(await recipients()).toEqual(["REFUND_PROCESSED", "REFUND_FAILED", "REFUND_PROCESSED"]);
  });

  it("a retry whose answer is lost is not paid again", async () => {
    await run();
    server.forgetKeys();
    await comesBack();
    await retry();
    server.errors.push("CUT_BEFORE_ANSWER");
    await run();
    server.forgetKeys();
    await again();
    expect([await stateOf(), server.of(refundId).map(({ status }) => status)]).toEqual([
      "PROCESSED",
      ["failed", "succeeded"],
    ]);
  });

  it("a late failure that cannot be verified must be sent again", async () => {
    await run();
    server.downFor = "GET";
    await expect(comesBack()).rejects.toThrow("unavailable");
    expect(await stateOf()).toBe("PROCESSED");
    server.downFor = "NONE";
    await comesBack();
    expect(await stateOf()).toBe("FAILED");
  });
});
