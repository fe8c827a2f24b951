import { CombinedError } from "@urql/core";
import { failureOf } from "../../../src/web/api/failure";
import { en } from "../../../src/web/text/en";

const { shell } = en;
const broken = new TypeError("Failed to fetch");

const withCode = (code: string, more: object = {}): CombinedError =>
  new CombinedError({ graphQLErrors: [{ message: "Said by the API.", extensions: { code, ...more } }], response: { status: 400 } });

describe("why something did not get through", () => {
  it.each([
    ["no connection", new CombinedError({ networkError: broken }), true],
    ["an answer that broke off", new CombinedError({ networkError: broken, response: { status: 200 } }), true],
    ["a proxy without a server behind it", new CombinedError({ networkError: broken, response: { status: 502 } }), true],
    ["a proxy that refuses", new CombinedError({ networkError: broken, response: { status: 413 } }), false],
    ["too much at once", withCode("RATE_LIMITED"), true],
    ["a service that can't answer now", withCode("UNAVAILABLE"), true],
    ["a fault of the server", withCode("INTERNAL_SERVER_ERROR", { errorId: "e1" }), false],
    ["a token that is over", withCode("UNAUTHENTICATED"), false],
    ["what is refused", withCode("FORBIDDEN"), false],
  ])("%s: passes by itself or not", (_sentence, error, passes) => {
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
  ])("is said in words: %s", (error, text) => {
    expect(failureOf(error).explain({ t: en })).toBe(text);
  });

  it("how long the server asks to wait", () => {
    expect(failureOf(withCode("RATE_LIMITED", { retryAfterSeconds: 7 })).waitSeconds).toBe(7);
    expect(failureOf(withCode("RATE_LIMITED")).waitSeconds).toBe(0);
  });

  it("only a token that is over signs out", () => {
    expect([withCode("UNAUTHENTICATED"), withCode("FORBIDDEN")].map((error) => failureOf(error).signedOut)).toEqual([true, false]);
  });
});
