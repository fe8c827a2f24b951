import { ask, bearer, type MinimalApp, post, startTestServer } from "./minimal-app";
import { RawHttp } from "./raw-http";
import { RawSocket } from "./raw-socket";

const HELLO = { data: { hello: "Hello you" }, errors: [] };
const QUERY = "{ hello }";

let minimalApp: MinimalApp;
beforeAll(async () => {
  minimalApp = await startTestServer();
});
afterEach(() => {
  expect(minimalApp.logged.join("")).not.toContain("internal error");
});
afterAll(() => minimalApp.stop());

const ready = async (): Promise<RawSocket> => (await RawSocket.open(minimalApp.wsUrl)).init();
const viewerAfter = async (payload: unknown): Promise<unknown> => {
  const socket = await RawSocket.open(minimalApp.wsUrl);
  socket.send({ type: "connection_init", payload });
  await socket.next(({ type }) => type === "connection_ack");
  const { data, errors } = await socket.subscribe("1", "{ viewer }").answer("1");
  await socket.end();
  return data?.viewer ?? errors[0]?.extensions.code;
};

describe("[R2] connection_init in every form that clients send", () => {
  it.each<[string, unknown]>([
    ["without a payload", { type: "connection_init" }],
    ["with null", { type: "connection_init", payload: null }],
    ["with an empty payload", { type: "connection_init", payload: {} }],
    [
      "with other members",
      { id: "x", type: "connection_init", payload: { headers: {}, "apollographql-client-name": "web" } },
    ],
    ["spread over lines", '{\n  "type" : "connection_init",\n  "payload" : { } }\n'],
  ])("%s: acknowledged", async (_sentence, message) => {
    const socket = (await RawSocket.open(minimalApp.wsUrl)).send(message);
    expect(await socket.next(({ type }) => type === "connection_ack")).toEqual({ type: "connection_ack" });
    expect(await socket.subscribe("1", "{ __typename }").answer("1")).toMatchObject({
      data: { __typename: "Query" },
      errors: [],
    });
    await socket.end();
  });

  it("a token with each spelling of the name and the scheme is accepted", async () => {
    const token = await bearer();
    for (const payload of [
      { authorization: token },
      { Authorization: token },
      { AUTHORIZATION: token.replace("Bearer", "bearer") },
    ])
      expect(await viewerAfter(payload)).toBe("usr_client");
  });

  it.each([null, ""])("no token, as %j: the caller is nobody", async (authorization) => {
    expect(await viewerAfter({ authorization })).toBe("UNAUTHENTICATED");
  });

  it.each<[string, unknown]>([
    ["without Bearer", "a.b.c"],
    ["as a number", 1],
    ["as a list", ["Bearer a.b.c"]],
    ["as an object", { token: "a.b.c" }],
  ])("a token %s is refused, so that no caller loses their identity unnoticed", async (_sentence, authorization) => {
    const socket = (await RawSocket.open(minimalApp.wsUrl)).send({
      type: "connection_init",
      payload: { authorization },
    });
    expect(await socket.closed).toMatchObject({ code: 4403 });
  });

  it.each([[[]], ["text"], [1], [true]])(
    "a payload that is not an object, %j: 4400, without the caller's text",
    async (payload) => {
      const socket = (await RawSocket.open(minimalApp.wsUrl)).send({ type: "connection_init", payload });
      expect(await socket.closed).toEqual({ code: 4400, reason: "Invalid message received" });
    },
  );
});

describe("[R2] ping, pong, and complete in every form that clients send", () => {
  it.each<[string, object, object]>([
    ["a ping without a payload", { type: "ping" }, { type: "pong" }],
    ["a ping with null", { type: "ping", payload: null }, { type: "pong" }],
    [
      "a ping with a payload, which is returned",
      { type: "ping", payload: { at: 1 } },
      { type: "pong", payload: { at: 1 } },
    ],
  ])("%s", async (_sentence, ping, pong) => {
    const socket = (await ready()).send(ping);
    const answer = await socket.next(({ type }) => type === "pong");
    expect({ ...answer, payload: answer.payload ?? undefined }).toEqual({
      ...pong,
      payload: (pong as { payload?: unknown }).payload,
    });
    await socket.end();
  });

  it("a ping before connection_init is answered", async () => {
    const socket = (await RawSocket.open(minimalApp.wsUrl)).send({ type: "ping" });
    expect(await socket.next(({ type }) => type === "pong")).toMatchObject({ type: "pong" });
    await socket.end();
  });

  it.each<object>([
    { type: "pong" },
    { type: "pong", payload: null },
    { type: "pong", payload: {} },
    { type: "complete", id: "unknown" },
    { type: "complete", id: "unknown", payload: null },
  ])("%j gets no answer and has no effect", async (message) => {
    const socket = (await ready()).send(message);
    expect(await socket.subscribe("1", QUERY).answer("1")).toMatchObject(HELLO);
    await socket.next(({ type }) => type === "complete");
    expect(socket.messages.map(({ type }) => type)).toEqual(["connection_ack", "next", "complete"]);
    await socket.end();
  });

  it("complete twice, and an id that is used again, are accepted", async () => {
    const socket = await ready();
    for (let time = 0; time < 3; time += 1) {
      socket
        .subscribe("1", "subscription { quiet }")
        .send({ type: "complete", id: "1" })
        .send({ type: "complete", id: "1" });
      const id = `after-${time}`;
      expect(await socket.subscribe(id, QUERY).answer(id)).toMatchObject(HELLO);
    }
    await socket.end();
  });
});

