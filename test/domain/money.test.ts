import { formatAmount, parseAmount, shareRoundedDown, shareRoundedHalfUp, sum } from "../../src/domain/money";

describe("[M1] amounts are whole numbers of the smallest unit", () => {
  it.each([
    ["120.00", 2, 12_000n],
    ["120.5", 2, 12_050n],
    ["120", 2, 12_000n],
    ["0.01", 2, 1n],
    ["-1.50", 2, -150n],
    ["15000", 0, 15_000n],
    ["30", 3, 30_000n],
    ["0.750", 3, 750n],
    ["90071992547409.93", 2, 9_007_199_254_740_993n],
  ])("%s with %i decimals is read as %s", (amount, decimals, minor) => {
    expect(parseAmount(amount, decimals)).toBe(minor);
  });

  it.each([
    ["1.5", 0],
    ["1.0", 0],
    ["1.005", 2],
    ["1.000", 2],
    ["1.0001", 3],
  ])("%s is too precise for %i decimals, also if the last ones are zeros", (amount, decimals) => {
    expect(parseAmount(amount, decimals)).toBe("TOO_PRECISE");
  });

  it.each(["", " 1", "1e309", "NaN", "1,5", ".5", "1.", "+1", "0x10", "Infinity", "--1", "1".repeat(31)])(
    "«%s» is not a decimal number",
    (amount) => {
      expect(() => parseAmount(amount, 2)).toThrow(RangeError);
    },
  );

  it.each([
    [12_000n, 2, "120.00"],
    [5n, 2, "0.05"],
    [0n, 2, "0.00"],
    [-150n, 2, "-1.50"],
    [15_000n, 0, "15000"],
    [750n, 3, "0.750"],
    [9_007_199_254_740_993n, 2, "90071992547409.93"],
  ])("%s with %i decimals is written %s", (minor, decimals, text) => {
    expect(formatAmount(minor, decimals)).toBe(text);
  });

  it("sums are exact beyond 2^53", () => {
    expect(sum([2n ** 53n, 1n])).toBe(9_007_199_254_740_993n);
    expect(sum([])).toBe(0n);
  });
});

describe("shares of an amount", () => {
  it.each([
    [20_000n, 6_000n, 12_000n],
    [10_001n, 6_000n, 6_000n],
    [10_004n, 6_000n, 6_002n],
    [1n, 6_000n, 0n],
  ])("[P2] %s × %s basis points is rounded down to %s", (minor, share, down) => {
    expect(shareRoundedDown(minor, share)).toBe(down);
  });

  it.each([
    ["just below the half", 9_899n, 544n],
    ["at the half", 9_900n, 545n],
    ["just above the half", 9_901n, 545n],
    ["at a half of the smallest amount", 100n, 6n],
  ])("[M2] 5.5 %% is rounded half up, %s", (_where, minor, rounded) => {
    expect(shareRoundedHalfUp(minor, 550n)).toBe(rounded);
  });
});
