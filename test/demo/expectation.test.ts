import { asExpected, expectSame, isAsExpected, NotAsExpected } from "../../src/demo/expectation";

describe("a line of the demo", () => {
  it("is the received text, if that is as expected", () => {
    expect(asExpected({ received: "The order was cancelled.", expected: "The order was cancelled." })).toBe(
      "The order was cancelled.",
    );
  });

  it.each([
    ["another word", "The order was completed.", "The order was cancelled."],
    ["additional text at the end", "The order was cancelled. Really.", "The order was cancelled."],
    ["additional text at the start", "So: the order", "the order"],
    ["another character instead of a dot", "6x90", "6.90"],
    ["a … that matches nothing", "by .", "by …."],
    ["nothing", "", "none"],
  ])("ends the demo if it is %s", (_what, received, expected) => {
    expect(() => asExpected({ received, expected })).toThrow(NotAsExpected);
    expect(() => asExpected({ received, expected })).toThrow(`expected: ${expected}\nreceived: ${received}`);
  });

  it.each([
    ["text in between", "to be answered by November 24, 2026 at 3:21 AM UTC.", "to be answered by …."],
    ["a space of another kind", "120,00\u00a0$ angeboten", "120,00 $ angeboten"],
  ])("allows %s", (_what, received, expected) => {
    expect(isAsExpected(received, expected)).toBe(true);
  });
});

describe("a value that is checked as a whole", () => {
  it("passes if it is the same", () => {
    expect(() => expectSame("the events", [2, 3], [2, 3])).not.toThrow();
  });

  it("ends the demo if it is not", () => {
    expect(() => expectSame("the events", [2, 2], [2, 3])).toThrow(
      new NotAsExpected("the events\nexpected: [2,3]\nreceived: [2,2]"),
    );
  });
});
