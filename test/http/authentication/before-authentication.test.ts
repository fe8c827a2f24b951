import { until } from "../../support/app/until";
import { PROTOCOLS } from "../http-and-websocket";
import { ask, bearer, type MinimalApp, NOBODY, post, startTestServer } from "../minimal-app";
import { RawHttp } from "../raw-http";
import { RawSocket } from "../raw-socket";

const head = (length: number, ...headers: string[]): string =>
  [
    "POST /graphql HTTP/1.1",
    "Host: x",
    "Content-Type: application/json",
    `Content-Length: ${length}`,
    ...headers,
    "",
    "",
  ].join("\r\n");

describe.each(PROTOCOLS)("[S19] over %s, a caller without a token", (protocol, asks) => {
  let minimalApp: MinimalApp;
  beforeAll(async () => {
    minimalApp = await startTestServer();
  });
  afterAll(() => minimalApp.stop());

  it.each(["{ __typename }", "{__typename}", "query { __typename }", "\n{\n  __typename\n}\n"])(
    "can request %j",
    async (query) => {
      expect(await asks(minimalApp, { query, ...NOBODY })).toMatchObject({ data: { __typename: "Query" }, errors: [] });
    },
  );

  it.each([
    ["a field", "{ hello }"],
    ["introspection", "{ __schema { types { name } } }"],
    ["a mutation", "mutation { rate }"],
    ["an alias", "{ a: __typename }"],
    ["a second operation", "{ __typename } query B { hello }"],
    ["a document that cannot be parsed, which is not parsed", "{ { {"],
    ["a document that is not valid, which is not validated", "{ nothing }"],
    ["a text above every limit", `{ ${"a ".repeat(20_000)} }`],
    ["an empty text", ""],
  ])("gets 401 and UNAUTHENTICATED for %s", async (_sentence, query) => {
    const { status, data, errors } = await asks(minimalApp, { query, ...NOBODY });
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect(data).toBeUndefined();
    expect(status).toBe(protocol === "HTTP" ? 401 : undefined);
  });
});

const JSON_TYPE = { "content-type": "application/json", ...NOBODY };

