import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifestFaults, manifests } from "../../src/composition/document-manifests";
import { PersistedDocuments, sha256 } from "../../src/graphql/operation/persisted-documents";
import { NotAValue } from "../../src/composition/settings";
import { RawSocket } from "./raw-socket";
import { ask, authenticate, bearer, NOBODY, post, startToy, type Toy } from "./minimal-app";

const HELLO = "query Hello($name: String) { hello(name: $name) }";
const RATE = "mutation Rate { rate }";
const TICKS = "subscription Ticks { ticks(count: 1) }";
const OTHER = "query Other { hello }";
const REGISTERED = new Map([HELLO, RATE, TICKS].map((text) => [sha256(text), text]));

type Id = (text: string) => Record<string, unknown>;
const IDS: readonly (readonly [string, Id])[] = [
  ["extensions.persistedQuery", (text) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } } })],
  ["documentId", (text) => ({ documentId: `sha256:${sha256(text)}` })],
];

const NOT_FOUND = { message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } };
const PREFLIGHT = { "apollo-require-preflight": "1" };

async function overSocket(toy: Toy, payload: Record<string, unknown>): Promise<Awaited<ReturnType<RawSocket["answer"]>>> {
  const socket = await (await RawSocket.open(toy.wsUrl)).init();
  const answer = await socket.send({ type: "subscribe", id: "1", payload: { query: "", ...payload } }).answer("1");
  await socket.end();
  return answer;
}

const byGet = (toy: Toy, parameters: Record<string, unknown>) => {
  const entries = Object.entries(parameters).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]);
  return ask(`${toy.url}?${new URLSearchParams(Object.fromEntries(entries) as Record<string, string>).toString()}`, { headers: PREFLIGHT });
};

describe.each(IDS)("a registered document is answered by its id as %s", (_form, id) => {
  let toy: Toy;
  beforeAll(async () => {
    toy = await startToy({ documents: new PersistedDocuments(REGISTERED) });
  });
  afterAll(() => toy.stop());

  const variables = { name: "Anna" };
  const anna = { data: { hello: "Hello Anna" }, errors: [] };

  it("by POST, by GET, and over WebSocket, more than once", async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await post(toy.url, { ...id(HELLO), variables })).toMatchObject({ status: 200, ...anna });
      expect(await byGet(toy, { ...id(HELLO), variables })).toMatchObject({ status: 200, ...anna });
      expect(await overSocket(toy, { ...id(HELLO), variables })).toMatchObject(anna);
    }
  });

  it("with its text, as Apollo's clients send it after a refusal; the operation's name and other extensions are kept", async () => {
    const { extensions } = id(HELLO) as { readonly extensions?: object };
    const request = {
      query: HELLO,
      operationName: "Hello",
      ...id(HELLO),
      extensions: { ...extensions, client: { name: "web" } },
      variables,
    };
    expect(await post(toy.url, request)).toMatchObject(anna);
    expect(await overSocket(toy, request)).toMatchObject(anna);
  });

  it("a mutation by POST, not by GET; a subscription over WebSocket only", async () => {
    expect(await post(toy.url, id(RATE))).toMatchObject({ data: { rate: "done" } });
    expect((await byGet(toy, id(RATE))).status).toBe(405);
    expect(await overSocket(toy, id(TICKS))).toMatchObject({ data: { ticks: "1" } });
    expect(await post(toy.url, id(TICKS))).toMatchObject({ status: 400, errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  });

  it("an unknown one is PERSISTED_QUERY_NOT_FOUND, also after it was sent with its text: a request registers nothing", async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await post(toy.url, id(OTHER))).toMatchObject({ status: 200, errors: [NOT_FOUND] });
      expect(await byGet(toy, id(OTHER))).toMatchObject({ status: 200, errors: [NOT_FOUND] });
      expect(await overSocket(toy, id(OTHER))).toMatchObject({ errors: [NOT_FOUND] });
      expect(await post(toy.url, { query: OTHER, ...id(OTHER) })).toMatchObject({ data: { hello: "Hello you" }, errors: [] });
    }
  });

  it("a text of another id is refused, and so is an id that is no hash", async () => {
    const refused = { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] };
    const none = { extensions: { persistedQuery: { version: 1, sha256Hash: "OrderPage" } }, documentId: "OrderPage" };
    for (const request of [{ query: OTHER, ...id(HELLO) }, none, { documentId: 1 }, { documentId: `md5:${"0".repeat(32)}` }]) {
      expect(await post(toy.url, request)).toMatchObject({ status: 400, ...refused });
      expect(await overSocket(toy, request)).toMatchObject(refused);
    }
  });

  it("without a token: 401, whether it is known or not", async () => {
    for (const text of [HELLO, OTHER]) expect(await post(toy.url, id(text), NOBODY)).toMatchObject({ status: 401 });
  });
});

