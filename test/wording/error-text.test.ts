import { instant, money, number, type Refusal, word } from "../../src/domain/refusal";
import {
  CANCELLATION_REASONS,
  ERROR_CODES,
  type ErrorCode,
  type Language,
  LANGUAGES,
} from "../../src/domain/vocabulary";
import { LABELLED_WORDS } from "../../src/wording/catalogue";
import { errorText } from "../../src/wording/error-text";
import { cancellationReasonLabel } from "../../src/wording/reason-label";

const plain = (text: string): string => text.replace(/\s/gu, " ");
const DECIMALS = new Map([
  ["USD", 2],
  ["JPY", 0],
  ["KWD", 3],
]);
const decimalsOf = (currency: string): number => DECIMALS.get(currency) ?? 2;
const say = (refusal: Refusal, language: Language = "en"): string =>
  plain(errorText(refusal, { language, timeZone: "America/New_York", decimalsOf }));

const EARLY = Date.UTC(2023, 5, 10);
const LATE = Date.UTC(2023, 5, 11);

describe("an error says what is wrong and what is possible", () => {
  it.each<[Refusal, string]>([
    [
      { code: "ORDER_BELOW_MINIMUM", actual: money(8000n, "USD"), required: money(10000n, "USD") },
      "The order’s original price of $80.00 is too low: this is only possible from $100.00 on.",
    ],
    [
      { code: "AMOUNT_ABOVE_MAXIMUM", required: money(12000n, "USD") },
      "The amount is too high: at most $120.00 is possible.",
    ],
    [{ code: "AMOUNT_BELOW_MINIMUM", actual: money(1n, "KWD") }, "The amount KWD 0.001 is too low."],
    [
      { code: "ORDER_PLACED_TOO_EARLY", actual: instant(EARLY), required: instant(LATE) },
      "The order was placed on June 9, 2023 at 8:00 PM EDT; this is only possible for orders placed on or after June 10, 2023 at 8:00 PM EDT.",
    ],
    [
      { code: "TEXT_TOO_LONG", actual: number(2501), required: number(2500) },
      "The text may have at most 2,500 characters; this one has 2,501.",
    ],
    [{ code: "TEXT_TOO_LONG" }, "The text is too long. Please shorten it."],
    [{ code: "AMOUNT_PRECISION", required: number(0) }, "Amounts in this currency have no decimals."],
    [{ code: "AMOUNT_PRECISION", required: number(1) }, "Amounts in this currency have at most 1 decimal."],
    [{ code: "AMOUNT_PRECISION", required: number(2) }, "Amounts in this currency have at most 2 decimals."],
    [{ code: "MILESTONES_MISSING", required: number(5) }, "A milestone order needs at least 5 milestones."],
    [
      { code: "ORDER_TYPE_NOT_ELIGIBLE", actual: word("SUBSCRIPTION"), required: word("ONE_TIME") },
      "This is not possible on an order of this type (subscription), only on: one-time order.",
    ],
    [
      { code: "RESOLUTION_ALREADY_OPEN", actual: word("CANCELLATION") },
      "Another request or offer is still open on this order (request to cancel). It has to end before this is possible.",
    ],
    [{ code: "ORDER_ENDED", actual: word("CANCELLED") }, "The order is cancelled, so this is no longer possible."],
    [{ code: "WRONG_ROLE", actual: word("CLIENT") }, "Only the freelancer can do this, not the client."],
    [{ code: "WRONG_ROLE", required: word("CLIENT") }, "Only the client can do this."],
    [
      { code: "CURRENCY_MISMATCH", actual: word("EUR"), required: word("USD") },
      "The amount must be in the order’s currency, USD, not in EUR.",
    ],
    [{ code: "INVALID_VALUE", actual: number(21), required: number(20) }, "21 is too high: at most 20 is allowed."],
    [{ code: "INVALID_VALUE", actual: number(0), required: number(1) }, "0 is too low: at least 1 is needed."],
    [
      { code: "INVALID_VALUE", required: word("MILESTONE") },
      "This value is not allowed here. Expected: milestone order.",
    ],
    [{ code: "INVALID_VALUE" }, "This value is not allowed here."],
    [
      { code: "INVALID_VALUE", actual: instant(LATE), required: instant(EARLY) },
      "June 10, 2023 at 8:00 PM EDT is too late: the latest possible date is June 9, 2023 at 8:00 PM EDT.",
    ],
  ])("%j", (refusal, text) => {
    expect(say(refusal)).toBe(text);
  });

  it("[O10, C7] an ended window has its end, and a future one its start; both at the exact time", () => {
    const recipients = (now: number) => say({ code: "WINDOW_CLOSED", actual: instant(now), required: instant(LATE) });
    expect(recipients(LATE - 1)).toBe("This is only possible from June 10, 2023 at 8:00 PM EDT on.");
    expect(recipients(LATE)).toBe("The time for this ended on June 10, 2023 at 8:00 PM EDT.");
    expect(recipients(LATE + 1)).toBe("The time for this ended on June 10, 2023 at 8:00 PM EDT.");
  });

  it("[P3] in the reader's language and format", () => {
    const refusal: Refusal = {
      code: "ORDER_BELOW_MINIMUM",
      actual: money(14999n, "JPY"),
      required: money(15000n, "JPY"),
    };
    expect(LANGUAGES.map((language) => say(refusal, language))).toEqual([
      "The order’s original price of ¥14,999 is too low: this is only possible from ¥15,000 on.",
      "Der ursprüngliche Auftragspreis von 14.999 ¥ ist zu niedrig: Das ist erst ab 15.000 ¥ möglich.",
      "Le prix initial de la commande, 14 999 JPY, est inférieur au minimum requis de 15 000 JPY.",
      "De oorspronkelijke prijs van de opdracht, JP¥ 14.999, is te laag: dit kan pas vanaf JP¥ 15.000.",
    ]);
  });
});

const VALUES = [
  undefined,
  money(100n, "USD"),
  instant(EARLY),
  number(3),
  word("SUBSCRIPTION"),
  word("some words of somebody"),
];

const withValues = (code: ErrorCode): readonly Refusal[] =>
  VALUES.flatMap((actual) =>
    VALUES.map((required) => ({
      code,
      ...(actual === undefined ? {} : { actual }),
      ...(required === undefined ? {} : { required }),
    })),
  );

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(ERROR_CODES)("%s is a complete sentence with any values, and repeats nobody's text", (code) => {
    for (const refusal of withValues(code)) {
      const text = say(refusal, language);
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/[{}]|undefined|SUBSCRIPTION|some words|\(\)/);
    }
  });

  it("each value of the domain has a label, never the value itself", () => {
    const recipients = LABELLED_WORDS.map((name) => say({ code: "INVALID_VALUE", actual: word(name) }, language));
    expect(
      recipients.filter((text, index) => text.includes(LABELLED_WORDS[index] ?? "") && LABELLED_WORDS[index] !== "API"),
    ).toEqual([]);
  });

  it("[V3] a reason that is not for the role is not repeated", () => {
    for (const reason of CANCELLATION_REASONS) {
      const text = say({ code: "REASON_NOT_FOR_ROLE", actual: word(reason) }, language);
      expect(text).not.toContain(reason);
      expect(text).not.toContain(cancellationReasonLabel(reason, language));
    }
  });
});
