import { ReadableStream } from "node:stream/web";
import { inspect } from "node:util";
import { type DocumentNode, visit } from "graphql";
import { DEFAULT_OPERATION_LIMITS } from "../../../src/graphql/operation/operation-limits";
import { OperationPreparer } from "../../../src/graphql/operation/prepare-operation";
import { raise } from "../../support/domain/raise";
import { PROTOCOLS } from "../http-and-websocket";
import { ask, type MinimalApp, minimalSchema, post, startTestServer } from "../minimal-app";
import { RawSocket } from "../raw-socket";

const nested = (depth: number): string => `{ item { ${"next { ".repeat(depth - 2)} id ${"} ".repeat(depth - 2)} } }`;
const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(" ");

/** Each fragment spreads the next one twice: 2^40 fields, in a document of 40 lines. */
const bomb = `{ item { ...F0 } } ${many(40, (index) => `fragment F${index} on Item { ${index === 39 ? "id" : `next { ...F${index + 1} } n: next { ...F${index + 1} }`} }`)}`;
const flatBomb = `{ item { ...F0 } } ${many(40, (index) => `fragment F${index} on Item { ${index === 39 ? "id" : `...F${index + 1} ...F${index + 1}`} }`)}`;

const REFUSED: (readonly [string, string, string, Record<string, unknown>?])[] = [
  ["fields nested 50 deep", nested(50), "DEPTH"],
  [
    "fragments nested 50 deep",
    `{ item { ...F0 } } ${many(50, (i) => `fragment F${i} on Item { next { ${i === 49 ? "id" : `...F${i + 1}`} } }`)}`,
    "DEPTH",
  ],
  ["101 aliases", `{ ${many(101, (i) => `a${i}: hello`)} }`, "ROOT_FIELDS"],
  ["101 aliases below the root", `{ item { ${many(101, (i) => `a${i}: id`)} } }`, "ALIASES"],
  ["101 aliases of __typename", `{ item { ${many(101, (i) => `a${i}: __typename`)} } }`, "ALIASES"],
  ["1,001 fields of one name", `{ item { ${many(1_001, () => "id")} } }`, "FIELDS"],
  ["21 root fields", `{ ${many(21, () => "hello")} }`, "ROOT_FIELDS"],
  ["1,000 directives", `{ item { id ${many(1_000, () => "@skip(if: false)")} } }`, "TOKENS"],
  ["101 directives", `{ item { id ${many(101, () => "@skip(if: false)")} } }`, "DIRECTIVES"],
  ["4,001 tokens", `{ ${many(4_000, () => "a")} }`, "TOKENS"],
  ["a fragment that spreads itself", "{ item { ...A } } fragment A on Item { next { ...A } }", "FRAGMENT_CYCLE"],
  [
    "two fragments that spread each other",
    "{ item { ...A } } fragment A on Item { ...B } fragment B on Item { ...A }",
    "FRAGMENT_CYCLE",
  ],
  [
    "a cycle of fragments that nobody spreads",
    "{ hello } fragment A on Item { ...B } fragment B on Item { ...A }",
    "FRAGMENT_CYCLE",
  ],
  ["a bomb of fragments", bomb, "COST"],
  ["a bomb of fragments on one level", flatBomb, "COST"],
  ["101 fragments", `{ hello } ${many(101, (i) => `fragment F${i} on Item { id }`)}`, "FRAGMENTS"],
  ["21 operations", many(21, (i) => `query Q${i} { hello }`), "OPERATIONS"],
  ["a page of 1e9", "{ items(first: 1e9) { nodes { id } } }", "PAGE_SIZE"],
  ["a page of 101", "{ items(last: 101) { nodes { id } } }", "PAGE_SIZE"],
  ["a page of 1e9 by a variable", "query ($n: Int) { items(first: $n) { nodes { id } } }", "PAGE_SIZE", { n: 1e9 }],
  ["a page of 101 by a variable's default", "query ($n: Int = 101) { items(first: $n) { nodes { id } } }", "PAGE_SIZE"],
  [
    "pages of 100 in pages of 100 in pages of 100",
    "{ items(first: 100) { nodes { things(first: 100) { nodes { things(last: 100) { nodes { id } } } } } } }",
    "COST",
  ],
  [
    "the same by a variable",
    "query ($n: Int) { items(first: $n) { nodes { things(first: $n) { nodes { things(last: $n) { nodes { id } } } } } } }",
    "COST",
    { n: 100 },
  ],
  ["lists without pages in each other", "{ plain { others { others { others { others { id } } } } } }", "COST"],
];

