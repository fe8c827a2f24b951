import fc from "fast-check";
import {
  ACTIVITY_TYPES,
  ERROR_CODES,
  type ErrorCode,
  ORDER_STATUSES,
  ORDER_TYPES,
} from "../../../src/domain/vocabulary";
import { histories, live } from "../../support/domain/simulation";

const NOT_MET: readonly ErrorCode[] = [
  "NOT_FOUND",
  "REASON_REQUIRED",
  "IDEMPOTENCY_KEY_REUSED",
  "CURRENCY_NOT_SUPPORTED",
  "SAME_PERSON",
  "MILESTONES_MISSING",
  "NUMBER_TAKEN",
  "API_KEY_ENDED",
  "TOO_MANY_API_KEYS",
  // Only of a policy with steps: see payable-step.test.ts.
  "AMOUNT_NOT_PAYABLE",
  "DISABLED_BY_OPERATOR",
];

/** Invariants that hold for histories in which nothing happens prove nothing. */
describe("[F21] the generated histories contain", () => {
  const lived = fc.sample(histories, { numRuns: 1500, seed: 1 }).map(live);
  const moves = lived.flatMap((history) => history.moves);

  it("every type of event that the domain writes", () => {
    const reached = new Set(lived.flatMap(({ events }) => events.map(({ type }) => type)));
    expect(ACTIVITY_TYPES.filter((type) => !reached.has(type))).toEqual([]);
  });

  it("every status and type of order, and every number of milestones", () => {
    expect(new Set(moves.map(({ decision }) => decision.order.status)).size).toBe(ORDER_STATUSES.length);
    expect(new Set(lived.map(({ order }) => order.type)).size).toBe(ORDER_TYPES.length);
    expect(new Set(lived.map(({ order }) => order.milestones.length))).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  it("every refusal of a move, except those that need a purchase, another user, or another object's id", () => {
    const met = new Set(
      moves.flatMap(({ decision: { outcome } }) =>
        "refusals" in outcome ? outcome.refusals.map(({ code }) => code) : [],
      ),
    );
    expect(ERROR_CODES.filter((code) => !met.has(code))).toEqual(NOT_MET);
  });
});