/** The optional parts of a request, as clients send them if they are not needed. */
const PARTS: readonly object[] = [
  {},
  { operationName: null },
  { operationName: "" },
  { variables: null },
  { variables: {} },
  { extensions: null },
  { extensions: {} },
  { operationName: "", variables: null, extensions: null },
  { operationName: null, variables: {}, extensions: {}, http: { includeQuery: true } },
];

describe("[R2] the optional parts of a request", () => {
  it.each(PARTS)("%j over HTTP", async (parts) => {
    expect(await post(minimalApp.url, { query: QUERY, ...parts })).toMatchObject({ status: 200, ...HELLO });
    expect(await post(minimalApp.url, { query: `query Named ${QUERY}`, ...parts })).toMatchObject({
      status: 200,
      ...HELLO,
    });
  });

  it.each(PARTS)("%j over WebSocket", async (parts) => {
    const socket = await ready();
    socket.send({ type: "subscribe", id: "1", payload: { query: QUERY, ...parts } });
    socket.send({ type: "subscribe", id: "2", payload: { query: "subscription Named { ticks(count: 1) }", ...parts } });
    expect(await socket.answer("1")).toMatchObject(HELLO);
    expect(await socket.answer("2")).toMatchObject({ data: { ticks: "1" } });
    await socket.end();
  });

  it.each(["operationName=", "variables=", "extensions=", "operationName=&variables=&extensions="])(
    "%s by GET is accepted",
    async (parts) => {
      const url = `${minimalApp.url}?query=${encodeURIComponent(`query Named ${QUERY}`)}&${parts}`;
      expect(await ask(url, { headers: { "apollo-require-preflight": "1" } })).toMatchObject({ status: 200, ...HELLO });
    },
  );

  it("an operation is selected by its name, also beside others; an empty name of several operations selects none", async () => {
    const query = "query A { hello } query B { other: hello }";
    expect(await post(minimalApp.url, { query, operationName: "B" })).toMatchObject({ data: { other: "Hello you" } });
    const refused = await post(minimalApp.url, { query, operationName: "" });
    expect(refused).toMatchObject({ status: 400, errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] });
    const socket = await ready();
    socket.send({ type: "subscribe", id: "1", payload: { query, operationName: "" } });
    expect((await socket.answer("1")).errors[0]?.extensions).toEqual(refused.errors[0]?.extensions);
    await socket.end();
  });
});

describe("[R2] the optional parts of the handshake", () => {
  const handshake = (...headers: string[]): string =>
    `${["GET /graphql HTTP/1.1", "Host: x", "Connection: keep-alive, Upgrade", "Upgrade: websocket", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", ...headers].join("\r\n")}\r\n\r\n`;
  const VERSION = "Sec-WebSocket-Version: 13";
  const PROTOCOL = "Sec-WebSocket-Protocol: graphql-transport-ws";

  it.each([
    ["one protocol", [VERSION, PROTOCOL]],
    ["several protocols", [VERSION, "Sec-WebSocket-Protocol: graphql-ws, graphql-transport-ws"]],
    ["without spaces", [VERSION, "Sec-WebSocket-Protocol: graphql-transport-ws,graphql-ws"]],
    ["in two lines", [VERSION, "Sec-WebSocket-Protocol: graphql-ws", PROTOCOL]],
    ["compression", [VERSION, PROTOCOL, "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"]],
    [
      "another compression",
      [VERSION, PROTOCOL, "Sec-WebSocket-Extensions: x-webkit-deflate-frame, permessage-bzip2; level=9"],
    ],
    [
      "headers of a browser",
      [VERSION, PROTOCOL, "Pragma: no-cache", "Cache-Control: no-cache", "Sec-Fetch-Mode: websocket", "Cookie: a=b"],
    ],
    ["a body length of 0", [VERSION, PROTOCOL, "Content-Length: 0"]],
  ])("%s: 101, graphql-transport-ws, uncompressed", async (_sentence, headers) => {
    const http = await RawHttp.open(minimalApp.port);
    const { status, headers: answer } = await http.send(handshake(...headers)).answer();
    expect([status, answer["sec-websocket-protocol"], answer["sec-websocket-extensions"]]).toEqual([
      101,
      "graphql-transport-ws",
      undefined,
    ]);
    await http.end();
  });

  it.each([
    ["another version", ["Sec-WebSocket-Version: 99", PROTOCOL]],
    ["no version", [PROTOCOL]],
    ["protocols that cannot be read", [VERSION, "Sec-WebSocket-Protocol: graphql-transport-ws,,"]],
  ])("%s: 400", async (_sentence, headers) => {
    const http = await RawHttp.open(minimalApp.port);
    expect(await http.send(handshake(...headers)).answer()).toMatchObject({ status: 400 });
    await http.closed;
  });
});
