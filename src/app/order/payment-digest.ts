import { createHash } from "node:crypto";

/**
 * Recorded with the order's placement, so that a later change of the payment source is found. Sources are random
 * references: their digest reveals nothing.
 */
export const paymentDigest = (paymentSource: string): string =>
  createHash("sha256").update(paymentSource).digest("hex");
