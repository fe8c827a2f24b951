import { setTimeout as pause } from "node:timers/promises";
import { assertObjectType, buildSchema as buildFromText, type GraphQLSchema } from "graphql";
import { declareSizes } from "../../src/graphql/operation/field-sizes";
import { until } from "../support/app/until";
import { PROTOCOLS } from "./http-and-websocket";
import { bearer, type MinimalApp, minimalSchema, startTestServer } from "./minimal-app";
import { RawHttp } from "./raw-http";
import { RawSocket } from "./raw-socket";

const typeDefs = /* GraphQL */ `
  type Note {
    status: String!
    text: String!
    words: [String!]!
    parts: [Note!]!
  }
  type NoteConnection {
    nodes: [Note!]!
  }
  type Query {
    note(characters: Int!, of: String = "x"): Note!
    notes(first: Int, characters: Int!, of: String = "x"): NoteConnection!
  }
  type Mutation {
    write(characters: Int!): Note!
  }
  type Subscription {
    notes(characters: Int!): Note!
  }
`;

interface Asked {
  readonly characters: number;
  readonly of?: string;
  readonly first?: number;
}

/** @param count  counts the texts that were resolved. */
function noteSchema(count: () => void = () => undefined): GraphQLSchema {
  const schema = buildFromText(typeDefs);
  const note = ({ characters, of = "x" }: Asked): object => ({
    status: "OPEN",
    words: [],
    parts: [],
    text: () => {
      count();
      return of.repeat(characters);
    },
  });
  const resolvers = {
    Query: {
      note: (_root: unknown, asked: Asked) => note(asked),
      notes: (_root: unknown, asked: Asked) => ({
        nodes: Array.from({ length: asked.first ?? 20 }, () => note(asked)),
      }),
    },
    Mutation: { write: (_root: unknown, asked: Asked) => note(asked) },
  };
  for (const [type, fields] of Object.entries(resolvers))
    for (const [name, resolve] of Object.entries(fields))
      Object.assign(assertObjectType(schema.getType(type)).getFields()[name] ?? {}, { resolve });
  async function* notes(_root: unknown, asked: Asked): AsyncGenerator<object> {
    yield await Promise.resolve({ notes: note({ ...asked, characters: 1 }) });
    yield { notes: note(asked) };
    yield { notes: note({ ...asked, characters: 2 }) };
  }
  Object.assign(assertObjectType(schema.getType("Subscription")).getFields().notes ?? {}, { subscribe: notes });
  declareSizes(schema, {
    "Note.text": { characters: 2_500 },
    "Note.parts": { items: 50 },
    "Note.words": { items: 20, characters: 200 },
  });
  return schema;
}

const aliases = (count: number, field: string): string =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(" ");

describe.each(PROTOCOLS)(
  "[S16] over %s, the cost counts the size of texts and the bound of each list",
  (_protocol, asks) => {
    const maxCost = 1_000;
    let minimalApp: MinimalApp;
    beforeAll(async () => {
      minimalApp = await startTestServer({ schema: noteSchema(), operationLimits: { maxCost } });
    });
    afterAll(() => minimalApp.stop());

    it.each([
      ["a text of 2,500 characters", 25, "text"],
      ["a list of 20 texts of 200 characters", 40, "words"],
      ["a list of 50 objects", 51, "parts { status }"],
      ["a name of 1,000 characters", 11, `${"n".repeat(1_000)}: status`],
      ["all of them", 127, `text words parts { status } ${"n".repeat(1_000)}: status`],
    ])("%s: %i", async (_sentence, weight, field) => {
      const max = Math.floor((maxCost - 1) / (1 + weight)); // `notes`, and each time `nodes` and the field
      const ask = async (first: number) =>
        (await asks(minimalApp, { query: `{ notes(first: ${first}, characters: 1) { nodes { ${field} } } }` })).errors;
      expect(await ask(max)).toEqual([]);
      expect(await ask(max + 1)).toMatchObject([{ extensions: { limit: "COST", maximum: maxCost } }]);
    });

    it("refuses 100 aliases of a text on a page of 100, and 11 on one object, fragments included", async () => {
      const tooMany = { extensions: { code: "GRAPHQL_VALIDATION_FAILED", limit: "ALIASES_PER_FIELD", maximum: 10 } };
      for (const query of [
        `{ notes(first: 100, characters: 1) { nodes { ${aliases(100, "text")} } } }`,
        `{ note(characters: 1) { ${aliases(11, "status")} } }`,
        `{ note(characters: 1) { status ${aliases(10, "status")} } }`,
        `{ note(characters: 1) { ${aliases(6, "status")} ...F ... { b1: status b2: status } } } fragment F on Note { ...G c: status } fragment G on Note { d: status e: status }`,
        `{ note(characters: 1) { ${aliases(11, "__typename")} } }`,
      ])
        expect((await asks(minimalApp, { query })).errors).toMatchObject([tooMany]);
      expect(
        (await asks(minimalApp, { query: `{ note(characters: 1) { ${aliases(10, "status")} } }` })).errors,
      ).toEqual([]);
      expect(
        (await asks(minimalApp, { query: `{ ${aliases(20, "note(characters: 1) { status }")} }` })).errors,
      ).toEqual([]);
    });
  },
);

