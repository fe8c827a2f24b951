import { textRefusals, trimmed } from "../../src/domain/text";

const refused = (text: string, more: { readonly oneLine?: boolean; readonly required?: boolean } = {}) =>
  textRefusals(text, { field: ["text"], maximum: 100, required: true, ...more }).map(({ code }) => code);

const INVISIBLE = {
  "a zero-width space": "\u200b",
  joiners: "\u200c\u200d",
  "the blank of Braille": "\u2800",
  "fillers of Hangul": "\u3164\u115f\uffa0",
  "a soft hyphen": "\u00ad",
  "marks of a direction": "\u200e\u200f",
  "a variation selector": "\ufe0f",
  "a mark without a letter": "\u0301",
  "spaces of other widths": "\u2003\u3000",
  "a byte order mark": "\ufeff",
} as const;

describe("[S28] a required text has at least one visible character", () => {
  it.each(Object.entries(INVISIBLE))("%s is not visible", (_what, text) => {
    expect([refused(text), refused(` ${text}\n`), refused(text, { oneLine: true })]).toEqual([
      ["TEXT_REQUIRED"],
      ["TEXT_REQUIRED"],
      ["TEXT_REQUIRED"],
    ]);
    expect([refused(text, { required: false }), trimmed(text)]).toEqual([[], null]);
  });

  it.each(["a", "0", ".", "é", "e\u0301", "字", "א", "👍", "👩\u200d👩\u200d👧", "❤\ufe0f", "\u200fאבג", "🇳🇱", "€"])(
    "%j has one, and is stored unchanged",
    (text) => {
      expect([refused(text), refused(text, { oneLine: true }), trimmed(text)]).toEqual([[], [], text]);
    },
  );
});

describe("[S28] characters that change the direction of a text", () => {
  const all = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map((code) =>
    String.fromCharCode(code),
  );

  it.each(all)("%j is refused in names and titles", (character) => {
    expect(refused(`a${character}b`, { oneLine: true })).toEqual(["INVALID_VALUE"]);
  });

  it("in texts the two overrides are refused, and no others", () => {
    expect(all.filter((character) => refused(`a${character}b`).length > 0)).toEqual(["\u202d", "\u202e"]);
  });

  it.each(["\u200e", "\u200f", "\u061c", "\u200d"])("[S7] %j is accepted in both", (character) => {
    expect([refused(`a${character}b`), refused(`a${character}b`, { oneLine: true })]).toEqual([[], []]);
  });
});
