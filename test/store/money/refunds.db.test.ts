import type { RefundGateway, RefundRequest } from "../../../src/app/ports/refund-gateway";
import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import { until } from "../../support/app/until";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { rowsOf, runOn } from "../../support/database/rows";
import { openOn, stored } from "../../support/database/stored-orders";
import { checked } from "../../support/domain/ledger";
import { executeOn, gatewayOn, outboxRows, owing, passTime, payingOn, timesPaid } from "../../support/domain/refunds";

let database: TestDatabase;
let store: Store;
beforeEach(async () => {
  database = await freshDatabase();
  store = await openOn(database);
});
afterEach(async () => {
  expect((await checked(database)).errors).toEqual([]);
  await store.close();
  await database.drop();
});

const stateOf = async (orderId: string) => (await stored(store, orderId)).refunds.map(({ state }) => state).join();

/** The events of the refund, and how many notifications each brought. */
async function recipients(orderId: string): Promise<readonly (readonly [string, number])[]> {
  const { notifications = [] } = await rowsOf(database);
  const events = await store.reads.activity.after(orderId, 0, 100);
  return events
    .filter(({ subject }) => subject?.kind === "REFUND")
    .map(({ type, id }) => [type, notifications.filter(({ event_id }) => event_id === id).length]);
}

const TABLE = [
  ["00 succeeds at once", "00", ["PROCESSED"], 1],
  ["91 fails", "91", ["FAILED"], 0],
  ["93 is pending first", "93", ["PENDING", "PROCESSED"], 1],
  ["95 is cut off after the money moved", "95", ["PENDING", "PROCESSED"], 1],
  ["96 fails", "96", ["FAILED"], 0],
] as const;

describe("[P15] a refund is paid by the outbox, and only a result from the payment gateway settles it", () => {
  it.each(TABLE)("%s", async (_sentence, digits, states, paid) => {
    const { orderId, refundId } = await owing(store, digits);
    const paying = payingOn(store, gatewayOn(store).gateway);
    for (const state of states) {
      await paying.run();
      expect(await stateOf(orderId)).toBe(state);
      expect((await checked(database)).errors).toEqual([]);
      await passTime(database);
    }
    expect(await timesPaid(store, refundId)).toBe(paid);
    const processed = states.at(-1) === "PROCESSED";
    expect(await recipients(orderId)).toEqual([[processed ? "REFUND_PROCESSED" : "REFUND_FAILED", 2]]);
    expect((await outboxRows(database)).map(({ set_aside }) => set_aside)).toEqual(processed ? [] : [1]);
  });

  it("92 hangs first until its time limit, which is not a failure", async () => {
    const { orderId, refundId } = await owing(store, "92");
    const paying = payingOn(store, gatewayOn(store).gateway, { timeLimitMs: 50 });
    await paying.run();
    expect(paying.ends).toEqual([{ end: "AGAIN", reason: "TIMED_OUT" }]);
    expect(await stateOf(orderId)).toBe("PENDING");
    await passTime(database);
    await payingOn(store, gatewayOn(store).gateway).run();
    expect([await stateOf(orderId), await timesPaid(store, refundId)]).toEqual(["PROCESSED", 1]);
  });

  it("a gateway that throws is retried, with a longer wait each time", async () => {
    const { orderId } = await owing(store, "00");
    const failing: RefundGateway = {
      pay: () => Promise.reject(new TypeError("fetch failed")),
      find: () => Promise.reject(new TypeError("fetch failed")),
    };
    const waits: number[] = [];
    for (let index = 0; index < 3; index += 1) {
      await passTime(database);
      await payingOn(store, failing).run();
      waits.push((await store.outbox.untilNextMs("REFUND")) ?? 0);
    }
    expect(waits.every((wait, index) => wait > 900 * 2 ** index - 500 && wait <= 1_000 * 2 ** index)).toBe(true);
    expect(await outboxRows(database)).toMatchObject([
      { tries: 3, last_error: "TypeError", set_aside: 0, lease_owner: null },
    ]);
    expect(await stateOf(orderId)).toBe("PENDING");
  });

  it("a gateway that hangs delays no other refund", async () => {
    await owing(store, "92");
    const { orderId } = await owing(store, "00");
    let free: () => void = () => undefined;
    const { gateway } = gatewayOn(store);
    const hanging: RefundGateway = {
      ...gateway,
      pay: (request, signal) =>
        request.amountMinor % 100n === 92n
          ? new Promise((resolve) => (free = () => resolve({ kind: "pending" })))
          : gateway.pay(request, signal),
    };
    const paying = payingOn(store, hanging);
    const running = paying.run();
    await until(async () => (await stateOf(orderId)) === "PROCESSED");
    free();
    await running;
    expect(paying.ends.map(({ end }) => end).toSorted()).toEqual(["AGAIN", "DONE"]);
  });
});

