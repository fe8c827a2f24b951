import { Unavailable } from "../../src/app/failures";
import { PROTOCOLS } from "./http-and-websocket";
import { type MinimalApp, post, SECRET_OF_AN_ERROR, startTestServer } from "./minimal-app";

const CANARY = "canary";
const COMPLAIN = "mutation ($input: Complaint!) { complain(input: $input) }";

/** The answer to each malformed input: where the error is, and what is possible. */
const INPUTS: readonly (readonly [string, Record<string, unknown>, string])[] = [
  [
    "a number where a text is due",
    { reason: "TOO_LATE", note: [CANARY] },
    'Variable "$input" has an invalid value at "input.note". Expected type "String".',
  ],
  [
    "a text where a number is due",
    { reason: "TOO_LATE", stars: CANARY },
    'Variable "$input" has an invalid value at "input.stars". Expected type "Int".',
  ],
  [
    "no value of the enum",
    { reason: CANARY },
    'Variable "$input" has an invalid value at "input.reason". Expected a value of enum "Reason".',
  ],
  [
    "a value next to one of the enum",
    { reason: "TOO_LAT" },
    'Variable "$input" has an invalid value at "input.reason". Expected a value of enum "Reason".',
  ],
  [
    "a field that does not exist",
    { reason: "TOO_LATE", [CANARY]: 1 },
    'Variable "$input" has an invalid value. It has a field that type "Complaint" does not define.',
  ],
  ["a field left out", { note: CANARY }, 'Variable "$input" has an invalid value. Its field "reason" is required.'],
  [
    "a null where none can be",
    { reason: null, note: CANARY },
    'Variable "$input" has an invalid value at "input.reason". Expected type "Reason!", which cannot be null.',
  ],
  [
    "a text where an object is due",
    { reason: "TOO_LATE", more: [CANARY] },
    'Variable "$input" has an invalid value at "input.more[0]". Expected an object of type "Complaint".',
  ],
  [
    "what a scalar of ours refuses",
    { reason: "TOO_LATE", amount: CANARY },
    'Variable "$input" has an invalid value at "input.amount". Expected a decimal number such as "120.00".',
  ],
  [
    "a text that looks like the end of graphql's own message",
    { reason: "TOO_LATE", stars: `x" at "input.${CANARY}"; y` },
    'Variable "$input" has an invalid value at "input.stars". Expected type "Int".',
  ],
];

/** Documents with a caller's text in a place where it is invalid. */
const DOCUMENTS: readonly (readonly [string, string, string])[] = [
  [
    "an unquoted text",
    `mutation { complain(input: { note: my ${CANARY} words }) }`,
    'Syntax Error: Expected ":", found Name.',
  ],
  [
    "a text after a text",
    `mutation { complain(input: { note: "my" "${CANARY}" }) }`,
    "Syntax Error: Expected Name, found String.",
  ],
  [
    "a text that never ends",
    `mutation { complain(input: { note: "${CANARY} }) }`,
    "Syntax Error: Unterminated string.",
  ],
  [
    "a text for a number",
    `mutation { complain(input: { reason: TOO_LATE, stars: "${CANARY}" }) }`,
    'A value is invalid. Expected type "Int".',
  ],
  [
    "a name for a text",
    `mutation { complain(input: { reason: TOO_LATE, note: ${CANARY} }) }`,
    'A value is invalid. Expected type "String".',
  ],
  [
    "no value of the enum",
    `mutation { complain(input: { reason: ${CANARY} }) }`,
    'A value is invalid. Expected a value of enum "Reason".',
  ],
  [
    "a field that does not exist",
    `mutation { complain(input: { reason: TOO_LATE, ${CANARY}: 1 }) }`,
    'A value is invalid. It has a field that type "Complaint" does not define.',
  ],
  [
    "a text for an object",
    `mutation { complain(input: "${CANARY}") }`,
    'A value is invalid. Expected type "Complaint!".',
  ],
];

