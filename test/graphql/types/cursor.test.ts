import fc from "fast-check";
import { decodeCursor, decodeSequence, encodeCursor, type ListIdentity } from "../../../src/graphql/types/cursor";

const list: ListIdentity = { kind: "activity", owner: "ord_1" };

describe("[S4] a cursor", () => {
  it("returns its position to its own list", () => {
    fc.assert(
      fc.property(fc.nat(), (position) => {
        expect(decodeCursor(list, encodeCursor(list, position), "after")).toBe(String(position));
      }),
    );
  });

  it.each<ListIdentity>([
    { kind: "activity", owner: "ord_2" },
    { kind: "resolutions", owner: "ord_1" },
  ])("is refused by another list: %j", (other) => {
    expect(() => decodeCursor(other, encodeCursor(list, 7), "after")).toThrow("after must be a cursor of this list.");
  });

  it("is refused if any character was altered, left out, or added", () => {
    const cursor = encodeCursor(list, 7);
    fc.assert(
      fc.property(fc.nat(cursor.length), fc.constantFrom("", "A", "z", "=", "-"), fc.nat(1), (at, put, cut) => {
        const altered = cursor.slice(0, at) + put + cursor.slice(at + cut);
        fc.pre(altered !== cursor);
        expect(() => decodeCursor(list, altered, "after")).toThrow("cursor of this list");
      }),
    );
  });

  it.each(["", "NaN", "Infinity", "-1", "1.5", "1e3", "0x10", " 7", "9".repeat(16)])(
    "without a sequence is refused, although it is forged for its list: «%s»",
    (position) => {
      expect(() => decodeSequence(list, encodeCursor(list, position), "after")).toThrow(
        "after must be a cursor of this list.",
      );
    },
  );
});
