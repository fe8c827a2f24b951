import { deadLetterName } from "../../domain/dead-letter";
import type { Command, MoveInputs, Person, PlaceOrder } from "../../domain/move/command";
import { decide, decideExpiry } from "../../domain/move/decide";
import { decidePlacement, unknownUserRefusals } from "../../domain/move/place-order";
import { decideRefund, type RefundResult } from "../../domain/move/record-refund-result";
import { deadlineOf } from "../../domain/order/deadline";
import type { Decision, ResultIds } from "../../domain/order/decision";
import type { Order } from "../../domain/order/order";
import { refundItem } from "../../domain/order/outbox";
import type { Resolution } from "../../domain/order/resolution";
import { word } from "../../domain/refusal";
import type { Instant, OrderActionName } from "../../domain/vocabulary";
import { Turns } from "../background/turns";
import { OrderNumberTaken, Unavailable } from "../failures";
import { NOT_FOUND, once, type Outcome } from "../idempotency";
import type { Target } from "../ports/orders";
import type { Lease } from "../ports/outbox";
import type { WriteTransaction } from "../ports/transaction";
import { paymentDigest } from "./payment-digest";
import {
  announce,
  changeOf,
  contextOf,
  type ExecuteParts,
  fixPolicy,
  lockedOrder,
  type MoveOutcome,
  onOrder,
  withDecided,
  write,
  writeOnce,
  type Written,
} from "./write-path";

/** One move as a mutation hands it on. */
export type ExecuteRequest = {
  [N in OrderActionName]: {
    readonly name: N;
    readonly input: MoveInputs[N];
    readonly target: Target;
    readonly by: Person;
    /** The token's subject: whose idempotency key it is. */
    readonly subject: string;
    readonly idempotencyKey: string | null;
  };
}[OrderActionName];

export interface PlaceOrderRequest {
  readonly input: PlaceOrder;
  readonly subject: string;
  readonly idempotencyKey: string | null;
}

/**
 * The result that the gateway reported for a refund [P15]. `lease`: of the try that received it. The result counts only
 * while that try is the row's last one.
 */
export interface RecordRefundResultRequest extends RefundResult {
  readonly orderId: string;
  readonly lease?: Lease;
}

/** An operator has a FAILED refund paid again [P16]. */
export interface RetryRefundRequest {
  readonly refundId: string;
  readonly subject: string;
  readonly idempotencyKey: string | null;
}

/** An operator has work retried that is no longer retried automatically [F40]. */
export interface RetryDeadLetterRequest {
  readonly deadLetterId: string;
  readonly subject: string;
  readonly idempotencyKey: string | null;
}

/** The one write path: nothing else writes an order. */
export interface Execute {
  move(request: ExecuteRequest): Promise<MoveOutcome>;
  placeOrder(request: PlaceOrderRequest): Promise<MoveOutcome>;
  /**
   * Applies what is due on these orders. Leaves out orders that are not due any more, and orders that another
   * transaction holds or whose other rows it holds.
   * @throws Conflict if a row that it cannot leave out stayed locked.
   */
  expire(orderIds: readonly string[]): Promise<{ readonly expiredIds: readonly string[] }>;
  recordRefundResult(request: RecordRefundResultRequest): Promise<Outcome<ResultIds>>;
  retryRefund(request: RetryRefundRequest): Promise<Outcome<ResultIds>>;
  retryDeadLetter(request: RetryDeadLetterRequest): Promise<Outcome<ResultIds>>;
}

/** Longer than a batch's share of the database's time. */
const LONGEST_WRITING_MS = 30_000;

export function createExecute(parts: ExecuteParts): Execute {
  const expiries = new Turns(1);
  return {
    move: (request) => move(parts, request),
    placeOrder: (request) => placeOrder(parts, request),
    expire: (orderIds) => expire(parts, expiries, orderIds),
    recordRefundResult: (request) => recordRefundResult(parts, request),
    retryRefund: (request) => retryRefund(parts, request),
    retryDeadLetter: (request) => retryDeadLetter(parts, request),
  };
}

