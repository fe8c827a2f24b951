import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import type { Order } from "../../../src/domain/order/order";
import { policyBook } from "../../../src/domain/policy";
import { cancellationReasonOptions, refundReasonOptions } from "../../../src/domain/reasons";
import { placed, PLACED_AT, usd } from "../../support/domain/orders";
import { bookOfTwo, bookWith, FIRST, secondPolicy } from "../../support/domain/policy";
import {
  attempt,
  client,
  codesOf,
  expire,
  freelancer,
  over,
  playUnder,
  resolutionOf,
  type Turn,
} from "../../support/domain/run-steps";

/** The second version comes into force 10 hours after the orders are placed. */
const CHANGE = PLACED_AT + 10 * HOUR_MS;
const at = (hours: number): number => PLACED_AT + hours * HOUR_MS;
const policies = bookOfTwo(secondPolicy(CHANGE));
const SECOND = policies.byVersion("second");

const played = (order: Order, ...turns: readonly (readonly [number, Turn])[]): Order =>
  playUnder(policies, order, ...turns);
const codes = (order: Order, now: number, turn: Turn) => codesOf(attempt(order, now, turn, policies));

describe("[POL1, POL4] a set of versions", () => {
  it("has each version in force from its start on, and the first one before that", () => {
    expect([0, FIRST.inForceFrom, CHANGE - 1, CHANGE, CHANGE * 2].map((now) => policies.at(now).version)).toEqual([
      "2023-06-11",
      "2023-06-11",
      "2023-06-11",
      "second",
      "second",
    ]);
  });

  it("is sorted however it was written, and finds versions by name", () => {
    expect(policyBook([SECOND, FIRST]).versions.map(({ version }) => version)).toEqual(["2023-06-11", "second"]);
    expect(() => policies.byVersion("third")).toThrow(RangeError);
    expect(() => policyBook([])).toThrow(RangeError);
  });

  it("has the decimals of every currency that any version has", () => {
    expect(["USD", "JPY", "KWD", "CHF"].map((code) => policies.decimalsOf(code))).toEqual([2, 0, 3, 2]);
    expect(() => policies.decimalsOf("XXX")).toThrow(RangeError);
  });

  it("has a second version in these tests that changes every number, list, and window", () => {
    const values = (value: unknown, path = ""): readonly (readonly [string, unknown])[] =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, inner]) => values(inner, `${path}.${key}`))
        : [[path, value]];
    const second = new Map(values(SECOND));
    const same = values(FIRST).filter(
      ([path, value]) => Object.is(second.get(path), value) && !path.endsWith(".decimals"),
    );
    expect(same).toEqual([]);
  });
});

describe("[POL2] a resolution is governed by the version in force when it was opened", () => {
  const opened = (turn: Turn, now: number): Order => played(placed({}, policies), [now, turn]);

  it.each([
    ["ORDER_UPDATE", client("REQUEST_ORDER_UPDATE"), 48, 5],
    ["CANCELLATION", client("REQUEST_CANCELLATION"), 48, 6],
    ["PARTIAL_REFUND", over("MOBILE", freelancer("OFFER_PARTIAL_REFUND")), 72, 7],
    ["DELIVERY_EXTENSION", freelancer("REQUEST_DELIVERY_EXTENSION"), 96, 8],
    ["EXTRAS", freelancer("OFFER_EXTRAS"), 96, 9],
  ] as const)(
    "%s: opened 1 ms before the change it keeps its window, at the change it has the new one",
    (kind, turn, first, second) => {
      const before = opened(kind === "PARTIAL_REFUND" ? over("WEB", turn) : turn, CHANGE - 1);
      expect(resolutionOf(before, kind)).toMatchObject({
        policyVersion: "2023-06-11",
        respondBy: CHANGE - 1 + first * HOUR_MS,
      });
      expect(expire(before, CHANGE + second * HOUR_MS, policies).events).toEqual([]);
      expect(resolutionOf(opened(turn, CHANGE), kind)).toMatchObject({
        policyVersion: "second",
        respondBy: CHANGE + second * HOUR_MS,
      });
    },
  );

  it("the limits of its answer are those of its version, too", () => {
    const message = "x".repeat(101);
    const answer = freelancer("ANSWER_ORDER_UPDATE", { message });
    expect(codes(opened(client("REQUEST_ORDER_UPDATE"), CHANGE - 1), CHANGE + HOUR_MS, answer)).toEqual([]);
    expect(codes(opened(client("REQUEST_ORDER_UPDATE"), CHANGE), CHANGE + HOUR_MS, answer)).toEqual(["TEXT_TOO_LONG"]);
  });

  it("[C5, C10] the refund of a cancellation, and whether it counts, depend on its version", () => {
    const cancelled = (now: number): Order =>
      played(
        placed({}, policies),
        [now, client("REQUEST_CANCELLATION")],
        [CHANGE + HOUR_MS, freelancer("ACCEPT_CANCELLATION")],
      );
    expect(cancelled(CHANGE - 1)).toMatchObject({ serviceFee: 0n, cancellationCounts: false });
    expect(cancelled(CHANGE)).toMatchObject({ serviceFee: 1_100n, cancellationCounts: true });
  });
});

