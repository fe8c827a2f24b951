import defaultPolicy from "../../../src/policy/default-policy.json";
import { iso } from "./order-scenario";

const [first] = defaultPolicy.versions;
if (first === undefined) throw new Error("the default policy has no version");

/** The marketplace's first version, as in the policy file. */
export const firstVersion = first;

/** Every number, list and window is another one than before. */
export const secondVersion = (inForceFrom: number) => ({
  version: "second",
  inForceFrom: iso(inForceFrom),
  currencies: {
    ...Object.fromEntries(
      Object.entries(first.currencies).map(([code, table]) => [
        code,
        { ...table, smallOrderLimit: "50", smallOrderSurcharge: "1", minimumOrderPrice: "40", smallestRefund: "5" },
      ]),
    ),
    CHF: { decimals: 2, smallOrderLimit: "50", smallOrderSurcharge: "1", minimumOrderPrice: "40", smallestRefund: "5" },
  },
  windows: {
    orderUpdateAnswer: "PT24H",
    cancellationResponse: "PT72H",
    refundOfferResponse: "P1D",
    deliveryExtensionResponse: "P2D",
    extrasResponse: "P6D",
    deliveryAcceptance: "P5D",
    messagesAfterEnd: "P10D",
    review: "P7D",
  },
  cancellation: {
    pause: "PT2H",
    refundsServiceFee: false,
    exemptFromCompletionRate: [],
    reasons: { FREELANCER: ["OTHER", "CLIENT_UNRESPONSIVE"], CLIENT: ["LATE_DELIVERY", "SCOPE_CHANGED"] },
  },
  partialRefund: {
    maximumPercent: "25.5",
    placedFrom: "2020-01-01T00:00:00Z",
    orderTypes: ["ONE_TIME", "HOURLY"],
    excludedDiscounts: ["CREDITS"],
    channels: ["WEB", "MOBILE"],
    reasons: ["GOODWILL", "OTHER"],
  },
  fees: { serviceFeePercent: "7.5", commissionPercent: "10" },
  limits: {
    textCharacters: 50,
    titleCharacters: 20,
    extrasPerOffer: 2,
    extraDays: 10,
    milestones: 2,
    attachments: 1,
    quantity: 3,
    amountMinor: "1000000",
  },
  reminders: { atElapsedPercent: "25", beforeEnd: "PT1H" },
});