describe("with PERSISTED_ONLY", () => {
  let toy: Toy;
  beforeAll(async () => {
    const holds = () => Promise.resolve(true);
    toy = await startToy({
      documents: new PersistedDocuments(REGISTERED, true),
      authenticate: async (authorization) => {
        const credentials = await authenticate(authorization);
        return credentials?.subject === "partner" ? { ...credentials, apiKey: { holds } } : credentials;
      },
    });
  });
  afterAll(() => toy.stop());

  const refused = { errors: [{ message: expect.stringContaining("registered") as string, extensions: { code: "BAD_USER_INPUT" } }] };

  it("people are answered registered documents, by id or by text, and { __typename }; nothing else", async () => {
    for (const request of [{ documentId: sha256(HELLO) }, { query: HELLO }, { query: "{ __typename }" }]) {
      expect(await post(toy.url, request)).toMatchObject({ status: 200, errors: [] });
      expect(await overSocket(toy, request)).toMatchObject({ errors: [] });
    }
    for (const request of [{ query: OTHER }, { query: `${HELLO} ` }, { query: OTHER, documentId: sha256(OTHER) }, { query: "{ {" }]) {
      expect(await post(toy.url, request)).toMatchObject({ status: 400, ...refused });
      expect(await overSocket(toy, request)).toMatchObject(refused);
      expect(await byGet(toy, request)).toMatchObject({ status: 400, ...refused });
    }
  });

  it.each([
    ["operators", { scopes: ["operator"] }],
    ["API keys", { subject: "partner" }],
  ])("%s are answered any document", async (_who, grant) => {
    const authorization = await bearer(grant);
    expect(await post(toy.url, { query: OTHER }, { authorization })).toMatchObject({ data: { hello: "Hello you" }, errors: [] });
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

  it("are files of graphql-codegen's form and of Apollo's, several of them", async () => {
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
    ["that is not there", undefined, "ENOENT"],
    ["that is no JSON", "{", "no JSON"],
    ["of a list", [HELLO], "object"],
    ["with a text of another id", { [sha256(RATE)]: HELLO }, "not the SHA-256 hash"],
    ["with what is no text", { [sha256(RATE)]: 1 }, "an id and a text"],
    ["of Apollo's form without ids", { operations: [{ body: HELLO }] }, "an id and a text"],
  ])("a file %s is refused at the start", async (name, content, why) => {
    const path = content === undefined ? join(folder, "absent.json") : await file(`${name.replaceAll(" ", "-")}.json`, content);
    expect(() => read(path)).toThrow(NotAValue);
    expect(() => read(path)).toThrow(why);
    expect(() => read(path)).toThrow(path);
  });

  it("PERSISTED_ONLY needs at least one, or the order page's", () => {
    const faults = (documents: ReadonlyMap<string, string>, only: boolean | null, web = false): readonly string[] =>
      manifestFaults({ PERSISTED_DOCUMENTS: documents, PERSISTED_ONLY: only }, web);
    expect(faults(new Map(), true)).toEqual([expect.stringContaining("PERSISTED_DOCUMENTS")]);
    for (const only of [false, null]) expect(faults(new Map(), only)).toEqual([]);
    expect(faults(REGISTERED, true)).toEqual([]);
    expect(faults(new Map(), true, true)).toEqual([]);
  });
});
