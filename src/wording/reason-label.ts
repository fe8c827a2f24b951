import type { CancellationReason, Language, RefundReason } from "../domain/vocabulary";
import { CATALOGUES } from "./catalogue";

/** [POL3] The label of a cancellation reason. */
export const cancellationReasonLabel = (reason: CancellationReason, language: Language): string =>
  CATALOGUES[language].reasons.cancellation[reason];

/** [POL3] The label of a reason for a partial refund. */
export const refundReasonLabel = (reason: RefundReason, language: Language): string =>
  CATALOGUES[language].reasons.refund[reason];
