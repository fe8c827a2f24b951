import fc from "fast-check";
import { HOUR_MS } from "../../../src/domain/duration";
import { formatAmount } from "../../../src/domain/money";
import { refundQuote } from "../../../src/domain/move/refund-quote";
import type { Order } from "../../../src/domain/order/order";
import { maximumRefund, refundBreakdown, serviceFeeOn } from "../../../src/domain/order/price";
import { policyBook } from "../../../src/domain/policy";
import { money, type Refusal } from "../../../src/domain/refusal";
import type { OrderType } from "../../../src/domain/vocabulary";
import { parsePolicy } from "../../../src/policy/policy-file";
import { placed, PLACED_AT, placing, purchase } from "../../support/domain/orders";
import { payablePolicy } from "../../support/domain/payable-policy";
import {
  attempt,
  client,
  codesOf,
  expectRefused,
  freelancer,
  playUnder,
  refusalsOf,
  taken,
} from "../../support/domain/run-steps";
import { historiesOf, live } from "../../support/domain/simulation";

const TWO_VERSIONS = parsePolicy(payablePolicy(), "policy.json");
/** Only the version with steps, also for what was placed before it. */
const BOOK = policyBook(TWO_VERSIONS.versions.slice(1));
const STEPS = { KWD: 10n, ISK: 100n } as const;
type Stepped = keyof typeof STEPS;

const at = (hours: number): number => PLACED_AT + hours * HOUR_MS;
const kwd = (amount: string) => ({ amount, currencyCode: "KWD" });
const bought = (amount: string): Order => placed({ unitPrice: kwd(amount) }, BOOK);
const offered = (amount: string) => freelancer("OFFER_PARTIAL_REFUND", { amount: kwd(amount) });
const notPayable = (actual: bigint, field: readonly string[]): Refusal => ({
  code: "AMOUNT_NOT_PAYABLE",
  field,
  actual: money(actual, "KWD"),
  required: money(10n, "KWD"),
});

describe("[M8] amounts that the payment gateway cannot pay", () => {
  it("an order with such a price is refused, of one price or in milestones; the next multiple is accepted", () => {
    expect(placing({ unitPrice: kwd("45.551") }, BOOK)).toEqual({
      refusals: [notPayable(45_551n, ["unitPrice", "amount"])],
    });
    expect(bought("45.55").originalPrice).toBe(45_550n);
    const parts = (amount: string) => ({
      type: "MILESTONE" as const,
      unitPrice: null,
      milestones: ["40.000", amount].map((price) => ({ title: "Part", price: kwd(price), dueAt: null })),
    });
    expect(placing(parts("5.009"), BOOK)).toEqual({
      refusals: [notPayable(5_009n, ["milestones", "1", "price", "amount"])],
    });
    expect(placed(parts("5.010"), BOOK).originalPrice).toBe(45_010n);
  });

  it("such an offer is refused, and its quote says so; the next multiple below and above is accepted", () => {
    const order = bought("100.000");
    const field = ["amount", "amount"];
    expectRefused(order, at(1), offered("12.345"), [notPayable(12_345n, field)], BOOK);
    for (const amount of ["12.340", "12.350"])
      expect(codesOf(attempt(order, at(1), offered(amount), BOOK))).toEqual([]);
    const quote = refundQuote(
      order,
      kwd("12.345"),
      { role: "FREELANCER", channel: "WEB" },
      { now: at(1), policies: BOOK },
    );
    expect([quote.minimum, quote.maximum, quote.blockers]).toEqual([10n, 60_000n, [notPayable(12_345n, field)]]);
  });

  it("such extras are refused; the next multiple is accepted", () => {
    const extra = (amount: string) =>
      freelancer("OFFER_EXTRAS", { extras: [{ title: "More", price: kwd(amount), extraDays: 0 }] });
    const order = bought("100.000");
    expectRefused(order, at(1), extra("0.009"), [notPayable(9n, ["extras", "0", "price", "amount"])], BOOK);
    expect(codesOf(attempt(order, at(1), extra("0.010"), BOOK))).toEqual([]);
  });

  it.each([
    ["KWD", 30_090n, 1_650n],
    ["KWD", 30_100n, 1_660n],
    ["KWD", 29_990n, 1_650n + 750n],
    ["ISK", 1_300_900n, 71_500n],
    ["ISK", 1_301_000n, 71_600n],
  ] as const)("[M2] the service fee is rounded half up to the step: %s, on %s it is %s", (currency, price, fee) => {
    expect(serviceFeeOn(price, currency, BOOK.at(PLACED_AT))).toBe(fee);
  });

  it("[P2] the largest refund is rounded down to the step", () => {
    expect(maximumRefund(bought("30.010"), BOOK.at(PLACED_AT))).toBe(18_000n);
    expect(maximumRefund(bought("30.020"), BOOK.at(PLACED_AT))).toBe(18_010n);
  });

  it("without a step every amount is accepted, and fees are rounded to the smallest unit", () => {
    const order = placed({ unitPrice: kwd("45.551") });
    expect(order.serviceFee).toBe(2_505n);
    expect(codesOf(attempt(order, at(1), offered("12.345")))).toEqual([]);
  });

  it("[POL4] on an order from a version without a step, an offer is refused if its total refund cannot be paid", () => {
    const change = PLACED_AT + HOUR_MS;
    const [first, payable] = TWO_VERSIONS.versions;
    if (first === undefined || payable === undefined) throw new Error("the book has two versions");
    const book = policyBook([first, { ...payable, inForceFrom: change }]);
    const order = placed({ unitPrice: kwd("45.551") }, book);
    const amounts = Array.from({ length: 200 }, (_, index) => 12_000n + BigInt(index));
    for (const minor of amounts) {
      const refusals = refusalsOf(attempt(order, change, offered(formatAmount(minor, 3)), book));
      const { totalToClient, serviceFeeRefund } = refundBreakdown(order, minor, first);
      const actual = serviceFeeRefund % 10n === 0n ? minor : totalToClient;
      expect([minor, refusals]).toEqual([
        minor,
        totalToClient % 10n === 0n ? [] : [notPayable(actual, ["amount", "amount"])],
      ]);
    }
  });
});

