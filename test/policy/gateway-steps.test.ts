import { stripeStep } from "../../src/delivery/gateway/stripe-amount";
import { checkSteps } from "../../src/policy/gateway-steps";
import { loadPolicyBook, parsePolicy } from "../../src/policy/policy-file";
import { payablePolicy } from "../support/domain/payable-policy";

const CHANGE = Date.UTC(2027, 0, 1);
const book = (inForceFrom: string, ...more: readonly object[]) =>
  parsePolicy({ versions: [...payablePolicy(inForceFrom).versions, ...more] }, "policy.json");
const [first, payable] = payablePolicy().versions;
const later = { ...first, version: "later", inForceFrom: "2028-01-01T00:00:00Z" };

describe("[R13, M8] the versions' steps and the payment gateway's", () => {
  it("a policy without the step is refused with the version, currency, and step, even if it is in force", () => {
    const { errors } = checkSteps(loadPolicyBook(null), CHANGE, stripeStep);
    expect(errors).toEqual([
      expect.stringMatching(/^version 2023-06-11, KWD: .*multiples of 0\.010 only.*"payableStep": "0\.010"/u),
    ]);
  });

  it("a version in force can lack it only until a later one has it, and is named until then", () => {
    const versions = book("2027-01-01T00:00:00Z");
    const named = (now: number) =>
      checkSteps(versions, now, stripeStep).unpayableUntilThen.map(({ policy, currency }) => [
        policy.version,
        currency,
      ]);
    expect(checkSteps(versions, CHANGE - 1, stripeStep).errors).toEqual([]);
    expect(named(CHANGE - 1)).toEqual([["2023-06-11", "KWD"]]);
    expect(named(CHANGE)).toEqual([]);
  });

  it("a later version that loses the step is refused before it is in force", () => {
    const lost = { ...later, currencies: { ...payable?.currencies, KWD: first?.currencies.KWD } };
    const { errors } = checkSteps(book("2027-01-01T00:00:00Z", lost), CHANGE, stripeStep);
    expect(errors).toEqual([expect.stringMatching(/^version later, KWD: /u)]);
  });

  it("a gateway that pays every amount needs none", () => {
    expect(checkSteps(loadPolicyBook(null), CHANGE, () => 1n)).toEqual({ errors: [], unpayableUntilThen: [] });
  });
});
