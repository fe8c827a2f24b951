import fc from "fast-check";
import { heading, row, wrap } from "../../src/demo/columns";

describe("two parties side by side", () => {
  it("are broken between words, and no word is lost", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  });

  it("have a word cut if it is longer than its column", () => {
    expect(wrap("abcdefgh ij", 3)).toEqual(["abc", "def", "gh", "ij"]);
  });

  it("get a line each, and the label once", () => {
    expect(row("event 2", "left", "right ".repeat(10).trim()).split("\n")).toEqual([
      `event 2    │ left${" ".repeat(48)} │ ${"right ".repeat(8).trim()}`,
      `           │ ${" ".repeat(52)} │ right right`,
    ]);
  });

  it("fit into 120 columns, whatever the text is", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 400 }), (left, right) => {
        expect(
          Math.max(
            ...row("countdown", left, right)
              .split("\n")
              .map(({ length }) => length),
          ),
        ).toBeLessThanOrEqual(120);
      }),
    );
    expect(heading("A scene").trim()).toHaveLength(120);
  });
});
