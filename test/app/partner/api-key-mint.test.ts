import { keyMint } from "../../../src/app/partner/api-key-mint";

const mint = keyMint(Buffer.alloc(32, 1));
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

describe("a new API key", () => {
  it("says what it is, has a part by which people recognise it, and 200 random bits", () => {
    const { text, prefix, hash } = mint.mint();
    expect(text).toMatch(/^rck_[0-9a-hjkmnp-tv-z]{8}_[0-9a-hjkmnp-tv-z]{52}$/u);
    expect(text.startsWith(`${prefix}_`)).toBe(true);
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(mint.hashOf(text)).toBe(hash);
  });

  it("uses the whole alphabet at every position, and never repeats", () => {
    const texts = Array.from({ length: 2_000 }, () => mint.mint().text);
    expect(new Set(texts).size).toBe(texts.length);
    for (let place = 13; place < 65; place += 1)
      expect(new Set(texts.map((text) => text[place])).size).toBe(ALPHABET.length);
  });
});

describe("[S15] a key that was never issued is refused without the database", () => {
  it("another character at any place", () => {
    const { text } = mint.mint();
    for (let place = 0; place < text.length; place += 1) {
      const other = text[place] === "0" ? "1" : "0";
      expect(mint.hashOf(text.slice(0, place) + other + text.slice(place + 1))).toBeNull();
    }
  });

  it("a key of another service", () => {
    expect(mint.hashOf(keyMint(Buffer.alloc(32, 2)).mint().text)).toBeNull();
  });

  it.each(["", "rck_", "RCK_00000000_", `rck_${"0".repeat(8)}_${"0".repeat(52)}`, "x".repeat(100_000)])(
    "%.20s",
    (text) => {
      expect(mint.hashOf(text)).toBeNull();
    },
  );
});
