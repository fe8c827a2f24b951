import { HOUR_MS } from "../../../src/domain/duration";
import { type Policy, type PolicyBook, policyBook } from "../../../src/domain/policy";
import { loadPolicyBook } from "../../../src/policy/policy-file";

/** The marketplace's first version, as docs/rules.md and the default policy file have it. */
export const FIRST_BOOK: PolicyBook = loadPolicyBook(null);
export const FIRST: Policy = FIRST_BOOK.at(0);

/** The only version of a book, with some of the first version's values changed. */
export const bookWith = (changes: Partial<Policy>): PolicyBook => policyBook([{ ...FIRST, ...changes }]);

/** The first version, and from an instant on a second one. */
export const bookOfTwo = (second: Policy): PolicyBook => policyBook([FIRST, second]);

/** A second version in which every number, list and window differs from the first one's. */
export const secondPolicy = (inForceFrom: number): Policy => ({
  version: "second",
  inForceFrom,
  currencies: {
    USD: {
      decimals: 2,
      smallOrderLimit: 5_000n,
      smallOrderSurcharge: 100n,
      minimumOrderPrice: 4_000n,
      smallestRefund: 500n,
    },
    EUR: {
      decimals: 2,
      smallOrderLimit: 5_100n,
      smallOrderSurcharge: 110n,
      minimumOrderPrice: 4_100n,
      smallestRefund: 510n,
    },
    GBP: {
      decimals: 2,
      smallOrderLimit: 4_200n,
      smallOrderSurcharge: 90n,
      minimumOrderPrice: 3_300n,
      smallestRefund: 400n,
    },
    JPY: {
      decimals: 0,
      smallOrderLimit: 7_000n,
      smallOrderSurcharge: 150n,
      minimumOrderPrice: 6_000n,
      smallestRefund: 700n,
    },
    KWD: {
      decimals: 3,
      smallOrderLimit: 15_000n,
      smallOrderSurcharge: 300n,
      minimumOrderPrice: 12_000n,
      smallestRefund: 1_500n,
    },
    CHF: {
      decimals: 2,
      smallOrderLimit: 5_000n,
      smallOrderSurcharge: 100n,
      minimumOrderPrice: 4_000n,
      smallestRefund: 500n,
    },
  },
  windowsMs: {
    orderUpdateAnswer: 5 * HOUR_MS,
    cancellationResponse: 6 * HOUR_MS,
    refundOfferResponse: 7 * HOUR_MS,
    deliveryExtensionResponse: 8 * HOUR_MS,
    extrasResponse: 9 * HOUR_MS,
    deliveryAcceptance: 10 * HOUR_MS,
    messagesAfterEnd: 11 * HOUR_MS,
    review: 12 * HOUR_MS,
  },
  minAcceptanceMs: 4 * HOUR_MS,
  openings: { atMost: 3, withinMs: 20 * HOUR_MS },
  cancellation: {
    pauseMs: 13 * HOUR_MS,
    refundsServiceFee: false,
    reasons: { CLIENT: ["NO_LONGER_NEEDED", "OTHER"], FREELANCER: ["UNABLE_TO_COMPLETE", "OTHER"] },
    exemptFromCompletionRate: [
      { openedBy: "FREELANCER", freelancerReasons: ["UNABLE_TO_COMPLETE"], endedAs: ["ACCEPTED_BY_SILENCE"] },
    ],
  },
  partialRefund: {
    maximumShareBasisPoints: 7_550n,
    placedFrom: Date.UTC(2024, 0, 1),
    orderTypes: ["ONE_TIME", "HOURLY"],
    excludedDiscounts: ["CREDITS"],
    channels: ["MOBILE"],
    reasons: ["GOODWILL", "OTHER"],
  },
  fees: { serviceFeeBasisPoints: 725n, commissionBasisPoints: 1_500n },
  limits: {
    textCharacters: 100,
    titleCharacters: 50,
    extrasPerOffer: 2,
    extrasPerOrder: 3,
    extraDays: 7,
    milestones: 3,
    attachments: 1,
    quantity: 10,
    amountMinor: 1_000_000n,
  },
  reminders: { atElapsedBasisPoints: 2_500n, beforeEndMs: HOUR_MS },
});
