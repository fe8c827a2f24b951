import fc from "fast-check";
import { decodeJson, encodeJson } from "../../../src/store/entities/json-codec";

describe("[M1] JSON in columns", () => {
  it("stores amounts of any size exactly, at every place", () => {
    const data = { refund: 12_345_678_901_234_567_890n, list: [1n, { deep: -2n }], none: null, text: "12", count: 3 };
    expect(encodeJson({ refund: 12_000n })).toBe('{"refund":{"minor":"12000"}}');
    expect(decodeJson(encodeJson(data))).toEqual(data);
  });

  it("is decoded in the same way from text and from a parsed value of a driver", () => {
    const text = encodeJson({ a: [1n, { b: 2n }], money: { minor: 5n, currency: "USD" } });
    expect(decodeJson(JSON.parse(text))).toEqual(decodeJson(text));
  });

  it("reads a text as a text: an object with more than the one field, or without text in it, is not an amount", () => {
    for (const text of ['{"minor":"1","currency":"USD"}', '{"minor":1}', '{"minor":null}', '{"major":"1"}', '"minor"'])
      expect(decodeJson(text)).toEqual(JSON.parse(text));
  });

  it("does not change any other value", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((key) => key !== "minor" && key !== "__proto__"),
          fc.jsonValue({ noUnicodeString: false }),
        ),
        (value) => {
          const plain: unknown = JSON.parse(JSON.stringify(value));
          fc.pre(!JSON.stringify(plain).includes('"minor"'));
          expect(decodeJson(encodeJson(plain))).toEqual(plain);
        },
      ),
    );
  });
});