describe("[POL4] windows outside resolutions are governed by the version in force when they start", () => {
  const delivered = (now: number): Order => played(placed({}, policies), [now, freelancer("DELIVER")]);
  const completed = (now: number): Order => played(delivered(now), [now, client("ACCEPT_DELIVERY")]);

  it("[O9] the time to accept a delivery", () => {
    expect(delivered(CHANGE - 1).acceptance?.endsAt).toBe(CHANGE - 1 + 3 * DAY_MS);
    expect(delivered(CHANGE).acceptance?.endsAt).toBe(CHANGE + 10 * HOUR_MS);
  });

  it("[O9] a new window after a resolution of the old version has the new version", () => {
    const asked = played(delivered(at(1)), [at(2), client("REQUEST_ORDER_UPDATE")]);
    expect(played(asked, [CHANGE, freelancer("ANSWER_ORDER_UPDATE")]).acceptance?.endsAt).toBe(CHANGE + 10 * HOUR_MS);
  });

  it.each([
    ["[O10] messages", client("POST_MESSAGE"), 11],
    ["[O14] the review", client("LEAVE_REVIEW"), 12],
  ] as const)("%s", (_what, turn, hours) => {
    const [before, after] = [completed(CHANGE - 1), completed(CHANGE)];
    expect([codes(before, CHANGE - 2 + 30 * DAY_MS, turn), codes(before, CHANGE - 1 + 30 * DAY_MS, turn)]).toEqual([
      [],
      ["WINDOW_CLOSED"],
    ]);
    expect([codes(after, CHANGE + hours * HOUR_MS - 1, turn), codes(after, CHANGE + hours * HOUR_MS, turn)]).toEqual([
      [],
      ["WINDOW_CLOSED"],
    ]);
  });
});

describe("[POL4] fees are governed by the version of the placing, and eligibility by the version in force now", () => {
  const offer = (amount: string): Turn =>
    over("MOBILE", freelancer("OFFER_PARTIAL_REFUND", { amount: usd(amount), reason: "GOODWILL" }));

  it("an offer after the change has the new cap, and the old fees", () => {
    const order = placed({}, policies);
    expect(codes(order, CHANGE, offer("151.01"))).toEqual(["AMOUNT_ABOVE_MAXIMUM"]);
    expect(codes(order, CHANGE, offer("4.99"))).toEqual(["AMOUNT_BELOW_MINIMUM"]);
    expect(codes(order, CHANGE, over("WEB", offer("5.00")))).toEqual(["CHANNEL_NOT_SUPPORTED"]);
    const { breakdown } = resolutionOf(played(order, [CHANGE, offer("120.00")]), "PARTIAL_REFUND").terms;
    expect(breakdown).toMatchObject({
      serviceFeeBefore: 1_100n,
      serviceFeeAfter: 690n,
      freelancerEarningsAfter: 6_400n,
    });
  });

  it("an order placed after it has the new fees: 7.25 % and 15 %", () => {
    const order = placed({ placedAt: CHANGE, deliveryDueAt: null }, policies);
    expect(order.serviceFee).toBe(1_450n);
    const { breakdown } = resolutionOf(played(order, [CHANGE, offer("151.00")]), "PARTIAL_REFUND").terms;
    // 49.00: 3.5525 and the surcharge of 1.00 below 50.00.
    expect(breakdown).toMatchObject({
      serviceFeeAfter: 455n,
      serviceFeeRefund: 995n,
      totalToClient: 16_095n,
      freelancerEarningsAfter: 4_165n,
    });
  });

  it("a type, a discount or a price that was not eligible may be now, and the other way round", () => {
    const hourly = placed({ type: "HOURLY", discountSources: ["PROMOTION"], unitPrice: usd("40.00") }, policies);
    expect(codes(hourly, CHANGE - 1, over("WEB", offer("5.00")))).toEqual([
      "ORDER_TYPE_NOT_ELIGIBLE",
      "ORDER_DISCOUNTED",
      "ORDER_BELOW_MINIMUM",
    ]);
    expect(codes(hourly, CHANGE, offer("5.00"))).toEqual([]);
    const old = placed({ placedAt: Date.UTC(2023, 11, 31), deliveryDueAt: null }, policies);
    expect([codes(old, CHANGE - 1, over("WEB", offer("5.00"))), codes(old, CHANGE, offer("5.00"))]).toEqual([
      [],
      ["ORDER_PLACED_TOO_EARLY"],
    ]);
  });
});

describe("[POL3] the reasons of each role, and which of them require a text", () => {
  it("are stated by the policy", () => {
    expect(cancellationReasonOptions("CLIENT", SECOND)).toEqual([
      { code: "NO_LONGER_NEEDED", noteRequired: false },
      { code: "OTHER", noteRequired: true },
    ]);
    expect(cancellationReasonOptions("FREELANCER", FIRST).map(({ code }) => code)).toEqual(
      FIRST.cancellation.reasons.FREELANCER,
    );
    expect(refundReasonOptions(SECOND)).toEqual([
      { code: "GOODWILL", noteRequired: false },
      { code: "OTHER", noteRequired: true },
    ]);
  });

  it("are checked by the move in the same version", () => {
    const found = client("REQUEST_CANCELLATION", { reason: "FOUND_ALTERNATIVE" });
    expect([codes(placed({}, policies), CHANGE - 1, found), codes(placed({}, policies), CHANGE, found)]).toEqual([
      [],
      ["REASON_NOT_FOR_ROLE"],
    ]);
  });
});

it("[POL1] a window of one version does not apply to another", () => {
  const short = bookWith({ windowsMs: { ...FIRST.windowsMs, orderUpdateAnswer: 1 } });
  const order = playUnder(short, placed({}, short), [at(1), client("REQUEST_ORDER_UPDATE")]);
  expect(expire(order, at(1) + 1, short).order.status).toBe("ACTIVE");
});
