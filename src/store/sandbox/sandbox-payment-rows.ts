import type { SandboxPayment } from "../../app/ports/refund-gateway";
import type { Values } from "../database/rows";
import type { SandboxPaymentEntity } from "../entities/sandbox-payment.entity";

export const toPayment = ({ amount, ...row }: Values<SandboxPaymentEntity>): SandboxPayment => ({
  ...row,
  amountMinor: amount,
});
