import { once } from "node:events";
import { createConnection } from "node:net";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { bearer, type MinimalApp, startTestServer } from "./minimal-app";
import { RawSocket } from "./raw-socket";
import { gone, metric } from "./socket-counts";

describe("[S9] a socket that violates the protocol is closed with its code", () => {
  let minimalApp: MinimalApp;
  let other: RawSocket;
  beforeAll(async () => {
    minimalApp = await startTestServer({ limits: { connectionInitTimeoutMs: 1_000 } });
    other = await (await RawSocket.open(minimalApp.wsUrl)).init();
  });
  afterEach(async () => {
    const id = String(Math.random());
    expect(await other.subscribe(id, "{ hello }").answer(id)).toMatchObject({ data: { hello: "Hello you" } });
  });
  afterAll(async () => {
    await other.end();
    await minimalApp.stop();
  });

  const INIT = { type: "connection_init" };
  const subscribe = (id: string): object => ({ type: "subscribe", id, payload: { query: "subscription { quiet }" } });

  it.each<[string, unknown[], number]>([
    ["no connection_init in time", [], 4408],
    ["a second connection_init", [INIT, INIT], 4429],
    ["a subscription before connection_init", [subscribe("1")], 4401],
    ["garbage", ["{garbage"], 4400],
    ["JSON that is not a message", ["[]"], 4400],
    ["a message of an unknown type", [{ type: "start", id: "1" }], 4400],
    ["a query that is not a text", [INIT, { type: "subscribe", id: "1", payload: { query: 1 } }], 4400],
    ["a binary frame", [Buffer.from(JSON.stringify(INIT))], 4400],
    ["a frame of more than 64 KiB", [`{"type":"ping","payload":{"x":"${"x".repeat(65_536)}"}}`], 1009],
    ["an invalid token", [{ ...INIT, payload: { authorization: "Bearer nonsense" } }], 4403],
  ])("%s", async (_sentence, messages, code) => {
    const socket = await RawSocket.open(minimalApp.wsUrl);
    for (const message of messages) socket.send(message);
    expect(await socket.closed).toMatchObject({ code });
  });

  it.each(["authorization", "Authorization", "AUTHORIZATION"])("a token with the name %s is accepted", async (name) => {
    const socket = await RawSocket.open(minimalApp.wsUrl);
    socket.send({ ...INIT, payload: { [name]: "Bearer nonsense" } });
    expect(await socket.closed).toMatchObject({ code: 4403 });
  });

  it("an id in use: 4409", async () => {
    const socket = await (await RawSocket.open(minimalApp.wsUrl)).init();
    socket.send(subscribe("1")).send(subscribe("1"));
    expect(await socket.closed).toMatchObject({ code: 4409 });
  });

  it("another subprotocol: 4406", async () => {
    const socket = new WebSocket(minimalApp.wsUrl);
    const [code] = (await once(socket, "close")) as [number];
    expect(code).toBe(4406);
  });

  it("`__proto__` and `constructor` are valid ids", async () => {
    const socket = await (await RawSocket.open(minimalApp.wsUrl)).init();
    for (const id of ["__proto__", "constructor"]) {
      socket.send(`{"type":"subscribe","id":"${id}","payload":{"query":"{ hello }"}}`);
      expect(await socket.answer(id)).toMatchObject({ data: { hello: "Hello you" } });
    }
    await socket.end();
  });

  it("more messages than a client needs: 1008", async () => {
    const socket = await (await RawSocket.open(minimalApp.wsUrl)).init();
    for (let sent = 0; sent < 300; sent += 1) socket.send({ type: "ping" });
    expect(await socket.closed).toMatchObject({ code: 1008 });
  });
});

describe("[S9] the pages that can open a socket", () => {
  let minimalApp: MinimalApp;
  beforeAll(async () => {
    minimalApp = await startTestServer({ allowedOrigins: ["https://www.example.com"] });
  });
  afterAll(() => minimalApp.stop());

  it.each(["https://elsewhere.example", "null", "https://www.example.com.elsewhere.example"])(
    "a page of %s: 403",
    async (origin) => {
      expect(await RawSocket.refused(minimalApp.wsUrl, { origin })).toMatchObject({
        status: 403,
        body: expect.stringContaining("FORBIDDEN") as string,
      });
    },
  );

  it.each([
    ["a configured page", "https://www.example.com"],
    ["the server's own page", ""],
    ["no page at all", undefined],
  ])("%s can open one", async (_sentence, origin) => {
    const own = origin === "" ? `http://127.0.0.1:${minimalApp.port}` : origin;
    const socket = await RawSocket.open(minimalApp.wsUrl, own === undefined ? {} : { origin: own });
    await (await socket.init()).end();
  });

  it("a socket opens only at /graphql", async () => {
    expect(await RawSocket.refused(`ws://127.0.0.1:${minimalApp.port}/other`)).toMatchObject({ status: 404 });
  });
});

