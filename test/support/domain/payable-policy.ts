import defaultPolicy from "../../../src/policy/default-policy.json";
import { parsePolicy } from "../../../src/policy/policy-file";

/** The currencies that Stripe pays in steps, as a policy file has them. */
const STEPPED = {
  KWD: { ...defaultPolicy.versions[0]?.currencies.KWD, smallestRefund: "0.010", payableStep: "0.010" },
  ISK: {
    decimals: 2,
    smallOrderLimit: "13000.00",
    smallOrderSurcharge: "350.00",
    minimumOrderPrice: "13000.00",
    smallestRefund: "1.00",
    payableStep: "1.00",
  },
};

/** A policy file: the default version, and from an instant on one in which every amount can be paid by Stripe. */
export function payablePolicy(inForceFrom = "2023-06-12T00:00:00Z") {
  const [first] = defaultPolicy.versions;
  if (first === undefined) throw new Error("the default policy has a version");
  return {
    versions: [first, { ...first, version: "payable", inForceFrom, currencies: { ...first.currencies, ...STEPPED } }],
  };
}

export const PAYABLE_BOOK = parsePolicy(payablePolicy(), "policy.json");
