import { HOUR_MS } from "../../../src/domain/duration";
import { word } from "../../../src/domain/refusal";
import type { OrderActionName } from "../../../src/domain/vocabulary";
import { placed, PLACED_AT, usd } from "../../support/domain/orders";
import { attempt, client, codesOf, expectRefused, freelancer, play, type Turn } from "../../support/domain/run-steps";

const at = (hours: number): number => PLACED_AT + hours * HOUR_MS;
const number = (value: number) => ({ kind: "number", number: value }) as const;

const delivered = play(placed(), [at(1), freelancer("DELIVER")]);
const completed = play(delivered, [at(2), client("ACCEPT_DELIVERY")]);
const updateAsked = play(placed(), [at(1), client("REQUEST_ORDER_UPDATE")]);
const cancellationAsked = play(placed(), [at(1), client("REQUEST_CANCELLATION")]);
const offered = play(placed(), [at(1), freelancer("OFFER_PARTIAL_REFUND")]);
const changeAsked = play(placed(), [at(1), freelancer("OFFER_EXTRAS")]);

/** Every text that a party writes, on an order where it could be written. */
const TEXTS: readonly [OrderActionName, string, typeof delivered, (text: string) => Turn][] = [
  ["REQUEST_ORDER_UPDATE", "message", placed(), (message) => client("REQUEST_ORDER_UPDATE", { message })],
  ["ANSWER_ORDER_UPDATE", "message", updateAsked, (message) => freelancer("ANSWER_ORDER_UPDATE", { message })],
  ["REQUEST_CANCELLATION", "message", placed(), (message) => client("REQUEST_CANCELLATION", { message })],
  [
    "REQUEST_CANCELLATION",
    "confidentialNote",
    placed(),
    (confidentialNote) => client("REQUEST_CANCELLATION", { confidentialNote }),
  ],
  ["ACCEPT_CANCELLATION", "message", cancellationAsked, (message) => freelancer("ACCEPT_CANCELLATION", { message })],
  ["DECLINE_CANCELLATION", "message", cancellationAsked, (message) => freelancer("DECLINE_CANCELLATION", { message })],
  ["OFFER_PARTIAL_REFUND", "message", placed(), (message) => freelancer("OFFER_PARTIAL_REFUND", { message })],
  [
    "OFFER_PARTIAL_REFUND",
    "confidentialNote",
    placed(),
    (confidentialNote) => freelancer("OFFER_PARTIAL_REFUND", { confidentialNote }),
  ],
  ["ACCEPT_REFUND_OFFER", "message", offered, (message) => client("ACCEPT_REFUND_OFFER", { message })],
  ["DECLINE_REFUND_OFFER", "message", offered, (message) => client("DECLINE_REFUND_OFFER", { message })],
  [
    "REQUEST_DELIVERY_EXTENSION",
    "message",
    placed(),
    (message) => freelancer("REQUEST_DELIVERY_EXTENSION", { message }),
  ],
  ["OFFER_EXTRAS", "message", placed(), (message) => freelancer("OFFER_EXTRAS", { message })],
  ["ACCEPT_CHANGE", "message", changeAsked, (message) => client("ACCEPT_CHANGE", { message })],
  ["DECLINE_CHANGE", "message", changeAsked, (message) => client("DECLINE_CHANGE", { message })],
  ["DELIVER", "note", placed(), (note) => freelancer("DELIVER", { note })],
  ["REQUEST_REVISION", "message", delivered, (message) => client("REQUEST_REVISION", { message })],
  ["POST_MESSAGE", "message", placed(), (message) => client("POST_MESSAGE", { message })],
  ["LEAVE_REVIEW", "comment", completed, (comment) => client("LEAVE_REVIEW", { comment })],
  ["CONTACT_SUPPORT", "message", placed(), (message) => client("CONTACT_SUPPORT", { message })],
];

describe.each(TEXTS)("[O15] %s.%s", (_name, field, order, turn) => {
  it("accepts 1 to 2,500 characters after trimming, and an emoji counts as one", () => {
    const longest = "🙂".repeat(2500);
    expect(
      ["x", ` ${longest}\n`, "two\nlines\tand a tab", "‫right to left"].map((text) =>
        codesOf(attempt(order, at(3), turn(text))),
      ),
    ).toEqual([[], [], [], []]);
  });

  it("refuses 2,501, and names both numbers", () => {
    expectRefused(order, at(3), turn("é".repeat(2501)), [
      { code: "TEXT_TOO_LONG", field: [field], actual: number(2501), required: number(2500) },
    ]);
  });

  it.each(["nul \u0000", "bell \u0007", "lone \ud800 surrogate", "delete \u007f"])(
    "refuses characters that cannot be stored or read: %j",
    (text) => {
      expectRefused(order, at(3), turn(text), [
        { code: "INVALID_VALUE", field: [field], required: word("READABLE_TEXT") },
      ]);
    },
  );
});