describe("[P15] a refund is paid exactly once, whichever node ends", () => {
  it("a row of an ended node is claimed by another when its lease ends, and is paid once", async () => {
    const { orderId, refundId } = await owing(store, "00");
    const [dead] = await store.outbox.claim({ kind: "REFUND", limit: 1, leaseMs: 60_000, lease: newId() });
    await gatewayOn(store).gateway.pay(await requestOf(orderId, refundId), new AbortController().signal);
    const paying = payingOn(store, gatewayOn(store).gateway);
    await paying.run();
    expect(paying.ends).toEqual([]);
    await passTime(database);
    await paying.run();
    expect(paying.ends).toEqual([{ end: "DONE" }]);
    expect([await stateOf(orderId), await timesPaid(store, refundId)]).toEqual(["PROCESSED", 1]);
    expect(dead).toMatchObject({ subjectId: refundId, tries: 1 });
  });

  it("a result that an earlier try receives after its lease changes nothing", async () => {
    const { orderId, refundId } = await owing(store, "00");
    const [older] = await store.outbox.claim({ kind: "REFUND", limit: 1, leaseMs: 60_000, lease: newId() });
    await passTime(database);
    await store.outbox.claim({ kind: "REFUND", limit: 1, leaseMs: 60_000, lease: newId() });
    if (older === undefined) throw new Error("nothing was claimed");
    await executeOn(store).recordRefundResult({ orderId, refundId, outcome: "FAILED", lease: older });
    await store.outbox.finish(older, { end: "DONE" }, 0);
    expect(await stateOf(orderId)).toBe("PENDING");
    expect(await outboxRows(database)).toHaveLength(1);
  });

  it("no row is claimed by two nodes", async () => {
    for (let index = 0; index < 6; index += 1) await owing(store, "00");
    const claims = await Promise.all(
      [1, 2, 3].map(() => store.outbox.claim({ kind: "REFUND", limit: 4, leaseMs: 60_000, lease: newId() })),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  it("after 20 hours the gateway is asked for the result before it is asked to pay", async () => {
    const { orderId, refundId } = await owing(store, "95");
    const { gateway } = gatewayOn(store);
    await payingOn(store, gateway).run();
    const asked: string[] = [];
    const watched: RefundGateway = {
      pay: (request, signal) => (asked.push("pay"), gateway.pay(request, signal)),
      find: (request, signal) => (asked.push("find"), gateway.find(request, signal)),
    };
    await runOn(database, `UPDATE outbox SET due_at = 0, first_tried_at = first_tried_at - ${20 * 3_600_000 + 1}`);
    await payingOn(store, watched).run();
    expect(asked).toEqual(["find"]);
    expect([await stateOf(orderId), await timesPaid(store, refundId)]).toEqual(["PROCESSED", 1]);
  });

  it("after 20 hours the gateway is asked to pay if it has no result", async () => {
    const { orderId, refundId } = await owing(store, "00");
    const { gateway } = gatewayOn(store);
    await payingOn(store, { ...gateway, pay: () => Promise.resolve({ kind: "unknown", reason: "HTTP_500" }) }).run();
    await runOn(database, `UPDATE outbox SET due_at = 0, first_tried_at = first_tried_at - ${20 * 3_600_000 + 1}`);
    await payingOn(store, gateway).run();
    expect([await stateOf(orderId), await timesPaid(store, refundId)]).toEqual(["PROCESSED", 1]);
  });
});

const requestOf = async (orderId: string, refundId: string): Promise<RefundRequest> => {
  const owed = await store.refunds.owed(orderId, refundId);
  if (owed === null) throw new Error("nothing is owed");
  return owed;
};

describe("[P16] a late failure", () => {
  it("94 fails late: FAILED again, the amount is owed, both parties are notified, and it is paid only after an operator retries it", async () => {
    const { orderId, refundId } = await owing(store, "94");
    const { gateway, comesBack } = gatewayOn(store);
    const paying = payingOn(store, gateway);
    await paying.run();
    expect(await stateOf(orderId)).toBe("PROCESSED");
    await comesBack();
    expect([await stateOf(orderId), await timesPaid(store, refundId)]).toEqual(["FAILED", 0]);
    expect(await recipients(orderId)).toEqual([
      ["REFUND_PROCESSED", 2],
      ["REFUND_FAILED", 2],
    ]);
    await passTime(database);
    await paying.run();
    expect(await stateOf(orderId)).toBe("FAILED");
    expect(await outboxRows(database)).toMatchObject([{ set_aside: 1 }]);
  });

  it("a repeated one after a successful retry changes nothing", async () => {
    const { orderId, refundId } = await owing(store, "94");
    const { gateway, comesBack, hear: receive } = gatewayOn(store);
    const paying = payingOn(store, gateway);
    await paying.run();
    await comesBack();
    expect(await executeOn(store).retryRefund({ refundId, subject: "operator", idempotencyKey: null })).toMatchObject({
      result: { orderId },
    });
    await paying.run();
    await receive(refundId);
    expect([await stateOf(orderId), await timesPaid(store, refundId)]).toEqual(["PROCESSED", 1]);
  });

  it("one that the gateway reports while the service is stopped is received at the next start", async () => {
    const { orderId, refundId } = await owing(store, "94");
    await payingOn(store, gatewayOn(store).gateway).run();
    await store.sandboxPayments.giveBack(refundId);
    const { gateway, comesBack } = gatewayOn(store);
    await gateway.resume();
    await comesBack();
    expect(await stateOf(orderId)).toBe("FAILED");
  });
});

describe("[P16] an operator's retry", () => {
  it("uses the same key: 91 succeeds by it, and is paid once", async () => {
    const { orderId, refundId } = await owing(store, "91");
    const paying = payingOn(store, gatewayOn(store).gateway);
    await paying.run();
    expect(await outboxRows(database)).toMatchObject([{ set_aside: 1, last_error: "DECLINED", lease_owner: null }]);
    await executeOn(store).retryRefund({ refundId, subject: "operator", idempotencyKey: null });
    await paying.run();
    expect([await stateOf(orderId), await timesPaid(store, refundId)]).toEqual(["PROCESSED", 1]);
    expect(await outboxRows(database)).toEqual([]);
    expect((await recipients(orderId)).map(([type]) => type)).toEqual(["REFUND_FAILED", "REFUND_PROCESSED"]);
    expect(
      (await store.sandboxPayments.ofRefund(refundId)).map(({ idempotencyKey, asked }) => [idempotencyKey, asked]),
    ).toEqual([[refundId, 2]]);
  });

  it("is needed again after a second failure, and only one event is written", async () => {
    const { orderId, refundId } = await owing(store, "96");
    const paying = payingOn(store, gatewayOn(store).gateway);
    await paying.run();
    await executeOn(store).retryRefund({ refundId, subject: "operator", idempotencyKey: null });
    await paying.run();
    expect(paying.ends.map(({ end }) => end)).toEqual(["SET_ASIDE", "SET_ASIDE"]);
    expect(await recipients(orderId)).toHaveLength(1);
    expect(await outboxRows(database)).toMatchObject([{ set_aside: 1 }]);
    expect(await store.sandboxPayments.ofRefund(refundId)).toMatchObject([
      { idempotencyKey: refundId, asked: 2, moved: 0 },
    ]);
  });

  it("has no effect if one is in progress", async () => {
    const { refundId } = await owing(store, "91");
    const execute = executeOn(store);
    await payingOn(store, gatewayOn(store).gateway).run();
    const retry = () => execute.retryRefund({ refundId, subject: "operator", idempotencyKey: null });
    await retry();
    const before = await outboxRows(database);
    await retry();
    expect(await outboxRows(database)).toEqual(before);
    expect(before).toMatchObject([{ tries: 0, set_aside: 0 }]);
  });

  it("pays nothing if the money has moved", async () => {
    const { orderId, refundId } = await owing(store, "00");
    const { gateway } = gatewayOn(store);
    await executeOn(store).recordRefundResult({ orderId, refundId, outcome: "FAILED" });
    await gateway.pay(await requestOf(orderId, refundId), new AbortController().signal);
    await executeOn(store).retryRefund({ refundId, subject: "operator", idempotencyKey: null });
    await payingOn(store, gateway).run();
    expect([await stateOf(orderId), await timesPaid(store, refundId)]).toEqual(["PROCESSED", 1]);
  });

  it("is refused if the refund did not fail", async () => {
    const { refundId } = await owing(store, "00");
    const refused = { refusals: [{ code: "NOT_FOUND" }] };
    expect(await executeOn(store).retryRefund({ refundId, subject: "operator", idempotencyKey: null })).toMatchObject(
      refused,
    );
    expect(
      await executeOn(store).retryRefund({ refundId: "rfd_none", subject: "operator", idempotencyKey: null }),
    ).toMatchObject(refused);
  });
});