describe("[S9] [S15] the limits of a client", () => {
  it("of 10,000 subscriptions on one socket the permitted number is followed, and the rest get RATE_LIMITED", async () => {
    const minimalApp = await startTestServer({
      limits: {
        maxOperationsPerSocket: 5,
        messagesPerSocket: { burst: 20_000, perMinute: 1 },
        operationsPerAddress: { burst: 20_000, perMinute: 1 },
      },
    });
    const socket = await (await RawSocket.open(minimalApp.wsUrl)).init();
    for (let id = 1; id <= 10_000; id += 1) socket.subscribe(String(id), "subscription { quiet }");
    expect((await socket.answer("10000")).errors).toMatchObject([
      { extensions: { code: "RATE_LIMITED", retryAfterSeconds: 1 } },
    ]);
    expect(await metric(minimalApp, "graphql_open_subscriptions")).toBe(5);
    expect(socket.messages.filter(({ type }) => type === "error")).toHaveLength(9_995);
    socket.send({ type: "complete", id: "1" });
    expect((await socket.subscribe("again", "{ hello }").answer("again")).data).toEqual({ hello: "Hello you" });
    await socket.end();
    await minimalApp.stop();
    expect(minimalApp.ticks.returned).toBe(5);
  });

  it("one more socket of an address is refused with 429 and when to retry, until one is closed", async () => {
    const minimalApp = await startTestServer({ limits: { maxSocketsPerAddress: 2 } });
    const [first, second] = [await RawSocket.open(minimalApp.wsUrl), await RawSocket.open(minimalApp.wsUrl)];
    expect(await RawSocket.refused(minimalApp.wsUrl)).toMatchObject({
      status: 429,
      headers: { "retry-after": "5" },
      body: expect.stringContaining("RATE_LIMITED") as string,
    });
    await first.end();
    const third = await untilOpen(minimalApp.wsUrl);
    await Promise.all([second.end(), third.end()]);
    await minimalApp.stop();
  });

  it("one more socket of a user is closed with 1013, after which a client retries", async () => {
    const minimalApp = await startTestServer({ limits: { maxSocketsPerPerson: 1 } });
    const authorization = await bearer();
    const first = await (await RawSocket.open(minimalApp.wsUrl)).init({ authorization });
    const second = await RawSocket.open(minimalApp.wsUrl);
    second.send({ type: "connection_init", payload: { authorization } });
    expect(await second.closed).toMatchObject({ code: 1013 });
    const outsider = await (
      await RawSocket.open(minimalApp.wsUrl)
    ).init({ authorization: await bearer({ subject: "usr_other" }) });
    await Promise.all([first.end(), outsider.end()]);
    await minimalApp.stop();
  });

  it("one more socket of all: 503", async () => {
    const minimalApp = await startTestServer({ limits: { maxSockets: 1 } });
    const first = await (await RawSocket.open(minimalApp.wsUrl)).init();
    expect(await RawSocket.refused(minimalApp.wsUrl)).toMatchObject({ status: 503 });
    await first.end();
    await minimalApp.stop();
  });
});

/** Its end is a whole second: with 1 it could have come before the socket has. */
const SHORT = 2;

describe("[S3] a socket ends with its token", () => {
  it("is closed with 4403, after which graphql-ws' client reconnects with a new token", async () => {
    const minimalApp = await startTestServer();
    const socket = await (
      await RawSocket.open(minimalApp.wsUrl)
    ).init({ authorization: await bearer({ lifetimeSeconds: SHORT }) });
    socket.subscribe("1", "subscription { quiet }");
    expect(await socket.closed).toEqual({ code: 4403, reason: "Token expired" });
    await gone(minimalApp, 0);
    expect(minimalApp.ticks.returned).toBe(1);

    const codes: number[] = [];
    const lifetimes = [SHORT, 60];
    const client = createClient({
      url: minimalApp.wsUrl,
      webSocketImpl: WebSocket,
      retryAttempts: 3,
      retryWait: () => Promise.resolve(),
      connectionParams: async () => ({ authorization: await bearer({ lifetimeSeconds: lifetimes.shift() ?? 60 }) }),
      on: { closed: (event) => codes.push((event as { code: number }).code) },
    });
    const connectedTwice = new Promise<void>((resolve) => {
      let connected = 0;
      client.on("connected", () => {
        connected += 1;
        if (connected === 2) resolve();
      });
    });
    const stop = client.subscribe(
      { query: "subscription { quiet }" },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await connectedTwice;
    expect(codes).toEqual([4403]);
    stop();
    await client.dispose();
    await minimalApp.stop();
  }, 20_000);
});

describe("an orderly stop", () => {
  it("closes sockets with 1001, ends their subscriptions, and stops the server", async () => {
    const minimalApp = await startTestServer();
    const socket = await (await RawSocket.open(minimalApp.wsUrl)).init();
    socket.subscribe("1", "subscription { quiet }");
    socket.subscribe("2", "{ hello }");
    await socket.answer("2");
    await Promise.all([minimalApp.stop(), expect(socket.closed).resolves.toMatchObject({ code: 1001 })]);
    expect(minimalApp.ticks.returned).toBe(1);
  });

  it("does not wait for a socket that does not answer the close for longer than the grace time", async () => {
    const minimalApp = await startTestServer({ limits: { graceMs: 100 } });
    const connection = createConnection(minimalApp.port, "127.0.0.1");
    connection.write(
      "GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" +
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n",
    );
    await once(connection, "data");
    const ended = once(connection, "close");
    await minimalApp.stop();
    await ended;
  });
});

async function untilOpen(url: string): Promise<RawSocket> {
  for (;;) {
    const socket = await RawSocket.open(url).catch(() => undefined);
    if (socket !== undefined) return socket;
  }
}
