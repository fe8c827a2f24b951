import { amountAt, decimalOf, decimalsOf, minorOf } from "../../../src/web/text/amounts";

describe("[M1] amounts on the page are whole numbers of the smallest unit", () => {
  it.each([
    ["120.00", 2],
    ["15000", 0],
    ["30.000", 3],
  ])("%s has %i decimals", (amount, decimals) => {
    expect(decimalsOf(amount)).toBe(decimals);
  });

  it.each([
    ["a comma separates decimals as well as a point", "12,5", 2, 1_250],
    ["a point", "12.50", 2, 1_250],
    ["no decimals are needed", " 12 ", 2, 1_200],
    ["a currency without decimals", "15000", 0, 15_000],
    ["a currency with three", "1.234", 3, 1_234],
    ["leading zeros have no meaning", "007.10", 2, 710],
    ["0.29 stays 29, where floating point would cut it to 28", "0.29", 2, 29],
  ])("%s", (_sentence, written, decimals, minor) => {
    expect(minorOf(written, decimals)).toBe(minor);
  });

  it.each([
    ["nothing", "", 2],
    ["letters", "ten", 2],
    ["a sign", "-5", 2],
    ["a separator without digits after it", "12.", 2],
    ["more decimals than the currency has", "1.005", 2],
    ["a thousands' separator, which could be a decimal one", "1.200", 2],
    ["both separators", "1,200.50", 2],
    ["decimals in a currency without decimals", "100.5", 0],
    ["an exponent", "1e3", 2],
    ["more than can be represented exactly", "90071992547409.93", 2],
  ])("%s is not an amount", (_sentence, written, decimals) => {
    expect(minorOf(written, decimals)).toBeNull();
  });

  it.each([
    [5, 2, "0.05"],
    [12_000, 2, "120.00"],
    [0, 3, "0.000"],
    [15_000, 0, "15000"],
  ])("%i with %i decimals is written %s", (minor, decimals, amount) => {
    expect(decimalOf(minor, decimals)).toBe(amount);
  });
});

describe("the slider's position as an amount", () => {
  it("both ends are exact, whatever they are", () => {
    expect(amountAt(5_997, 1, 5_997)).toBe(5_997);
    expect(amountAt(1, 1, 5_997)).toBe(1);
    expect(amountAt(0, 37, 5_997)).toBe(37);
  });

  it("between them it is rounded: to a whole unit if the range is long", () => {
    expect(amountAt(4_812.3, 1, 12_000)).toBe(4_800);
    expect(amountAt(4_812.3, 1, 3_000)).toBe(3_000);
    expect(amountAt(1_234.5, 1, 3_000)).toBe(1_230);
  });

  it("one arrow key, a hundredth of the range, always moves it", () => {
    for (const max of [2, 7, 99, 100, 999, 3_000, 5_997, 12_000, 9_000_000]) {
      const from = amountAt(max / 2, 0, max);
      expect(amountAt(from + Math.max(1, max / 100), 0, max)).toBeGreaterThan(from);
    }
  });
});
