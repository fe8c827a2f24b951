import { formatsFor } from "../../../src/web/text/format";
import { isUsable, usableLocale } from "../../../src/web/text/usable";

describe("[R9] a locale that this browser's Intl refuses", () => {
  it.each([
    ["en-US@posix", "en", "en"],
    ["de-x", "de", "de"],
    ["de-AT", "de", "de-AT"],
    ["DE-at", "de", "DE-at"],
    ["tlh-KX", "en", "en"],
    ["not a locale", "en", "en"],
    ["", "en", "en"],
  ])("%p, with texts in %s, has the formats of %s", (locale, language, written) => {
    expect(usableLocale(locale, language)).toBe(written);
    expect(
      formatsFor(usableLocale(locale, language), "Mars/Olympus").money({ amount: "1.50", currencyCode: "USD" }),
    ).toMatch(/1[.,]50/u);
  });

  it("is not confused with another failure", () => {
    const error = new TypeError("another failure");
    expect(() =>
      isUsable(() => {
        throw error;
      }),
    ).toThrow(error);
  });
});