const MAX_BYTES = 100_000;

describe.each(PROTOCOLS)("[S16] over %s, an answer that is too large", (protocol, asks) => {
  let minimalApp: MinimalApp;
  let resolved = 0;
  beforeAll(async () => {
    minimalApp = await startTestServer({
      schema: noteSchema(() => (resolved += 1)),
      operationLimits: { maxAnswerBytes: MAX_BYTES, maxCost: 100_000 },
    });
  });
  beforeEach(() => (resolved = 0));
  afterAll(() => minimalApp.stop());

  const refused = [{ extensions: { code: "BAD_USER_INPUT", limit: "LIMIT_ANSWER_BYTES", maximum: MAX_BYTES } }];

  it.each([
    ["of ASCII text", "x", 1],
    ["of characters of three bytes", "€", 3],
    ["of characters that JSON escapes", '"', 2],
    ["of control characters", "\u0001", 6],
    ["of emoji", "👋", 4],
  ])("%s is refused as a whole, and the last one that fits is not", async (_sentence, of, bytes) => {
    const query = "query ($n: Int!, $of: String!) { note(characters: $n, of: $of) { text } }";
    const fits = Math.floor((MAX_BYTES - 100) / bytes);
    const { data } = await asks(minimalApp, { query, variables: { n: fits, of } });
    expect((data?.note as { text: string }).text).toHaveLength(fits * of.length);
    const answer = await asks(minimalApp, { query, variables: { n: Math.ceil(MAX_BYTES / bytes), of } });
    expect(answer.errors).toMatchObject(refused);
    expect(answer.data).toBeUndefined();
    expect(answer.status).toBe(protocol === "HTTP" ? 400 : undefined);
    expect(answer.text.length).toBeLessThan(500);
  });

  it("stops the execution: later fields are not resolved", async () => {
    const { errors } = await asks(minimalApp, { query: "{ notes(first: 100, characters: 10000) { nodes { text } } }" });
    expect(errors).toMatchObject(refused);
    expect(resolved).toBeLessThanOrEqual(11);
  });

  it("of a mutation is refused like any other, and the message says that the effect remains", async () => {
    const { errors } = await asks(minimalApp, { query: "mutation { write(characters: 200000) { text } }" });
    expect(errors).toMatchObject(refused);
    expect(errors[0]?.message).toContain("The changes of a mutation remain.");
  });

  it("does not count for the next request of the same document", async () => {
    const query = "query ($n: Int!) { notes(first: $n, characters: 10000) { nodes { text } } }";
    for (const n of [9, 9, 11, 9])
      expect((await asks(minimalApp, { query, variables: { n } })).errors).toHaveLength(n === 11 ? 1 : 0);
  });
});

it("[S16] one item of a subscription that is too large is refused, and the next ones are sent", async () => {
  const minimalApp = await startTestServer({ schema: noteSchema(), operationLimits: { maxAnswerBytes: MAX_BYTES } });
  const socket = await (await RawSocket.open(minimalApp.wsUrl)).init();
  socket.subscribe("1", "subscription { notes(characters: 200000) { text } }");
  await socket.next(({ type }) => type === "complete");
  const items = socket.messages.filter(({ type }) => type === "next").map(({ payload }) => payload);
  expect(items).toMatchObject([
    { data: { notes: { text: "x" } } },
    { errors: [{ extensions: { limit: "LIMIT_ANSWER_BYTES" } }] },
    { data: { notes: { text: "xx" } } },
  ]);
  await socket.end();
  await minimalApp.stop();
});

