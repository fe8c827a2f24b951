import type { Ended, Opened } from "../../src/domain/order/event";
import type { ActivityType } from "../../src/domain/vocabulary";
import { CANCELLATION_REASONS, LANGUAGES } from "../../src/domain/vocabulary";
import { type EventBackground, type WordedEvent, wordingArgsOf } from "../../src/wording/event-args-of";
import { eventText } from "../../src/wording/event-text";
import { cancellationReasonLabel } from "../../src/wording/reason-label";

const background: EventBackground = {
  currency: "USD",
  milestones: [
    { id: "mst_1", position: 1, title: "Sketch" },
    { id: "mst_2", position: 2, title: "Layout" },
  ],
  refunds: [{ id: "rfd_1", price: 12000n, serviceFee: 410n }],
  resolutions: [{ id: "dsp_1", openedBy: "FREELANCER" }],
};
const usd = (minor: bigint) => ({ minor, currency: "USD" });
const opening = { id: "dsp_1", openedBy: "FREELANCER", respondBy: 1_000, policyVersion: "1" } as const;
const ended = (kind: Ended["kind"]): Ended => ({ resolutionId: "dsp_1", kind, status: "ACCEPTED", resume: null });
const of = <T extends ActivityType>(type: T, data: WordedEvent<T>["data"]): WordedEvent<T> => ({
  type,
  actor: "FREELANCER",
  data,
});

const BREAKDOWN = {
  refund: 12000n,
  priceBefore: 20000n,
  priceAfter: 8000n,
  serviceFeeBefore: 1100n,
  serviceFeeAfter: 690n,
  serviceFeeRefund: 410n,
  totalToClient: 12410n,
  freelancerEarningsAfter: 6400n,
};
const offer: Opened = { ...opening, kind: "PARTIAL_REFUND", terms: { breakdown: BREAKDOWN } };
const cancellation = (sharedReason: (typeof CANCELLATION_REASONS)[number]): Opened => ({
  ...opening,
  kind: "CANCELLATION",
  terms: { sharedReason, wasLate: false },
});

describe("[A2] the values of a sentence come from the event and its order", () => {
  it("[P12] an offer has the refund, the fee's part, and the deadline of the answer", () => {
    expect(wordingArgsOf(of("REFUND_OFFERED", { opened: offer }), background)).toEqual({
      respondBy: 1_000,
      price: usd(12000n),
      serviceFee: usd(410n),
    });
  });

  it("[X1] extras have their number, their total price, and their days", () => {
    const extra = { title: "Logo", price: 1500n, extraDays: 2 };
    const opened: Opened = {
      ...opening,
      kind: "EXTRAS",
      terms: { proposedExtras: [extra, { ...extra, extraDays: 1 }] },
    };
    expect(wordingArgsOf(of("CHANGE_REQUESTED", { opened }), background)).toEqual({
      kind: "EXTRAS",
      respondBy: 1_000,
      extras: 2,
      price: usd(3000n),
      extraDays: 3,
    });
  });

  it("[X3] accepted extras have the price, the charged fee, and the date", () => {
    const extras = [{ id: "ext_1", title: "Logo", price: 1500n, extraDays: 2 }];
    const changed = { deliveryDueAt: 5_000, extras, serviceFeeCharged: 83n };
    expect(wordingArgsOf(of("CHANGE_ACCEPTED", { ended: ended("EXTRAS"), changed }), background)).toEqual({
      kind: "EXTRAS",
      extras: 1,
      price: usd(1500n),
      serviceFeeCharged: usd(83n),
      deliveryDueAt: 5_000,
    });
  });

  it("[E1, E2] an extension has the requested date, then the valid date", () => {
    const opened: Opened = { ...opening, kind: "DELIVERY_EXTENSION", terms: { proposedDeliveryDueAt: 9_000 } };
    expect(wordingArgsOf(of("CHANGE_REQUESTED", { opened }), background)).toEqual({
      kind: "DELIVERY_EXTENSION",
      respondBy: 1_000,
      proposedDeliveryDueAt: 9_000,
    });
    const changed = { deliveryDueAt: 9_000, extras: [], serviceFeeCharged: 0n };
    expect(wordingArgsOf(of("CHANGE_ACCEPTED", { ended: ended("DELIVERY_EXTENSION"), changed }), background)).toEqual({
      kind: "DELIVERY_EXTENSION",
      deliveryDueAt: 9_000,
    });
  });

  it("[O11] a delivery and a completion have their milestone", () => {
    const completed = of("MILESTONE_COMPLETED", { milestoneId: "mst_2", bySilence: true, deliveryDueAt: null });
    expect(wordingArgsOf(completed, background)).toEqual({
      bySilence: true,
      milestone: { position: 2, title: "Layout" },
    });
    expect(() => wordingArgsOf(completed, { ...background, milestones: [] })).toThrow(RangeError);
  });

  it("[P15] a processed refund has its whole amount", () => {
    const processed = of("REFUND_PROCESSED", { refundId: "rfd_1" });
    expect(wordingArgsOf(processed, background)).toEqual({
      price: usd(12000n),
      serviceFee: usd(410n),
      byOtherMeans: false,
    });
    expect(wordingArgsOf(of("REFUND_PROCESSED", { refundId: "rfd_1", byOtherMeans: true }), background)).toMatchObject({
      byOtherMeans: true,
    });
    expect(() => wordingArgsOf(processed, { ...background, refunds: [] })).toThrow(RangeError);
  });

  it("[C6] a cancellation without an answer has its opener, if known", () => {
    const silent = of("CANCELLATION_ACCEPTED_BY_SILENCE", { ended: ended("CANCELLATION") });
    expect(wordingArgsOf(silent, background)).toEqual({ openedBy: "FREELANCER" });
    expect(wordingArgsOf(silent, { ...background, resolutions: [] })).toEqual({ openedBy: null });
  });

  it("an event that does not match its opening is damaged data", () => {
    expect(() => wordingArgsOf(of("REFUND_OFFERED", { opened: cancellation("OTHER") }), background)).toThrow(
      RangeError,
    );
    expect(() => wordingArgsOf(of("CHANGE_REQUESTED", { opened: offer }), background)).toThrow(RangeError);
  });
});

describe.each(LANGUAGES)("[V1, C2] in %s the sentence, which the back end reads too, contains no text", (language) => {
  const reader = { language, timeZone: "UTC", decimals: 2, refundPayer: "PAYMENT_GATEWAY" } as const;

  it.each(CANCELLATION_REASONS)("of a party, nor the reason %s", (reason) => {
    const event = { ...of("CANCELLATION_REQUESTED", { opened: cancellation(reason) }), message: "canary" };
    const text = eventText(event.type, wordingArgsOf(event, background), reader);
    expect(text).not.toContain("canary");
    expect(text).not.toContain(cancellationReasonLabel(reason, language));
  });

  it("[V1] of a freelancer's earnings, nor the titles of extras", () => {
    const event = of("REFUND_OFFERED", { opened: offer });
    expect(eventText(event.type, wordingArgsOf(event, background), reader)).not.toMatch(/64[.,]00/);
    const opened: Opened = {
      ...opening,
      kind: "EXTRAS",
      terms: { proposedExtras: [{ title: "canary", price: 1n, extraDays: 0 }] },
    };
    const change = of("CHANGE_REQUESTED", { opened });
    expect(eventText(change.type, wordingArgsOf(change, background), reader)).not.toContain("canary");
  });
});
