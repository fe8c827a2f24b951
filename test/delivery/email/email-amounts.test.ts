import { type Language, LANGUAGES } from "../../../src/domain/vocabulary";
import { htmlText } from "../../support/app/email-html";
import { moneySamples } from "../../support/app/email-samples";
import { emailOn } from "../../support/app/sample-emails";

/** Unicode's tables decide which blank is between an amount and its currency. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/gu, " ");

/** What the client's emails of one currency contain, one after the other. */
function recipients(
  currency: string,
  price: string,
  language: Language,
): { readonly text: string; readonly html: string } {
  const emails = moneySamples(currency, price).map((sample) => emailOn(sample, "CLIENT", language));
  return {
    text: plain(emails.map(({ text }) => text).join("\n")),
    html: plain(emails.map(({ html }) => htmlText(html)).join("\n")),
  };
}

type Amounts = Readonly<Record<Language, readonly string[]>>;

/** An offer's refund, fee's part, total, price before and after; a cancellation's refund; two extras and their sum. */
const JPY: Amounts = {
  en: ["¥12,001", "¥285", "¥12,286", "¥20,003", "¥8,002", "¥21,103", "¥4,500", "¥1,950", "¥6,450"],
  de: ["12.001 ¥", "285 ¥", "12.286 ¥", "20.003 ¥", "8.002 ¥", "21.103 ¥", "4.500 ¥", "1.950 ¥", "6.450 ¥"],
  fr: [
    "12 001 JPY",
    "285 JPY",
    "12 286 JPY",
    "20 003 JPY",
    "8 002 JPY",
    "21 103 JPY",
    "4 500 JPY",
    "1 950 JPY",
    "6 450 JPY",
  ],
  nl: [
    "JP¥ 12.001",
    "JP¥ 285",
    "JP¥ 12.286",
    "JP¥ 20.003",
    "JP¥ 8.002",
    "JP¥ 21.103",
    "JP¥ 4.500",
    "JP¥ 1.950",
    "JP¥ 6.450",
  ],
};

const KWD: Amounts = {
  en: [
    "KWD 60.001",
    "KWD 3.300",
    "KWD 63.301",
    "KWD 100.003",
    "KWD 40.002",
    "KWD 105.503",
    "KWD 45.000",
    "KWD 19.500",
    "KWD 64.500",
  ],
  de: [
    "60,001 KWD",
    "3,300 KWD",
    "63,301 KWD",
    "100,003 KWD",
    "40,002 KWD",
    "105,503 KWD",
    "45,000 KWD",
    "19,500 KWD",
    "64,500 KWD",
  ],
  fr: [
    "60,001 KWD",
    "3,300 KWD",
    "63,301 KWD",
    "100,003 KWD",
    "40,002 KWD",
    "105,503 KWD",
    "45,000 KWD",
    "19,500 KWD",
    "64,500 KWD",
  ],
  nl: [
    "KWD 60,001",
    "KWD 3,300",
    "KWD 63,301",
    "KWD 100,003",
    "KWD 40,002",
    "KWD 105,503",
    "KWD 45,000",
    "KWD 19,500",
    "KWD 64,500",
  ],
};

describe.each(LANGUAGES)("[M1] in %s every amount is exact, with the currency's own decimals", (language) => {
  it.each<[string, string, Amounts]>([
    ["JPY, which has none", "20003", JPY],
    ["KWD, which has three", "100.003", KWD],
  ])("%s", (currency, price, amounts) => {
    const { text, html } = recipients(currency.slice(0, 3), price, language);
    for (const said of [text, html]) {
      for (const amount of amounts[language]) expect(said).toContain(amount);
    }
  });
});