it("[S16] introspection with many aliases is measured too", async () => {
  const minimalApp = await startTestServer({ schema: minimalSchema(), operationLimits: { maxAnswerBytes: 20_000 } });
  const types = "__schema { types { name fields { name args { name } } } }";
  const { status, errors } = await PROTOCOLS[0][1](minimalApp, { query: `{ ${aliases(20, types)} }` });
  expect([status, errors[0]?.extensions.limit]).toEqual([400, "LIMIT_ANSWER_BYTES"]);
  await minimalApp.stop();
});

describe("[S16] answers that the client does not read", () => {
  const body = JSON.stringify({ query: "{ notes(first: 100, characters: 100000) { nodes { text } } }" });
  const asking = (authorization: string): string =>
    `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

  it("are aborted if nothing was read for the write timeout; then the user can send requests again", async () => {
    const minimalApp = await startTestServer({
      schema: noteSchema(),
      operationLimits: { maxCost: 100_000, maxAnswerBytes: 20_000_000 },
      limits: { writeTimeoutMs: 200 },
    });
    const authorization = await bearer();
    const deaf = await Promise.all(Array.from({ length: 20 }, () => RawHttp.open(minimalApp.port)));
    for (const { socket } of deaf) socket.pause();
    for (const http of deaf) http.send(asking(authorization));
    const other = await bearer({ subject: "usr_other" });
    const ask = async (token: string) =>
      (await PROTOCOLS[0][1](minimalApp, { query: "{ note(characters: 1) { text } }", authorization: token })).status;
    expect(await ask(other)).toBe(200);
    await until(async () => (await ask(authorization)) === 200);
    await Promise.all(deaf.map((http) => http.end()));
    await minimalApp.stop();
  });

  /** Sent one after the other on one connection, without waiting for an answer. */
  const PIPELINED = 6;

  it("are aborted after one write timeout, with all answers that wait behind them on the same connection", async () => {
    const writeTimeoutMs = 1_000;
    const minimalApp = await startTestServer({
      schema: noteSchema(),
      operationLimits: { maxCost: 100_000, maxAnswerBytes: 20_000_000 },
      limits: { writeTimeoutMs, maxUnsentAnswersPerPerson: 2 },
    });
    const authorization = await bearer();
    const http = await RawHttp.open(minimalApp.port);
    http.socket.pause();
    http.send(asking(authorization).repeat(PIPELINED));
    const ask = async () =>
      (await PROTOCOLS[0][1](minimalApp, { query: "{ note(characters: 1) { text } }", authorization })).status;
    await until(async () => (await ask()) === 429);
    const twoTimeouts = pause(1.9 * writeTimeoutMs, "TWO_TIMEOUTS");
    const served = until(async () => (await ask()) === 200).then(() => "SERVED");
    expect(await Promise.race([twoTimeouts, served])).toBe("SERVED");
    await http.end();
    await minimalApp.stop();
  });

  it("are bounded for each user: RATE_LIMITED before anything is executed", async () => {
    const minimalApp = await startTestServer({
      schema: noteSchema(),
      operationLimits: { maxCost: 100_000, maxAnswerBytes: 20_000_000 },
      limits: { maxUnsentAnswersPerPerson: 1 },
    });
    const authorization = await bearer();
    const deaf: RawHttp[] = [];
    const ask = async (token: string) =>
      PROTOCOLS[0][1](minimalApp, { query: "{ note(characters: 1) { text } }", authorization: token });
    // The kernel takes some megabytes of each connection before anything waits.
    await until(async () => {
      const http = await RawHttp.open(minimalApp.port);
      http.socket.pause();
      http.send(asking(authorization));
      deaf.push(http);
      return (await ask(authorization)).status === 429;
    });
    expect(await ask(authorization)).toMatchObject({
      status: 429,
      errors: [{ extensions: { code: "RATE_LIMITED", retryAfterSeconds: 1 } }],
    });
    expect(await ask(await bearer({ subject: "usr_other" }))).toMatchObject({ status: 200 });
    await Promise.all(deaf.map((http) => http.end()));
    await until(async () => (await ask(authorization)).status === 200);
    await minimalApp.stop();
  });
});