describe.each(PROTOCOLS)("[S5] an operation that is too large is refused over %s", (protocol, asks) => {
  let minimalApp: MinimalApp;
  beforeAll(async () => {
    minimalApp = await startTestServer();
  });
  afterAll(() => minimalApp.stop());

  it.each(REFUSED.map(([sentence, query, limit, variables]) => ({ sentence, query, limit, variables })))(
    "$sentence",
    async ({ query, limit, variables }) => {
      const { status, data, errors } = await asks(minimalApp, { query, ...(variables && { variables }) });
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions).toMatchObject({
        code: limit === "TOKENS" ? "GRAPHQL_PARSE_FAILED" : "GRAPHQL_VALIDATION_FAILED",
        limit,
      });
      expect(data).toBeUndefined();
      expect(status).toBe(protocol === "HTTP" ? 400 : undefined);
    },
  );

  it("10,000 wrong variables get ten errors and a message that there are more", async () => {
    const variables = { input: { reason: "TOO_LATE", more: Array.from({ length: 3_000 }, () => 1) } };
    const { status, errors } = await asks(minimalApp, {
      query: "mutation ($input: Complaint!) { complain(input: $input) }",
      variables,
    });
    expect(errors).toHaveLength(DEFAULT_OPERATION_LIMITS.maxErrors + 1);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(["BAD_USER_INPUT"]));
    expect(status).toBe(protocol === "HTTP" ? 400 : undefined);
  });

  it("1,000 unknown fields get ten errors and a message that there are more", async () => {
    const { errors } = await asks(minimalApp, { query: `{ item { ${many(900, (i) => `f${i}`)} } }` });
    expect(errors).toHaveLength(DEFAULT_OPERATION_LIMITS.maxErrors + 1);
  });

  it("an operation just within the limits is answered", async () => {
    const { errors } = await asks(minimalApp, {
      query: "{ items(first: 100) { nodes { things(first: 60) { nodes { id } } } } }",
    });
    expect(errors).toEqual([]);
  });

  it("a known document is checked against the limits again if its page sizes come from variables", async () => {
    const query = "query ($n: Int!) { items(first: $n) { nodes { id } } }";
    expect((await asks(minimalApp, { query, variables: { n: 10 } })).errors).toEqual([]);
    expect((await asks(minimalApp, { query, variables: { n: 10 } })).errors).toEqual([]);
    expect((await asks(minimalApp, { query, variables: { n: 101 } })).errors[0]?.extensions).toMatchObject({
      limit: "PAGE_SIZE",
      maximum: 100,
    });
  });
});