describe("[M8] every amount that becomes a refund is a multiple of the step", () => {
  const steppedHistories = fc.constantFrom<Stepped[]>("KWD", "ISK").chain((currency) =>
    fc.record({
      step: fc.constant(STEPS[currency]),
      history: historiesOf({ currency, step: STEPS[currency], policies: BOOK }),
    }),
  );

  it("over random histories of orders: refund offers, extras, milestones, cancellations", () => {
    let refunds = 0;
    fc.assert(
      fc.property(steppedHistories, ({ history: life, step }) => {
        const { order } = live(life);
        refunds += order.refunds.length;
        const parts = order.refunds.flatMap(({ price, serviceFee }) => [price, serviceFee]);
        const all = [...parts, order.serviceFee, order.originalPrice, ...order.extras.map(({ price }) => price)];
        expect(all.filter((amount) => amount % step !== 0n)).toEqual([]);
      }),
      { numRuns: 600 },
    );
    expect(refunds).toBeGreaterThan(50);
  });

  it("over random prices and offers: an accepted offer and the cancellation after it can both be paid", () => {
    const amounts = fc.record({
      currency: fc.constantFrom<Stepped[]>("KWD", "ISK"),
      price: fc.bigInt(1_000n, 500_000n),
      extras: fc.bigInt(1n, 50_000n),
      offer: fc.bigInt(1n, 300_000n),
      type: fc.constantFrom<OrderType[]>("ONE_TIME", "MILESTONE"),
    });
    let accepted = 0;
    fc.assert(
      fc.property(amounts, ({ currency, price, extras, offer, type }) => {
        const step = STEPS[currency];
        const amountOf = (minor: bigint) => ({
          amount: formatAmount(minor, BOOK.decimalsOf(currency)),
          currencyCode: currency,
        });
        const whole = amountOf(price * step);
        const parts =
          type === "MILESTONE" ? { unitPrice: null, milestones: [{ title: "Part", price: whole, dueAt: null }] } : {};
        const order = placed(purchase({ type, unitPrice: whole, ...parts }), BOOK);
        const more = { extras: [{ title: "More", price: amountOf(extras * step), extraDays: 0 }] };
        const grown = playUnder(
          BOOK,
          order,
          [at(1), freelancer("OFFER_EXTRAS", more)],
          [at(2), client("ACCEPT_CHANGE")],
        );
        const tried = attempt(grown, at(3), freelancer("OFFER_PARTIAL_REFUND", { amount: amountOf(offer) }), BOOK);
        if (offer % step !== 0n) expect(codesOf(tried)).not.toEqual([]);
        const isOffered = codesOf(tried).length === 0;
        const reduced = isOffered ? taken(tried.order, at(4), client("ACCEPT_REFUND_OFFER"), BOOK).order : grown;
        accepted += isOffered ? 1 : 0;
        const { order: ended } = taken(
          playUnder(BOOK, reduced, [at(5), client("REQUEST_CANCELLATION")]),
          at(6),
          freelancer("ACCEPT_CANCELLATION"),
          BOOK,
        );
        const totals = ended.refunds.map((refund) => refund.price + refund.serviceFee);
        expect([totals.length, totals.filter((total) => total % step !== 0n)]).toEqual([isOffered ? 2 : 1, []]);
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(5);
  });
});
