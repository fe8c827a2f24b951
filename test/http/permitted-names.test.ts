import { PROTOCOLS } from "./http-and-websocket";
import { type MinimalApp, startTestServer } from "./minimal-app";

const CANARY = "canary";
const COMPLAIN = "mutation ($input: Complaint!) { complain(input: $input) }";
const FIELDS = "Its fields are reason, note, stars, amount, more.";
const VALUES = "Its values are TOO_LATE, TOO_DEAR.";

/** Each in a variable, nested, and in the document. */
const MISTAKES: readonly (readonly [string, { query: string; variables?: Record<string, unknown> }, string])[] = [
  ["a field", { query: COMPLAIN, variables: { input: { reason: "TOO_LATE", [CANARY]: 1 } } }, FIELDS],
  [
    "a nested field",
    { query: COMPLAIN, variables: { input: { reason: "TOO_LATE", more: [{ [CANARY]: 1 }] } } },
    FIELDS,
  ],
  ["a field of the document", { query: `mutation { complain(input: { reason: TOO_LATE, ${CANARY}: 1 }) }` }, FIELDS],
  ["a value of an enum", { query: COMPLAIN, variables: { input: { reason: CANARY } } }, VALUES],
  ["a value of an enum in the document", { query: `mutation { complain(input: { reason: ${CANARY} }) }` }, VALUES],
];

describe.each(PROTOCOLS)("[R19] [S13] over %s an unknown name in the input", (_protocol, asks) => {
  let sandbox: MinimalApp;
  let production: MinimalApp;
  beforeAll(async () => {
    sandbox = await startTestServer({ introspection: true });
    production = await startTestServer({ introspection: false });
  });
  afterAll(() => Promise.all([sandbox.stop(), production.stop()]));

  it.each(MISTAKES)(
    "%s: a sandbox lists the permitted names, production does not, and the caller's name is never repeated",
    async (_what, question, names) => {
      const { errors, text } = await asks(sandbox, question);
      expect(errors.map(({ message }) => message.endsWith(` ${names}`))).toContain(true);
      expect(errors[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/u);
      expect(text).not.toContain(CANARY);

      const hidden = await asks(production, question);
      expect(hidden.errors.length).toBeGreaterThan(0);
      expect(hidden.text).not.toMatch(/Its (fields|values) are|TOO_DEAR|stars|canary/u);
    },
  );
});
