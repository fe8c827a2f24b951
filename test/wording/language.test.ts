import { languageOf } from "../../src/wording/language";

describe("[A2] a reader gets texts in the language of the locale, or else in English", () => {
  it.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["nl_BE", "nl"],
    ["FR-ca", "fr"],
    ["fra", "fr"],
    ["en-GB", "en"],
    ["de-u-co-phonebk", "de"],
    ["pt-BR", "en"],
    ["nds", "en"],
    ["", "en"],
    ["an invalid tag", "en"],
    ["__proto__", "en"],
  ])("%s gets %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
