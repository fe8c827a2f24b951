import { FairQueue } from "../../src/app/background/fair-queue";
import { systemTimers } from "../../src/app/background/timers";
import { DEFAULT_OPERATION_LIMITS } from "../../src/graphql/operation/operation-limits";
import { OperationPreparer } from "../../src/graphql/operation/prepare-operation";
import { webhookDocuments } from "../../src/graphql/partner/webhook-document";
import { buildSchema } from "../../src/graphql/schema";
import { raise } from "../support/domain/raise";
import { PROTOCOLS, type Question } from "./http-and-websocket";
import { type MinimalApp, post, startTestServer } from "./minimal-app";

const DEEP = 5_000;
const { maxNesting, maxTokens } = DEFAULT_OPERATION_LIMITS;

const fieldsIn = (depth: number): string => `{ ${"item { ".repeat(depth - 1)} item { id } ${"} ".repeat(depth - 1)} }`;
const listIn = (depth: number): string => `{ hello(name: ${"[".repeat(depth)}${"]".repeat(depth)}) }`;
const objectIn = (depth: number): string => `{ hello(name: ${"{ a: ".repeat(depth)}1${"}".repeat(depth)}) }`;
const typeIn = (depth: number): string => `query ($a: ${"[".repeat(depth)}Int${"]".repeat(depth)}) { hello }`;
const inlineIn = (depth: number): string => `{ ${"... { ".repeat(depth)} hello ${"} ".repeat(depth)} }`;
/** Each fragment goes a part of the way and spreads the next one. */
const fragmentsIn = (depth: number): string => {
  const parts = Array.from({ length: 50 }, (_, index) => {
    const part = depth / 50;
    const inner = index === 49 ? "hello" : `...F${index + 1}`;
    return `fragment F${index} on Query { ${"... { ".repeat(part)} ${inner} ${"} ".repeat(part)} }`;
  });
  return `{ ...F0 } ${parts.join(" ")}`;
};

