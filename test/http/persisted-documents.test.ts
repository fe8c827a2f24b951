import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifestErrors, manifests } from "../../src/composition/document-manifests";
import { NotAValue } from "../../src/composition/settings";
import { PersistedDocuments, sha256 } from "../../src/graphql/operation/persisted-documents";
import { ask, authenticate, bearer, type MinimalApp, NOBODY, post, startTestServer } from "./minimal-app";
import { RawSocket } from "./raw-socket";

const HELLO = "query Hello($name: String) { hello(name: $name) }";
const RATE = "mutation Rate { rate }";
const TICKS = "subscription Ticks { ticks(count: 1) }";
const OTHER = "query Other { hello }";
const REGISTERED = new Map([HELLO, RATE, TICKS].map((text) => [sha256(text), text]));

type Id = (text: string) => Record<string, unknown>;
const IDS: readonly (readonly [string, Id])[] = [
  [
    "extensions.persistedQuery",
    (text) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } } }),
  ],
  ["documentId", (text) => ({ documentId: `sha256:${sha256(text)}` })],
];

const NOT_FOUND = { message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } };
const PREFLIGHT = { "apollo-require-preflight": "1" };

async function overSocket(
  minimalApp: MinimalApp,
  payload: Record<string, unknown>,
): Promise<Awaited<ReturnType<RawSocket["answer"]>>> {
  const socket = await (await RawSocket.open(minimalApp.wsUrl)).init();
  const answer = await socket.send({ type: "subscribe", id: "1", payload: { query: "", ...payload } }).answer("1");
  await socket.end();
  return answer;
}

const byGet = (minimalApp: MinimalApp, parameters: Record<string, unknown>) => {
  const entries = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  return ask(
    `${minimalApp.url}?${new URLSearchParams(Object.fromEntries(entries) as Record<string, string>).toString()}`,
    {
      headers: PREFLIGHT,
    },
  );
};

describe.each(IDS)("a registered document is answered by its id as %s", (_form, id) => {
  let minimalApp: MinimalApp;
  beforeAll(async () => {
    minimalApp = await startTestServer({ documents: new PersistedDocuments(REGISTERED) });
  });
  afterAll(() => minimalApp.stop());

  const variables = { name: "Anna" };
  const anna = { data: { hello: "Hello Anna" }, errors: [] };

  it("is accepted by POST, by GET, and over WebSocket, more than once", async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await post(minimalApp.url, { ...id(HELLO), variables })).toMatchObject({ status: 200, ...anna });
      expect(await byGet(minimalApp, { ...id(HELLO), variables })).toMatchObject({ status: 200, ...anna });
      expect(await overSocket(minimalApp, { ...id(HELLO), variables })).toMatchObject(anna);
    }
  });

  it("is accepted with its text, as Apollo's clients send it after a refusal, with the operation's name and other extensions", async () => {
    const { extensions } = id(HELLO) as { readonly extensions?: object };
    const request = {
      query: HELLO,
      operationName: "Hello",
      ...id(HELLO),
      extensions: { ...extensions, client: { name: "web" } },
      variables,
    };
    expect(await post(minimalApp.url, request)).toMatchObject(anna);
    expect(await overSocket(minimalApp, request)).toMatchObject(anna);
  });

  it("is accepted as a mutation by POST, not by GET, and as a subscription over WebSocket only", async () => {
    expect(await post(minimalApp.url, id(RATE))).toMatchObject({ data: { rate: "done" } });
    expect((await byGet(minimalApp, id(RATE))).status).toBe(405);
    expect(await overSocket(minimalApp, id(TICKS))).toMatchObject({ data: { ticks: "1" } });
    expect(await post(minimalApp.url, id(TICKS))).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
  });

  it("is PERSISTED_QUERY_NOT_FOUND if it is unknown, also after it was sent with its text: a request registers nothing", async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await post(minimalApp.url, id(OTHER))).toMatchObject({ status: 200, errors: [NOT_FOUND] });
      expect(await byGet(minimalApp, id(OTHER))).toMatchObject({ status: 200, errors: [NOT_FOUND] });
      expect(await overSocket(minimalApp, id(OTHER))).toMatchObject({ errors: [NOT_FOUND] });
      expect(await post(minimalApp.url, { query: OTHER, ...id(OTHER) })).toMatchObject({
        data: { hello: "Hello you" },
        errors: [],
      });
    }
  });

  it("is refused with a text of another id, and if the id is not a hash", async () => {
    const refused = { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] };
    const none = { extensions: { persistedQuery: { version: 1, sha256Hash: "OrderPage" } }, documentId: "OrderPage" };
    for (const request of [
      { query: OTHER, ...id(HELLO) },
      none,
      { documentId: 1 },
      { documentId: `md5:${"0".repeat(32)}` },
    ]) {
      expect(await post(minimalApp.url, request)).toMatchObject({ status: 400, ...refused });
      expect(await overSocket(minimalApp, request)).toMatchObject(refused);
    }
  });

  it("is 401 without a token, whether it is known or not", async () => {
    for (const text of [HELLO, OTHER])
      expect(await post(minimalApp.url, id(text), NOBODY)).toMatchObject({ status: 401 });
  });
});

