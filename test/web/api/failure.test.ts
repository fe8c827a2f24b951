import { CombinedError } from "@urql/core";
import { failureOf } from "../../../src/web/api/failure";
import { en } from "../../../src/web/text/en";

const { shell } = en;
const broken = new TypeError("Failed to fetch");

const withCode = (code: string, more: object = {}): CombinedError =>
  new CombinedError({
    graphQLErrors: [{ message: "Said by the API.", extensions: { code, ...more } }],
    response: { status: 400 },
  });

describe("the reason why a request did not succeed", () => {
  it.each([
    ["no connection", new CombinedError({ networkError: broken }), true],
    ["an incomplete answer", new CombinedError({ networkError: broken, response: { status: 200 } }), true],
    [
      "a proxy without a server behind it",
      new CombinedError({ networkError: broken, response: { status: 502 } }),
      true,
    ],
    ["a proxy that refuses", new CombinedError({ networkError: broken, response: { status: 413 } }), false],
    ["too many requests", withCode("RATE_LIMITED"), true],
    ["a service that cannot answer now", withCode("UNAVAILABLE"), true],
    ["an internal error of the server", withCode("INTERNAL_SERVER_ERROR", { errorId: "e1" }), false],
    ["a token that has expired", withCode("UNAUTHENTICATED"), false],
    ["a refused request", withCode("FORBIDDEN"), false],
  ])("%s: temporary or not", (_sentence, error, passes) => {
    expect(failureOf(error).passes).toBe(passes);
  });

  it.each([
    [new CombinedError({ networkError: broken }), shell.failed.offline],
    [withCode("RATE_LIMITED"), shell.failed.rateLimited],
    [withCode("UNAVAILABLE"), shell.failed.unavailable],
    [withCode("INTERNAL_SERVER_ERROR", { errorId: "e1" }), shell.failed.unknown("e1")],
    [withCode("UNAUTHENTICATED"), shell.signIn.expired],
    // What the API says to programs is no language of the reader's.
    [withCode("FORBIDDEN"), shell.failed.refused],
    [withCode("BAD_USER_INPUT"), shell.failed.refused],
    [new CombinedError({ networkError: broken, response: { status: 413 } }), shell.failed.refused],
  ])("has a text: %s", (error, text) => {
    expect(failureOf(error).explain({ t: en })).toBe(text);
  });

  it("has the time that the server asks to wait", () => {
    expect(failureOf(withCode("RATE_LIMITED", { retryAfterSeconds: 7 })).waitSeconds).toBe(7);
    expect(failureOf(withCode("RATE_LIMITED")).waitSeconds).toBe(0);
  });

  it("signs out only if the token has expired", () => {
    expect([withCode("UNAUTHENTICATED"), withCode("FORBIDDEN")].map((error) => failureOf(error).signedOut)).toEqual([
      true,
      false,
    ]);
  });
});