const tooNested = [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED", limit: "NESTING", maximum: maxNesting } }];

describe("[S20] a document is checked in the same way however its page sizes are given", () => {
  let minimalApp: MinimalApp;
  beforeAll(async () => {
    minimalApp = await startTestServer({
      operationLimits: { maxCost: 5_000 },
      limits: { operationsPerPerson: { burst: 100_000, perMinute: 100_000 } },
    });
  });
  afterAll(() => minimalApp.stop());

  const pages = (first: string, parameters = ""): string =>
    `query Pages${parameters} { items(first: ${first}) { nodes { things(first: ${first}) { nodes { id } } } } }`;
  const forms = (size: number): (readonly [string, Question])[] => [
    ["a literal", { query: pages(String(size)) }],
    ["a variable", { query: pages("$n", "($n: Int)"), variables: { n: size } }],
    ["a variable that must be given", { query: pages("$n", "($n: Int!)"), variables: { n: size } }],
    ["a variable with a default that is used", { query: pages("$n", `($n: Int = ${size})`) }],
    ["a variable with a default that is not used", { query: pages("$n", "($n: Int = 100)"), variables: { n: size } }],
    ["a variable with a default that is too large", { query: pages("$n", "($n: Int = 1000)"), variables: { n: size } }],
  ];

  it.each([2, 0, 49, 50, 100, 101])("a page of %i, twice, over HTTP and WebSocket", async (size) => {
    const answers = new Set<string>();
    for (const [, question] of forms(size))
      for (const [, ask] of PROTOCOLS)
        for (let time = 0; time < 2; time += 1) {
          const { status = 200, data, errors } = await ask(minimalApp, question);
          expect(status).toBeLessThan(500);
          answers.add(JSON.stringify([data, errors]));
        }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain(size > 100 ? '"PAGE_SIZE"' : size > 49 ? '"COST"' : '"nodes"');
  });
});

describe.each(PROTOCOLS)(
  "[S20] over %s, a document that is nested too deeply is refused before any recursive code runs",
  (protocol, ask) => {
    let minimalApp: MinimalApp;
    beforeAll(async () => {
      minimalApp = await startTestServer({ operationLimits: { maxTokens: 100_000 } });
    });
    afterEach(() => expect(minimalApp.logged.join("")).not.toContain("errorId"));
    afterAll(() => minimalApp.stop());

    it.each([
      ["a selection", fieldsIn(DEEP)],
      ["a list literal", listIn(DEEP)],
      ["an object literal", objectIn(DEEP)],
      ["a type of a variable", typeIn(DEEP)],
      ["inline fragments", inlineIn(DEEP)],
      ["fragments that spread each other", fragmentsIn(DEEP)],
      ["a selection that never ends", "{ item ".repeat(DEEP)],
    ])("%s, 5,000 deep", async (_sentence, query) => {
      const { status, data, errors } = await ask(minimalApp, { query });
      expect(errors).toMatchObject(tooNested);
      expect(data).toBeUndefined();
      expect(status).toBe(protocol === "HTTP" ? 400 : undefined);
    });

    it("a variable is accepted at the last depth and refused at the next one", async () => {
      const inputIn = (depth: number): object =>
        depth < 2 ? { reason: "TOO_LATE" } : { reason: "TOO_LATE", more: [inputIn(depth - 1)] };
      const query = "mutation ($input: Complaint!) { complain(input: $input) }";
      expect(await ask(minimalApp, { query, variables: { input: inputIn(maxNesting / 2) } })).toMatchObject({
        data: { complain: "done" },
      });
      expect(
        (await ask(minimalApp, { query, variables: { input: inputIn(maxNesting / 2 + 1) } })).errors,
      ).toMatchObject(tooNested);
    });

    it("a document is accepted at the last depth and refused at the next one", async () => {
      expect((await ask(minimalApp, { query: inlineIn(maxNesting - 1) })).data).toEqual({ hello: "Hello you" });
      expect((await ask(minimalApp, { query: inlineIn(maxNesting) })).errors).toMatchObject(tooNested);
      expect((await ask(minimalApp, { query: fragmentsIn(maxNesting - 50) })).errors).toMatchObject(tooNested);
      expect((await ask(minimalApp, { query: fragmentsIn(maxNesting - 100) })).data).toEqual({ hello: "Hello you" });
    });

    it("brackets in texts and comments do not count", async () => {
      const brackets = "[{(".repeat(maxNesting);
      const query = `{ hello(name: "${brackets}") # ${brackets}\n }`;
      expect((await ask(minimalApp, { query })).data).toEqual({ hello: `Hello ${brackets}` });
    });
  },
);

describe("[S20] a body as deep as its size permits", () => {
  it("is refused, whichever part of it is deep", async () => {
    const minimalApp = await startTestServer();
    const query = "mutation ($input: Complaint!) { complain(input: $input) }";
    const deep = `${'{"more":['.repeat(DEEP)}${"]}".repeat(DEEP)}`;
    expect((await post(minimalApp.url, `{"query":"${query}","variables":{"input":${deep}}}`)).errors).toMatchObject(
      tooNested,
    );
    expect((await post(minimalApp.url, `{"query":"{ hello }","extensions":${deep}}`)).status).toBeLessThan(500);
    expect((await post(minimalApp.url, `{"query":${deep}}`)).status).toBe(400);
    expect((await post(minimalApp.url, deep)).status).toBe(400);
    await minimalApp.stop();
  });
});

describe("[S20] a webhook document that is nested too deeply", () => {
  const schema = buildSchema();
  const documents = webhookDocuments({
    turns: { queue: new FairQueue(1), timers: systemTimers },
    schema,
    preparer: new OperationPreparer({
      limits: { ...DEFAULT_OPERATION_LIMITS, maxTokens: maxTokens * 10 },
      introspection: false,
      cacheCharacters: 1_000,
    }),
    createContext: () => raise("nothing is executed"),
  });

  it.each([
    ["a selection", `fragment Payload on ActivityEvent { ${"order { ".repeat(DEEP)} id ${"} ".repeat(DEEP)} }`],
    [
      "a list literal",
      `fragment Payload on ActivityEvent { order { activity(first: ${"[".repeat(DEEP)}${"]".repeat(DEEP)}) { totalCount } } }`,
    ],
  ])("%s, 5,000 deep, is refused with the reason", (_sentence, document) => {
    expect(documents.documentError(document)).toBe(
      `Brackets, fragments, or values are nested deeper than ${maxNesting} levels.`,
    );
  });
});