const extra = (changes: { title?: string; amount?: string; extraDays?: number } = {}) => ({
  title: changes.title ?? "More",
  price: usd(changes.amount ?? "1.00"),
  extraDays: changes.extraDays ?? 0,
});
const offer = (...extras: ReturnType<typeof extra>[]): Turn => freelancer("OFFER_EXTRAS", { extras });

describe("[O15] an offer of extras", () => {
  it("has 1 to 20 of them", () => {
    expect(codesOf(attempt(placed(), at(1), offer(...Array.from({ length: 20 }, () => extra()))))).toEqual([]);
    const field = ["extras"];
    expectRefused(placed(), at(1), offer(), [{ code: "INVALID_VALUE", field, actual: number(0), required: number(1) }]);
    expectRefused(placed(), at(1), offer(...Array.from({ length: 21 }, () => extra())), [
      { code: "INVALID_VALUE", field, actual: number(21), required: number(20) },
    ]);
  });

  it("has titles of one line and 200 characters", () => {
    expect(codesOf(attempt(placed(), at(1), offer(extra({ title: "a".repeat(200) }))))).toEqual([]);
    const field = ["extras", "1", "title"];
    expectRefused(placed(), at(1), offer(extra(), extra({ title: "a".repeat(201) })), [
      { code: "TEXT_TOO_LONG", field, actual: number(201), required: number(200) },
    ]);
    expectRefused(placed(), at(1), offer(extra(), extra({ title: "a\nb" })), [
      { code: "INVALID_VALUE", field, required: word("READABLE_TEXT") },
    ]);
    expectRefused(placed(), at(1), offer(extra(), extra({ title: " " })), [{ code: "TEXT_REQUIRED", field }]);
  });

  it("has prices greater than zero in the order's currency, and 0 to 365 days", () => {
    expect(codesOf(attempt(placed(), at(1), offer(extra({ amount: "0.01", extraDays: 365 }))))).toEqual([]);
    expect(codesOf(attempt(placed(), at(1), offer(extra({ amount: "0" }))))).toEqual(["AMOUNT_NOT_POSITIVE"]);
    expect(codesOf(attempt(placed(), at(1), offer(extra({ amount: "0.001" }))))).toEqual(["AMOUNT_PRECISION"]);
    const euros = { ...extra(), price: { amount: "1.00", currencyCode: "EUR" } };
    expect(codesOf(attempt(placed(), at(1), offer(euros)))).toEqual(["CURRENCY_MISMATCH"]);
    expectRefused(placed(), at(1), offer(extra({ extraDays: 366 })), [
      { code: "INVALID_VALUE", field: ["extras", "0", "extraDays"], actual: number(366), required: number(365) },
    ]);
    expectRefused(placed(), at(1), offer(extra({ extraDays: -1 })), [
      { code: "INVALID_VALUE", field: ["extras", "0", "extraDays"], actual: number(-1), required: number(0) },
    ]);
  });

  it("cannot raise the order's price above the largest amount", () => {
    expect(codesOf(attempt(placed(), at(1), offer(extra({ amount: "999999800.00" }))))).toEqual([]);
    expectRefused(placed(), at(1), offer(extra({ amount: "999999800.01" })), [
      {
        code: "AMOUNT_ABOVE_MAXIMUM",
        field: ["extras"],
        actual: { kind: "money", money: { minor: 100_000_000_001n, currency: "USD" } },
        required: { kind: "money", money: { minor: 100_000_000_000n, currency: "USD" } },
      },
    ]);
  });
});

it("[O15] a delivery has at most 20 attachments", () => {
  const urls = Array.from({ length: 21 }, (_one, index) => `https://files.example/${index}`);
  expect(codesOf(attempt(placed(), at(1), freelancer("DELIVER", { attachmentUrls: urls.slice(1) })))).toEqual([]);
  expectRefused(placed(), at(1), freelancer("DELIVER", { attachmentUrls: urls }), [
    { code: "INVALID_VALUE", field: ["attachmentUrls"], actual: number(21), required: number(20) },
  ]);
});