describe.each(PROTOCOLS)(
  "[V3] over %s an error says where the error is and what is possible, and never repeats the input",
  (_protocol, asks) => {
    let minimalApp: MinimalApp;
    beforeAll(async () => {
      minimalApp = await startTestServer({ introspection: false });
    });
    afterAll(() => minimalApp.stop());

    it.each(INPUTS)("%s, in a variable", async (_sentence, input, message) => {
      const { errors, text } = await asks(minimalApp, { query: COMPLAIN, variables: { input } });
      expect(errors.map((error) => [error.message, error.extensions])).toEqual([[message, { code: "BAD_USER_INPUT" }]]);
      expect(text).not.toContain(CANARY);
      expect(minimalApp.logged.join("")).not.toContain(CANARY);
    });

    it.each(DOCUMENTS)("%s, in the document", async (_sentence, query, message) => {
      const { errors, text } = await asks(minimalApp, { query });
      expect(errors[0]?.message).toBe(message);
      expect(text).not.toContain(CANARY);
      expect(minimalApp.logged.join("")).not.toContain(CANARY);
    });

    it("a null that a variable passes to an argument is the caller's mistake", async () => {
      const { errors } = await asks(minimalApp, {
        query: "mutation ($stars: Int) { rate(stars: $stars) }",
        variables: { stars: null },
      });
      expect(errors).toMatchObject([
        {
          message: 'Argument "stars" of non-null type "Int!" must not be null.',
          extensions: { code: "BAD_USER_INPUT" },
        },
      ]);
    });

    it("an error suggests no names", async () => {
      const { errors } = await asks(minimalApp, { query: "{ hell item { idd } }" });
      expect(errors.map(({ message }) => message)).toEqual([
        'Cannot query field "hell" on type "Query".',
        'Cannot query field "idd" on type "Item".',
      ]);
    });
  },
);

describe.each(PROTOCOLS)("[S13] over %s an internal error is reported by its id only", (_protocol, asks) => {
  let minimalApp: MinimalApp;
  beforeAll(async () => {
    minimalApp = await startTestServer();
  });
  afterAll(() => minimalApp.stop());

  it.each(["{ fails }", "{ throwsWithCode }", "{ badOutput }"])("%s", async (query) => {
    const { errors, text } = await asks(minimalApp, { query });
    expect(errors).toEqual([
      {
        message: "An internal error occurred. It was logged with this errorId.",
        path: [expect.any(String)],
        locations: [expect.any(Object)],
        extensions: { code: "INTERNAL_SERVER_ERROR", errorId: expect.stringMatching(/^err_[0-9a-f]{32}$/u) as string },
      },
    ]);
    expect(text).not.toMatch(/canary|INSERT|db\.internal|node_modules|\.ts|ER_DUP/u);
    const line = minimalApp.logged.find((logged) => logged.includes(String(errors[0]?.extensions.errorId)));
    expect(line).toBeDefined();
    expect(line).not.toContain(CANARY);
  });

  it("the log has the error's class, code, and place", async () => {
    await asks(minimalApp, { query: "{ fails }" });
    expect(JSON.parse(minimalApp.logged.at(-1) ?? "")).toMatchObject({
      error: {
        name: "Error",
        code: "ER_DUP_ENTRY",
        message: SECRET_OF_AN_ERROR.replace("'canary'", "'…'"),
        stack: expect.stringContaining("minimal-app.ts") as string,
      },
    });
  });

  it("a database that is down is UNAVAILABLE, with when to retry; the log has its cause without quoted values", async () => {
    const logged = minimalApp.logged.length;
    const { errors } = await asks(minimalApp, { query: "{ databaseIsDown hello }" });
    expect(errors).toMatchObject([
      { path: ["databaseIsDown"], extensions: { code: "UNAVAILABLE", retryAfterSeconds: 2 } },
    ]);
    const [line = "", ...others] = minimalApp.logged.slice(logged);
    expect(others).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({
      level: 40,
      outage: { cause: { message: SECRET_OF_AN_ERROR.replace("'canary'", "'…'") } },
    });
    expect(line).not.toContain(CANARY);
  });

  it("introspection can be switched off", async () => {
    const closed = await startTestServer({ introspection: false });
    const { errors } = await asks(closed, { query: "{ __schema { __typename } }" });
    expect(errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
    expect((await asks(closed, { query: "{ __typename }" })).errors).toEqual([]);
    await closed.stop();
  });
});

describe("[S13] a context that cannot be created", () => {
  it.each([
    ["because of the database: 503 and when to retry", "databaseIsDown", 503, "UNAVAILABLE"],
    ["because of an internal error: 500", "bug", 500, "INTERNAL_SERVER_ERROR"],
  ])("%s", async (_sentence, what, status, code) => {
    const minimalApp = await startTestServer({
      createContext: () => Promise.reject(what === "bug" ? new Error(SECRET_OF_AN_ERROR) : new Unavailable("database")),
    });
    const answer = await post(minimalApp.url, { query: "{ hello }" });
    expect(answer).toMatchObject({ status, errors: [{ extensions: { code } }] });
    expect(answer.text).not.toContain("canary");
    expect(answer.headers.get("retry-after")).toBe(status === 503 ? "1" : null);
    await minimalApp.stop();
  });
});
