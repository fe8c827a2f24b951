import { CANCELLATION_REASONS, LANGUAGES, REFUND_REASONS } from "../../src/domain/vocabulary";
import { cancellationReasonLabel, refundReasonLabel } from "../../src/wording/reason-label";

describe.each(LANGUAGES)("[POL3] in %s", (language) => {
  it("each cancellation reason has a label that no other one has", () => {
    expect(new Set(CANCELLATION_REASONS.map((reason) => cancellationReasonLabel(reason, language))).size).toBe(
      CANCELLATION_REASONS.length,
    );
  });

  it("each reason for a refund has a label that no other one has", () => {
    expect(new Set(REFUND_REASONS.map((reason) => refundReasonLabel(reason, language))).size).toBe(
      REFUND_REASONS.length,
    );
  });
});

it("[POL3] a reason has a label in the reader's language", () => {
  expect(LANGUAGES.map((language) => cancellationReasonLabel("LATE_DELIVERY", language))).toEqual([
    "The delivery is late",
    "Die Lieferung ist verspätet",
    "La livraison est en retard",
    "De levering is te laat",
  ]);
});