describe("[S19] a request without a valid token", () => {
  it.each<[string, string, RequestInit]>([
    ["by GET", "?query=%7B%20hello%20%7D", { method: "GET" }],
    ["as a form", "", { method: "POST", body: new URLSearchParams({ query: "{ __typename }" }) }],
    ["of another method", "", { method: "PUT" }],
    ["as broken JSON", "", { method: "POST", headers: JSON_TYPE, body: "{" }],
    ["larger than the maximum body size", "", { method: "POST", headers: JSON_TYPE, body: "x".repeat(200_000) }],
  ])("%s: 401", async (_sentence, search, init) => {
    const minimalApp = await startTestServer();
    const refused = await ask(`${minimalApp.url}${search}`, { headers: NOBODY, ...init });
    expect(refused).toMatchObject({ status: 401, errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    expect(refused.headers.get("www-authenticate")).toBe("Bearer");
    await minimalApp.stop();
  });

  it("by GET can request __typename, as probes do", async () => {
    const minimalApp = await startTestServer();
    const init = { headers: { "apollo-require-preflight": "1", ...NOBODY } };
    expect(await ask(`${minimalApp.url}?query=%7B__typename%7D`, init)).toMatchObject({
      status: 200,
      data: { __typename: "Query" },
    });
    await minimalApp.stop();
  });

  it("is answered in the content type that its client accepts", async () => {
    const minimalApp = await startTestServer();
    const accept = "application/graphql-response+json, application/json;q=0.9";
    const { headers } = await post(minimalApp.url, { query: "{ hello }" }, { accept, ...NOBODY });
    expect(headers.get("content-type")).toContain("application/graphql-response+json");
    await minimalApp.stop();
  });

  it("is counted and refused before its body is sent, and its connection stays usable", async () => {
    const minimalApp = await startTestServer({ limits: { operationsPerAddress: { burst: 2, perMinute: 1 } } });
    const body = JSON.stringify({ query: "{ hello }" });
    const http = await RawHttp.open(minimalApp.port);
    expect(await http.send(head(body.length, "Authorization: Bearer garbage")).answer()).toMatchObject({ status: 401 });
    expect(await http.send(body + head(body.length, "Authorization: Bearer a.b.c")).answer()).toMatchObject({
      status: 401,
    });
    expect(await http.send(body + head(body.length, `Authorization: ${await bearer()}`)).answer()).toMatchObject({
      status: 429,
    });
    expect(await http.send(`${body}GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n`).answer()).toMatchObject({
      status: 200,
    });
    await http.end();
    await minimalApp.stop();
  });

  it("is ended if it sends its body too slowly", async () => {
    const minimalApp = await startTestServer({ limits: { bodyWithoutTokenMs: 50 } });
    const http = await RawHttp.open(minimalApp.port);
    http.send(`${head(100)}{`);
    await http.closed;
    await minimalApp.stop();
  });
});

describe("[S19] sockets without a token", () => {
  it("are closed with 4401 after their time limit; those with a token stay open", async () => {
    const minimalApp = await startTestServer({ limits: { socketWithoutTokenMs: 1 } });
    const stays = await (await RawSocket.open(minimalApp.wsUrl)).init();
    const anonymous = await (await RawSocket.open(minimalApp.wsUrl)).init({});
    expect(await anonymous.closed).toEqual({ code: 4401, reason: "A valid bearer token is required" });
    expect(await stays.subscribe("1", "{ hello }").answer("1")).toMatchObject({ errors: [] });
    await stays.end();
    await minimalApp.stop();
  });

  it("are closed in a full node, the oldest first, so that users with a token can connect", async () => {
    const minimalApp = await startTestServer({ limits: { maxSockets: 3 } });
    const [first, second, third] = [
      await RawSocket.open(minimalApp.wsUrl),
      await (await RawSocket.open(minimalApp.wsUrl)).init({}),
      await RawSocket.open(minimalApp.wsUrl),
    ];
    const people: RawSocket[] = [];
    for (const gone of [first, second, third]) {
      people.push(await (await RawSocket.open(minimalApp.wsUrl)).init());
      expect(await gone.closed).toMatchObject({ code: 1006 });
    }
    expect(await RawSocket.refused(minimalApp.wsUrl)).toMatchObject({ status: 503 });
    await Promise.all(people.map((socket) => socket.end()));
    await minimalApp.stop();
  });
});

describe("[S19] control frames count as messages", () => {
  it.each(["ping", "pong"] as const)("many %s frames end their socket, also without a token", async (kind) => {
    const minimalApp = await startTestServer();
    const stays = await (await RawSocket.open(minimalApp.wsUrl)).init();
    for (const payload of [{}, undefined]) {
      const flood = await (await RawSocket.open(minimalApp.wsUrl)).init(payload);
      for (let sent = 0; sent < 5_000; sent += 1) flood.socket[kind]();
      // 1006 is ws' own limit on pings that wait for their pong.
      expect([1008, 1006]).toContain((await flood.closed).code);
    }
    expect(await stays.subscribe("1", "{ hello }").answer("1")).toMatchObject({ errors: [] });
    await stays.end();
    await minimalApp.stop();
  });
});

describe("[S19] HTTP connections are bounded", () => {
  const LIVE = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";

  it("one more closes the oldest without a token; those with a token stay, and then no more are accepted", async () => {
    const minimalApp = await startTestServer({ limits: { maxConnections: 3 } });
    const [known, slow, idle] = [
      await RawHttp.open(minimalApp.port),
      await RawHttp.open(minimalApp.port),
      await RawHttp.open(minimalApp.port),
    ];
    const body = JSON.stringify({ query: "{ hello }" });
    const asking = head(body.length, `Authorization: ${await bearer()}`) + body;
    expect((await known.send(asking).answer()).status).toBe(200);
    slow.send("POST /graphql HTTP/1.1\r\nHost:");
    const fourth = await RawHttp.open(minimalApp.port);
    await slow.closed;
    const fifth = await RawHttp.open(minimalApp.port);
    await idle.closed;
    for (const http of [known, fourth, fifth]) expect((await http.send(asking).answer()).status).toBe(200);
    const sixth = await RawHttp.open(minimalApp.port);
    await sixth.closed;
    await fourth.end();
    await until(async () => {
      const next = await RawHttp.open(minimalApp.port);
      const answer = await next
        .send(LIVE)
        .answer()
        .catch(() => undefined);
      await next.end();
      return answer?.status === 200;
    });
    await Promise.all([known.end(), fifth.end()]);
    await minimalApp.stop();
  });

  it("WebSockets do not count", async () => {
    const minimalApp = await startTestServer({ limits: { maxConnections: 1 } });
    const sockets = [
      await (await RawSocket.open(minimalApp.wsUrl)).init(),
      await (await RawSocket.open(minimalApp.wsUrl)).init(),
    ];
    expect(await post(minimalApp.url, { query: "{ hello }" })).toMatchObject({ status: 200 });
    expect(await sockets[0]?.subscribe("1", "{ hello }").answer("1")).toMatchObject({ errors: [] });
    await Promise.all(sockets.map((socket) => socket.end()));
    await minimalApp.stop();
  });
});

describe("[S19] readiness", () => {
  it("is computed once for 100 callers at once, and again after its cache time", async () => {
    let asked = 0;
    const minimalApp = await startTestServer({ checks: { database: () => Promise.resolve((asked += 1)) } });
    const ready = (): Promise<Response> => fetch(new URL("/health/ready", minimalApp.url));
    const answers = await Promise.all(Array.from({ length: 100 }, ready));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(asked).toBeLessThanOrEqual(100 / 10); // one each second, on a machine that may need some for this
    await until(async () => {
      const before = asked;
      await ready();
      return asked > before;
    });
    await minimalApp.stop();
  });

  it("reports not ready immediately when the node stops", async () => {
    const minimalApp = await startTestServer({ checks: {} });
    const ready = async (): Promise<number> => (await fetch(new URL("/health/ready", minimalApp.url))).status;
    expect(await ready()).toBe(200);
    minimalApp.announceStop();
    expect(await ready()).toBe(503);
    await minimalApp.stop();
  });
});
