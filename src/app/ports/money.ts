import type { Part, Slice, Total } from "./paging";

/** A refund that the gateway refused and that waits for an operator. */
export interface FailedRefund {
  readonly id: string;
  readonly orderId: string;
}

export interface MoneyReads {
  /** [P16] Oldest first. Position: the refund's id. */
  failedRefundsPage(slice: Slice<string>): Promise<Part<FailedRefund>>;
  failedRefundsCount(): Promise<Total>;
  /** By order: what the client recognises the payment by. */
  paymentLabels(orderIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
