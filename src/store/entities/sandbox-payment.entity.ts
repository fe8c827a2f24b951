import { Entity, Index } from "typeorm";
import type { SandboxPaymentState } from "../../app/ports/refund-gateway";
import { Code, Count, Id, Minor, Name } from "./columns";

/** What the sandbox's own gateway remembers of one payment: one row for an idempotency key. */
@Entity("sandbox_payments")
@Index("sandbox_payments_of_refund", ["refundId"])
export class SandboxPaymentEntity {
  @Name(100, { primary: true })
  idempotencyKey!: string;

  @Id()
  refundId!: string;

  /** Minor units. */
  @Minor()
  amount!: bigint;

  @Code()
  currency!: string;

  @Code()
  state!: SandboxPaymentState;

  /** How often a payment was requested under this key. */
  @Count()
  asked!: number;

  /** How often the money really moved to the client. */
  @Count()
  moved!: number;

  /** How often it came back. */
  @Count()
  returned!: number;
}
