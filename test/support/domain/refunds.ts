import { systemTimers } from "../../../src/app/background/timers";
import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { idempotencyKeys } from "../../../src/app/idempotency";
import { payRefund } from "../../../src/app/money/pay-refund";
import { receiveLateFailure } from "../../../src/app/money/receive-refund-update";
import { type OutboxParts, outboxRunner } from "../../../src/app/notification/run-outbox";
import { createExecute, type Execute } from "../../../src/app/order/execute";
import type { Sent } from "../../../src/app/ports/outbox";
import type { RefundGateway } from "../../../src/app/ports/refund-gateway";
import { sandboxGateway } from "../../../src/delivery/gateway/sandbox-gateway";
import { DAY_MS } from "../../../src/domain/duration";
import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import { silentLogger } from "../app/memory-logs";
import type { TestDatabase } from "../database/database";
import { rowsOf, runOn } from "../database/rows";
import { placeIn, playIn } from "../database/stored-orders";
import { PLACED_AT, usd } from "./orders";
import { FIRST_BOOK } from "./policy";
import { client, freelancer } from "./run-steps";

export const executeOn = (store: Store): Execute =>
  createExecute({
    store: store.orders,
    policies: FIRST_BOOK,
    wakeUps: inProcessWakeUps(),
    newId,
    keyOf: idempotencyKeys(Buffer.alloc(32, 1)),
    mails: true,
  });

/** A row of a refund in the outbox as it is in the database. */
export interface OutboxRow {
  readonly id: string;
  readonly order_id: string;
  readonly due_at: number;
  readonly tries: number;
  readonly last_error: string | null;
  readonly lease_owner: string | null;
  readonly set_aside: number;
}

export async function outboxRows(database: TestDatabase): Promise<readonly OutboxRow[]> {
  const { outbox = [] } = await rowsOf(database);
  return outbox.filter(({ kind }) => kind === "REFUND") as unknown as readonly OutboxRow[];
}

/** How often the money of a refund moved to the client by the sandbox gateway's book, less how often it came back. */
export async function timesPaid(store: Store, refundId: string): Promise<number> {
  const payments = await store.sandboxPayments.ofRefund(refundId);
  return payments.reduce((times, { moved, returned }) => times + moved - returned, 0);
}

/** Every row is due at once: what waiting would bring. */
export const passTime = (database: TestDatabase): Promise<void> => runOn(database, "UPDATE outbox SET due_at = 0");

export interface Paying {
  readonly ends: Sent[];
  /** One sweep, to its end. */
  run(): Promise<void>;
}

/** A node's outbox that is swept by hand. */
export function payingOn(store: Store, gateway: RefundGateway, options: Partial<OutboxParts> = {}): Paying {
  const ends: Sent[] = [];
  const runner = outboxRunner({
    outbox: store.outbox,
    kind: "REFUND",
    send: payRefund({ gateway, refunds: store.refunds, execute: executeOn(store) }),
    timers: systemTimers,
    logger: silentLogger,
    newId,
    chance: () => 1,
    onSent: (_task, sent) => ends.push(sent),
    ...options,
  });
  return {
    ends,
    run: async () => {
      await runner.sweep();
      await runner.idle();
    },
  };
}

/** The sandbox's own gateway, whose payments come back when the test says so. */
export function gatewayOn(store: Store) {
  const due: (() => void)[] = [];
  let received: Promise<void> = Promise.resolve();
  const gateway = sandboxGateway({
    payments: store.sandboxPayments,
    timers: { now: () => 0, after: (_delayMs, callback) => (due.push(callback), () => undefined) },
    onComesBack: ({ refundId }) => {
      received = receive(refundId);
      recipients();
    },
  });
  let recipients: () => void = () => undefined;
  const receive = async (refundId: string): Promise<void> => {
    const orderId = (await store.reads.orders.idOfThing(refundId)) ?? "";
    await receiveLateFailure({ gateway, refunds: store.refunds, execute: executeOn(store) }, { orderId, refundId });
  };
  return {
    gateway,
    hear: receive,
    /** The first payment that is to come back does. */
    comesBack: async () => {
      const wait = new Promise<void>((resolve) => (recipients = resolve));
      due.shift()?.();
      await wait;
      await received;
    },
  };
}

/** A cancelled order whose refund ends on these two digits of minor units; the ids of both. */
export async function owing(
  store: Store,
  digits: string,
): Promise<{ readonly orderId: string; readonly refundId: string }> {
  for (let cents = 10_000; cents < 10_200; cents += 1) {
    const price = (cents / 100).toFixed(2);
    // 5.5 % of service fee, rounded half up.
    const total = cents + Math.floor((cents * 55 + 500) / 1_000);
    if (String(total % 100).padStart(2, "0") === digits) return cancelledOrder(store, price);
  }
  throw new Error(`no price gives ${digits}`);
}

async function cancelledOrder(
  store: Store,
  price: string,
): Promise<{ readonly orderId: string; readonly refundId: string }> {
  const { id: orderId } = await placeIn(store, { unitPrice: usd(price) });
  await playIn(store, orderId, PLACED_AT + DAY_MS, client("REQUEST_CANCELLATION"));
  const { refunds } = await playIn(store, orderId, PLACED_AT + DAY_MS, freelancer("ACCEPT_CANCELLATION"));
  const [refund] = refunds;
  if (refund === undefined) throw new Error("no refund");
  return { orderId, refundId: refund.id };
}
