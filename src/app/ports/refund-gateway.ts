/**
 * What a payment gateway is asked. Every request for a refund has the same content and the same idempotency key: the
 * refund's id [P15].
 */
export interface RefundRequest {
  readonly refundId: string;
  readonly orderId: string;
  /** Minor units of `currency`, more than 0. */
  readonly amountMinor: bigint;
  readonly currency: string;
  /** The gateway's own reference of what the client paid: never shown anywhere. */
  readonly paymentSource: string;
}

/**
 * The known state of a payment. Only succeeded and failed are final. unknown: no answer that shows it (a timeout, a
 * connection that was cut, an error of the gateway): the money may have moved or not. Reasons are the gateway's codes,
 * never a person's text.
 *
 * isRepeated: the gateway stores its answers under the key for a while, and repeated an earlier one. Nothing was tried
 * this time.
 */
export type GatewayAnswer =
  | { readonly kind: "succeeded" }
  | { readonly kind: "pending" }
  | { readonly kind: "failed"; readonly reason: string; readonly isRepeated?: boolean }
  | { readonly kind: "unknown"; readonly reason: string };

/** A payment gateway. What it throws counts as unknown, never as failed. */
export interface RefundGateway {
  /**
   * At most once under the refund's key, for as long as the gateway keeps keys: 24 hours or longer. After a final
   * failure it may try again.
   */
  pay(request: RefundRequest, signal: AbortSignal): Promise<GatewayAnswer>;
  /**
   * The state of the refund over all payments that have its id: one that succeeded counts first, then one in progress,
   * then one that failed. null: none of these. After null or failed, paying it does not pay it twice.
   */
  find(request: RefundRequest, signal: AbortSignal): Promise<GatewayAnswer | null>;
}

export type SandboxPaymentState = "NEW" | "SUCCEEDED" | "FAILED";

/** A payment as the sandbox's own gateway remembers it. */
export interface SandboxPayment extends Omit<RefundRequest, "orderId" | "paymentSource"> {
  readonly idempotencyKey: string;
  readonly state: SandboxPaymentState;
  /** How often a payment was requested under this key, including this time. */
  readonly asked: number;
  /** How often the money moved to the client, and how often it came back. */
  readonly moved: number;
  readonly returned: number;
}

/** The book of the sandbox's own gateway. */
export interface SandboxPayments {
  /** Records the request. Returns what is known under the key now. */
  ask(request: RefundRequest): Promise<SandboxPayment>;
  /** The money moves unless it has moved under this key before and not come back: the gateway's own promise. */
  succeed(idempotencyKey: string): Promise<void>;
  fail(idempotencyKey: string): Promise<void>;
  /** The money of a payment that had succeeded comes back; once only. */
  giveBack(idempotencyKey: string): Promise<void>;
  ofRefund(refundId: string): Promise<readonly SandboxPayment[]>;
  /** Those whose money moved, whether it came back or not. */
  moved(): Promise<readonly SandboxPayment[]>;
}
