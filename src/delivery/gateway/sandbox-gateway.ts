import type { Timers } from "../../app/background/timers";
import type {
  GatewayAnswer,
  RefundGateway,
  RefundRequest,
  SandboxPayment,
  SandboxPayments,
} from "../../app/ports/refund-gateway";

/** What an amount does, as payment providers' test cards do. All others succeed at once. */
type Behaviour =
  "SUCCEEDS" | "FAILS_ONCE" | "FAILS" | "HANGS_FIRST" | "PENDING_FIRST" | "COMES_BACK" | "CUT_OFF_AFTER_PAYING";

/**
 * By the last two digits of the amount in minor units: 12.91 USD, 1,291 JPY. docs/operations.md has the table for
 * people.
 */
const BEHAVIOUR_OF_DIGITS: Readonly<Record<string, Behaviour>> = {
  "91": "FAILS_ONCE",
  "92": "HANGS_FIRST",
  "93": "PENDING_FIRST",
  "94": "COMES_BACK",
  "95": "CUT_OFF_AFTER_PAYING",
  "96": "FAILS",
};

const behaviourOf = (amountMinor: bigint): Behaviour =>
  BEHAVIOUR_OF_DIGITS[(amountMinor % 100n).toString().padStart(2, "0")] ?? "SUCCEEDS";

const SUCCEEDED: GatewayAnswer = { kind: "succeeded" };
const PENDING: GatewayAnswer = { kind: "pending" };
const DECLINED: GatewayAnswer = { kind: "failed", reason: "DECLINED" };

/** After a payment that comes back has succeeded: long enough to be seen PROCESSED before. */
const COMES_BACK_AFTER_MS = 1_000;

export interface SandboxGatewayParts {
  readonly payments: SandboxPayments;
  readonly timers: Timers;
  /** Receives the news that a payment came back [P16]. */
  readonly onComesBack: (payment: SandboxPayment) => void;
}

export interface SandboxGateway extends RefundGateway {
  /**
   * Continues what an earlier process left: payments that are yet to come back, and those whose news perhaps nobody
   * received.
   */
  resume(): Promise<void>;
  /** No more payments come back by this node. */
  close(): void;
}

/**
 * The sandbox's own gateway. Money moves only in its book, which keeps the answer of each key permanently. A final
 * failure is not kept under the key: the next request tries again.
 */
export function sandboxGateway(parts: SandboxGatewayParts): SandboxGateway {
  const { payments } = parts;
  const comingBack = new Map<string, () => void>();
  const watch = (payment: SandboxPayment): void => {
    const { idempotencyKey, amountMinor } = payment;
    if (behaviourOf(amountMinor) !== "COMES_BACK" || comingBack.has(idempotencyKey)) return;
    const comesBack = () => {
      comingBack.delete(idempotencyKey);
      payments.giveBack(idempotencyKey).then(
        () => parts.onComesBack(payment),
        () => undefined,
      );
    };
    comingBack.set(idempotencyKey, parts.timers.after(COMES_BACK_AFTER_MS, comesBack));
  };
  return {
    pay: async (request, signal) => {
      const payment = await payments.ask(request);
      const answer = await ANSWERS[behaviourOf(payment.amountMinor)](payments, payment, signal);
      if (answer.kind === "succeeded") watch(payment);
      return answer;
    },
    find: (request) => find(payments, request),
    resume: async () => {
      for (const payment of await payments.moved()) watch(payment);
    },
    close: () => {
      for (const cancel of comingBack.values()) cancel();
    },
  };
}

type Answer = (payments: SandboxPayments, payment: SandboxPayment, signal: AbortSignal) => Promise<GatewayAnswer>;

const succeeds: Answer = async (payments, { idempotencyKey }) => {
  await payments.succeed(idempotencyKey);
  return SUCCEEDED;
};

const fails: Answer = async (payments, { idempotencyKey }) => {
  await payments.fail(idempotencyKey);
  return DECLINED;
};

const ANSWERS: Readonly<Record<Behaviour, Answer>> = {
  SUCCEEDS: succeeds,
  COMES_BACK: succeeds,
  FAILS: fails,
  FAILS_ONCE: (payments, payment, signal) => (payment.asked === 1 ? fails : succeeds)(payments, payment, signal),
  HANGS_FIRST: (payments, payment, signal) =>
    payment.asked === 1 ? noAnswer(signal) : succeeds(payments, payment, signal),
  PENDING_FIRST: (payments, payment, signal) =>
    payment.asked === 1 ? Promise.resolve(PENDING) : succeeds(payments, payment, signal),
  CUT_OFF_AFTER_PAYING: async (payments, payment, signal) => {
    const answer = await succeeds(payments, payment, signal);
    return payment.asked === 1 ? { kind: "unknown", reason: "CONNECTION_CUT" } : answer;
  },
};

/** Until the caller gives up. */
const noAnswer = (signal: AbortSignal): Promise<GatewayAnswer> =>
  new Promise((resolve) => {
    signal.addEventListener("abort", () => {
      resolve({ kind: "unknown", reason: "NO_ANSWER" });
    });
  });

async function find(payments: SandboxPayments, { refundId }: RefundRequest): Promise<GatewayAnswer | null> {
  const all = await payments.ofRefund(refundId);
  if (all.some(({ state }) => state === "SUCCEEDED")) return SUCCEEDED;
  return all.some(({ state }) => state === "FAILED") ? DECLINED : null;
}
