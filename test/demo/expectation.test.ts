import { asExpected, expectSame, isAsExpected, NotAsExpected } from "../../src/demo/expectation";

describe("a line of the demo", () => {
  it("is what was received, where that is as told", () => {
    expect(asExpected({ received: "The order was cancelled.", expected: "The order was cancelled." })).toBe("The order was cancelled.");
  });

  it.each([
    ["another word", "The order was completed.", "The order was cancelled."],
    ["something more at the end", "The order was cancelled. Really.", "The order was cancelled."],
    ["something more at the beginning", "So: the order", "the order"],
    ["a dot that is none", "6x90", "6.90"],
    ["a … that stands for nothing", "by .", "by …."],
    ["nothing", "", "none runs"],
  ])("ends the demo if it is %s", (_what, received, expected) => {
    expect(() => asExpected({ received, expected })).toThrow(NotAsExpected);
    expect(() => asExpected({ received, expected })).toThrow(`expected: ${expected}\nreceived: ${received}`);
  });

  it.each([
    ["words between", "to be answered by November 24, 2026 at 3:21 AM UTC.", "to be answered by …."],
    ["a space of another kind", "120,00\u00a0$ angeboten", "120,00 $ angeboten"],
  ])("allows %s", (_what, received, expected) => {
    expect(isAsExpected(received, expected)).toBe(true);
  });
});

describe("what is checked as a whole", () => {
  it("passes if it is the same", () => {
    expect(() => expectSame("the events", [2, 3], [2, 3])).not.toThrow();
  });

  it("ends the demo if it is not", () => {
    expect(() => expectSame("the events", [2, 2], [2, 3])).toThrow(new NotAsExpected("the events\nexpected: [2,3]\nreceived: [2,2]"));
  });
});