describe("[S5] a request that is larger than a body or a frame", () => {
  let minimalApp: MinimalApp;
  beforeAll(async () => {
    minimalApp = await startTestServer();
  });
  afterAll(() => minimalApp.stop());

  it.each([
    ["10 MB", "x".repeat(10_000_000)],
    ["20,000 aliases", JSON.stringify({ query: `{ ${many(20_000, (i) => `a${i}: __typename`)} }` })],
    ["100,000 tokens", JSON.stringify({ query: `{ ${many(100_000, () => "a")} }` })],
  ])("%s over HTTP: 400 as JSON", async (_sentence, body) => {
    const { status, headers, errors } = await post(minimalApp.url, body);
    expect(status).toBe(400);
    expect(headers.get("content-type")).toContain("application/json");
    expect(errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("10 MB without a stated size: 400 as JSON", async () => {
    const body = ReadableStream.from(Array.from({ length: 10 }, () => new Uint8Array(1_000_000)));
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      duplex: "half",
    } as RequestInit;
    expect(await ask(minimalApp.url, init)).toMatchObject({ status: 400 });
  });

  it("a frame of 1 MB over WebSocket is closed with 1009, and other sockets are unaffected", async () => {
    const other = await (await RawSocket.open(minimalApp.wsUrl)).init();
    const socket = await (await RawSocket.open(minimalApp.wsUrl)).init();
    socket.send("x".repeat(1_000_000));
    expect(await socket.closed).toMatchObject({ code: 1009 });
    expect(await other.subscribe("1", "{ hello }").answer("1")).toMatchObject({ data: { hello: "Hello you" } });
    await other.end();
  });
});

describe("[V3] the documents that are cached", () => {
  const schema = minimalSchema();
  const isKept = (query: string): boolean => {
    const preparer = new OperationPreparer({
      limits: DEFAULT_OPERATION_LIMITS,
      introspection: true,
      cacheCharacters: 10_000,
    });
    preparer.prepare({ query }, schema);
    const admitted = preparer.admit(query, {}, schema);
    return "valid" in admitted && admitted.valid;
  };

  it.each([
    ["a document without literals", "query ($n: String) { hello(name: $n) }", true],
    ["a document with a page size", "{ items(first: 10) { nodes { id } } }", true],
    ["a document with a text", '{ hello(name: "canary") }', false],
    ["a document with a block text", '{ hello(name: """canary""") }', false],
    ["a document with a reason", "mutation { complain(input: { reason: TOO_LATE }) }", false],
    ["a document with a comment", "{ hello # canary\n }", true],
    ["a document with a text and a comment", '{ hello(name: "can#ary") # canary\n }', false],
    ["a document that is not valid", "{ nothing }", false],
  ])("%s", (_sentence, query, isExpected) => {
    expect(isKept(query)).toBe(isExpected);
  });

  it("contain no comment, and everything else at its place", () => {
    const query = "# canary 😀\r\nquery # canary\r  ($n: String # canary\n\n) {\n hello(name: $n) #\n}# canary";
    const preparer = new OperationPreparer({
      limits: DEFAULT_OPERATION_LIMITS,
      introspection: true,
      cacheCharacters: 10_000,
    });
    const [first, cached] = [preparer.prepare({ query }, schema), preparer.prepare({ query }, schema)].map(
      (prepared) => ("document" in prepared ? prepared.document : raise("refused")),
    );
    const places = (document: DocumentNode | undefined): readonly unknown[] => {
      const found: unknown[] = [];
      if (document !== undefined)
        visit(document, { enter: ({ kind, loc }) => void found.push([kind, loc?.start, loc?.end]) });
      return found;
    };
    expect(places(cached)).toEqual(places(first));
    const isIn = (document: DocumentNode | undefined) => inspect(document, { depth: null }).includes("canary");
    expect([first, cached].map(isIn)).toEqual([true, false]);
    expect(cached?.loc?.source.body.split(/\r\n|[\n\r]/u).length).toBe(query.split(/\r\n|[\n\r]/u).length);
  });

  it("have a limited number of characters, and the least recently used are removed first", () => {
    const preparer = new OperationPreparer({
      limits: DEFAULT_OPERATION_LIMITS,
      introspection: true,
      cacheCharacters: 200,
    });
    const queries = Array.from({ length: 20 }, (_, index) => `query Q${index} { hello }`);
    for (const query of queries) preparer.prepare({ query }, schema);
    const cached = queries.filter((query) => (preparer.admit(query, {}, schema) as { valid?: boolean }).valid === true);
    expect(cached.length).toBeGreaterThan(5);
    expect(cached).toEqual(queries.slice(-cached.length));
    expect(cached.join("").length).toBeLessThanOrEqual(200);
  });
});