async function move(parts: ExecuteParts, request: ExecuteRequest): Promise<MoveOutcome> {
  const key = parts.keyOf({ ...request, mutation: request.name }, { target: request.target, input: request.input });
  // Only a party locks an order or waits for it [O1, S18, S29].
  const orderId = await parts.store.orderIdFor(request.by.userId, request.target);
  let now: Instant | null = null;
  const written = await parts.store.transact(async (transaction) => {
    const order = await lockedOrder(transaction, orderId);
    return writeOnce(transaction, key, async () => {
      if (order === undefined) return { outcome: NOT_FOUND, changes: [] };
      const context = await contextOf(parts, transaction);
      ({ now } = context);
      const decision = decide(order, commandOf(request), await namedOn(order, request.target, transaction), context);
      await fixPolicy(transaction, parts, decision.outcome, context);
      return { outcome: decision.outcome, changes: [changeOf(parts, order, decision)] };
    });
  }, onOrder(orderId));
  announce(parts.wakeUps, written.changes);
  return withDecided(written, now);
}

/** The resolution that is meant: mostly one that the order carries. */
async function namedOn(order: Order, target: Target, transaction: WriteTransaction): Promise<Resolution | null> {
  if (!("resolutionId" in target)) return null;
  return (
    order.resolutions.find(({ id }) => id === target.resolutionId) ?? transaction.orders.resolution(target.resolutionId)
  );
}

/** The name and its input belong together in the request, and so in the command. */
function commandOf({ name, input, by }: ExecuteRequest): Command {
  return { name, input, by } as Command;
}

async function placeOrder(parts: ExecuteParts, { input, ...asked }: PlaceOrderRequest): Promise<MoveOutcome> {
  const key = parts.keyOf({ ...asked, mutation: "PLACE_ORDER" }, input);
  let now: Instant | null = null;
  try {
    const written = await parts.store.transact((transaction) =>
      writeOnce(transaction, key, async () => {
        const context = await contextOf(parts, transaction);
        ({ now } = context);
        const decision = decidePlacement(input, context, paymentDigest(input.paymentSource));
        const known = await transaction.users.known([input.clientId, input.freelancerId]);
        const refusals = [...unknownUserRefusals(input, known), ...("refusals" in decision ? decision.refusals : [])];
        if (refusals.length > 0 || "refusals" in decision) return { outcome: { refusals }, changes: [] };
        await transaction.policies.use(parts.policies.byVersion(decision.order.policyVersion));
        await fixPolicy(transaction, parts, decision.outcome, context);
        return { outcome: decision.outcome, changes: [changeOf(parts, null, decision, input)] };
      }),
    );
    announce(parts.wakeUps, written.changes);
    return withDecided(written, now);
  } catch (error) {
    if (error instanceof OrderNumberTaken)
      return { refusals: [{ code: "NUMBER_TAKEN", field: ["number"], actual: word(input.number.trim()) }] };
    throw error;
  }
}

/** @param turns  of writing: one batch is read and decided while another one is written [B4]. */
async function expire(
  parts: ExecuteParts,
  turns: Turns,
  orderIds: readonly string[],
): Promise<{ readonly expiredIds: readonly string[] }> {
  const turn: { end: (() => void) | null } = { end: null };
  const work = async (transaction: WriteTransaction) => {
    const orders = await transaction.orders.lock(orderIds, { skipLocked: true });
    const now = await transaction.now();
    const due = [...orders.values()].filter((order) => (deadlineOf(order)?.at ?? Infinity) <= now);
    const expired = (order: Order): Decision =>
      decideExpiry(order, { now, policies: parts.policies, freshId: parts.newId() });
    const decided = due.map((order) => changeOf(parts, order, expired(order)));
    // Kept if the transaction is repeated, and until after the commit: rows that both batches write are held by one.
    turn.end ??= await turns.take("writing", {
      turns: 1,
      waitMs: LONGEST_WRITING_MS,
      late: () => new Unavailable("database"),
    });
    const changes = await transaction.orders.withoutHeld(decided);
    if (changes.length > 0) await transaction.policies.use(parts.policies.at(now));
    return write(transaction, changes, { expiredIds: changes.map(({ after }) => after.id) });
  };
  try {
    const written = await parts.store.transact(work, { isBatch: true });
    announce(parts.wakeUps, written.changes);
    return written.outcome;
  } finally {
    turn.end?.();
  }
}

