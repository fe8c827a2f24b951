import type { RefundRequest, SandboxPayment, SandboxPayments } from "../../app/ports/refund-gateway";
import type { Database } from "../database/database";
import { SandboxPaymentEntity } from "../entities/sandbox-payment.entity";
import { toPayment } from "./sandbox-payment-rows";

/**
 * The book of the sandbox's own gateway, in the service's database: it outlives the process as a real gateway would.
 */
export class DatabaseSandboxPayments implements SandboxPayments {
  constructor(private readonly database: Database) {}

  ask({ refundId, amountMinor: amount, currency }: RefundRequest): Promise<SandboxPayment> {
    const idempotencyKey = refundId;
    return this.database.transact(async (session) => {
      const row = {
        idempotencyKey,
        refundId,
        amount,
        currency,
        state: "NEW",
        asked: 1,
        moved: 0,
        returned: 0,
      } as const;
      await session.upsert(SandboxPaymentEntity, [row], ["asked = sandbox_payments.asked + 1"]);
      const [stored] = await session.select(SandboxPaymentEntity, "WHERE idempotency_key = ?", [idempotencyKey]);
      if (stored === undefined) throw new RangeError("a payment that was just written is not there");
      return toPayment(stored);
    });
  }

  succeed(idempotencyKey: string): Promise<void> {
    return this.change("state = 'SUCCEEDED', moved = moved + 1", "state IN ('NEW', 'FAILED')", idempotencyKey);
  }

  fail(idempotencyKey: string): Promise<void> {
    return this.change("state = 'FAILED'", "state = 'NEW'", idempotencyKey);
  }

  giveBack(idempotencyKey: string): Promise<void> {
    return this.change(
      "state = 'FAILED', returned = returned + 1",
      "state = 'SUCCEEDED' AND returned = 0",
      idempotencyKey,
    );
  }

  ofRefund(refundId: string): Promise<readonly SandboxPayment[]> {
    return this.select("WHERE refund_id = ? ORDER BY idempotency_key", [refundId]);
  }

  moved(): Promise<readonly SandboxPayment[]> {
    return this.select("WHERE moved > 0 ORDER BY idempotency_key", []);
  }

  private change(set: string, where: string, idempotencyKey: string): Promise<void> {
    return this.database.transact(async (session) => {
      await session.run(`UPDATE sandbox_payments SET ${set} WHERE idempotency_key = ? AND ${where}`, [idempotencyKey]);
    });
  }

  private select(rest: string, values: readonly unknown[]): Promise<readonly SandboxPayment[]> {
    return this.database.read(async (session) =>
      (await session.select(SandboxPaymentEntity, rest, values)).map(toPayment),
    );
  }
}