describe("with PERSISTED_ONLY", () => {
  let minimalApp: MinimalApp;
  beforeAll(async () => {
    const holds = () => Promise.resolve(true);
    minimalApp = await startTestServer({
      documents: new PersistedDocuments(REGISTERED, true),
      authenticate: async (authorization) => {
        const credentials = await authenticate(authorization);
        return credentials?.subject === "partner" ? { ...credentials, apiKey: { holds } } : credentials;
      },
    });
  });
  afterAll(() => minimalApp.stop());

  const refused = {
    errors: [{ message: expect.stringContaining("registered") as string, extensions: { code: "BAD_USER_INPUT" } }],
  };

  it("users get answers to registered documents, by id or by text, and { __typename }; nothing else", async () => {
    for (const request of [{ documentId: sha256(HELLO) }, { query: HELLO }, { query: "{ __typename }" }]) {
      expect(await post(minimalApp.url, request)).toMatchObject({ status: 200, errors: [] });
      expect(await overSocket(minimalApp, request)).toMatchObject({ errors: [] });
    }
    for (const request of [
      { query: OTHER },
      { query: `${HELLO} ` },
      { query: OTHER, documentId: sha256(OTHER) },
      { query: "{ {" },
    ]) {
      expect(await post(minimalApp.url, request)).toMatchObject({ status: 400, ...refused });
      expect(await overSocket(minimalApp, request)).toMatchObject(refused);
      expect(await byGet(minimalApp, request)).toMatchObject({ status: 400, ...refused });
    }
  });

  it.each([
    ["operators", { scopes: ["operator"] }],
    ["API keys", { subject: "partner" }],
  ])("%s get answers to any document", async (_who, grant) => {
    const authorization = await bearer(grant);
    expect(await post(minimalApp.url, { query: OTHER }, { authorization })).toMatchObject({
      data: { hello: "Hello you" },
      errors: [],
    });
  });
});

describe("PERSISTED_DOCUMENTS", () => {
  const { read } = manifests("");
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "manifests-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const file = async (name: string, content: unknown): Promise<string> => {
    await writeFile(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
    return join(folder, name);
  };

  it("are files in the forms of graphql-codegen and Apollo, and can be several", async () => {
    const codegen = await file("codegen.json", { [`sha256:${sha256(HELLO)}`]: HELLO });
    const operations = [{ id: sha256(RATE), name: "Rate", type: "mutation", body: RATE }];
    const apollo = await file("apollo.json", { format: "apollo-persisted-query-manifest", version: 1, operations });
    expect(read(`${codegen}, ${apollo}`)).toEqual(
      new Map([
        [sha256(HELLO), HELLO],
        [sha256(RATE), RATE],
      ]),
    );
    expect(read(undefined)).toEqual(new Map());
    expect(read(join(__dirname, "../../src/web/generated/persisted-documents.json")).size).toBeGreaterThan(30);
  });

  it.each([
    ["that does not exist", undefined, "ENOENT"],
    ["that is not JSON", "{", "not JSON"],
    ["with a list", [HELLO], "object"],
    ["with a text of another id", { [sha256(RATE)]: HELLO }, "not the SHA-256 hash"],
    ["with a value that is not a text", { [sha256(RATE)]: 1 }, "an id and a text"],
    ["of Apollo's form without ids", { operations: [{ body: HELLO }] }, "an id and a text"],
  ])("as a file %s is refused at the start", async (name, content, why) => {
    const path =
      content === undefined ? join(folder, "absent.json") : await file(`${name.replaceAll(" ", "-")}.json`, content);
    expect(() => read(path)).toThrow(NotAValue);
    expect(() => read(path)).toThrow(why);
    expect(() => read(path)).toThrow(path);
  });

  it("must have at least one document if PERSISTED_ONLY is set, or the order page's", () => {
    const errors = (documents: ReadonlyMap<string, string>, only: boolean | null, web = false): readonly string[] =>
      manifestErrors({ PERSISTED_DOCUMENTS: documents, PERSISTED_ONLY: only }, web);
    expect(errors(new Map(), true)).toEqual([expect.stringContaining("PERSISTED_DOCUMENTS")]);
    for (const only of [false, null]) expect(errors(new Map(), only)).toEqual([]);
    expect(errors(REGISTERED, true)).toEqual([]);
    expect(errors(new Map(), true, true)).toEqual([]);
  });
});