async function recordRefundResult(
  parts: ExecuteParts,
  { orderId, lease, ...said }: RecordRefundResultRequest,
): Promise<Outcome<ResultIds>> {
  const written = await parts.store.transact(async (transaction): Promise<Written<Outcome<ResultIds>>> => {
    const order = await lockedOrder(transaction, orderId);
    if (order === undefined) return { outcome: NOT_FOUND, changes: [] };
    if (lease !== undefined && !(await transaction.outbox.holdsLease(lease)))
      return { outcome: { result: { orderId } }, changes: [] };
    const context = await contextOf(parts, transaction);
    const decision = decideRefund(order, said, context);
    if (decision.events.length > 0) await transaction.policies.use(parts.policies.at(context.now));
    return write(transaction, [changeOf(parts, order, decision)], decision.outcome);
  }, onOrder(orderId));
  announce(parts.wakeUps, written.changes);
  return written.outcome;
}

/**
 * The order stays unchanged: FAILED until the gateway reports otherwise. Under its lock, so that no result of the
 * gateway comes in between.
 */
async function retryRefund(
  parts: ExecuteParts,
  { refundId, ...asked }: RetryRefundRequest,
): Promise<Outcome<ResultIds>> {
  const key = parts.keyOf({ ...asked, mutation: "RETRY_REFUND" }, { refundId });
  const orderId = await parts.store.orderIdOf({ refundId });
  const outcome = await parts.store.transact(async (transaction): Promise<Outcome<ResultIds>> => {
    const order = await lockedOrder(transaction, orderId);
    return once<ResultIds>(transaction.idempotency, key, async () => {
      const failed = order?.refunds.find(({ id, state }) => id === refundId && state === "FAILED");
      if (order === undefined || failed === undefined) return NOT_FOUND;
      await transaction.outbox.retry(refundItem(order.id, refundId));
      return { result: { orderId: order.id } };
    });
  }, onOrder(orderId));
  if ("result" in outcome) parts.wakeUps.announce(["outbox"]);
  return outcome;
}

const TOPICS = { DEADLINE: "deadlines", EMAIL: "outbox", WEBHOOK_MESSAGE: "webhooks" } as const;

/**
 * Its row is the lock: of two retries at once, at this node or at two, one finds it. The audit entry is written with
 * it.
 */
async function retryDeadLetter(
  parts: ExecuteParts,
  { deadLetterId, ...asked }: RetryDeadLetterRequest,
): Promise<Outcome<ResultIds>> {
  const key = parts.keyOf({ ...asked, mutation: "RETRY_DEAD_LETTER" }, { deadLetterId });
  const name = deadLetterName(deadLetterId);
  if (name === null) return NOT_FOUND;
  const outcome = await parts.store.transact((transaction) =>
    once<ResultIds>(transaction.idempotency, key, async () => {
      const orderId = await transaction.deadLetters.retry(name);
      if (orderId === null) return NOT_FOUND;
      const at = await transaction.now();
      await transaction.audit.record({
        reader: asked.subject,
        orderId,
        operation: `retryDeadLetter ${deadLetterId}`,
        at,
      });
      return { result: { orderId } };
    }),
  );
  if ("result" in outcome) parts.wakeUps.announce([TOPICS[name.kind]]);
  return outcome;
}
