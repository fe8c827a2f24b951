import { gatewayEndpoint } from "../../src/http/gateway-endpoint";
import { sendText } from "../../src/http/send";
import { bearer, type MinimalApp, type MinimalAppContext, startTestServer } from "./minimal-app";
import { type RawAnswer, RawHttp } from "./raw-http";
import { RawSocket } from "./raw-socket";
import { ask, H2C, HANDSHAKE, HELLO, JSON_BODY, OFFERS, QUERY, request } from "./upgrade-requests";

let minimalApp: MinimalApp;
const received: string[] = [];
beforeAll(async () => {
  minimalApp = await startTestServer({
    allowedOrigins: ["https://www.example.com"],
    checks: { database: () => Promise.resolve() },
    pages: [
      (path) => (path === "/orders/ord_1" ? (_request, response) => sendText(response, 200, "the page") : undefined),
      gatewayEndpoint(
        {
          path: "/gateway/stripe",
          signatureHeader: "stripe-signature",
          receiveUpdate: (body) => Promise.resolve(received.push(body) > 0),
        },
        {},
      ),
    ],
  });
});
afterAll(() => minimalApp.stop());

/** Sent on a separate connection. */
async function answerTo(bytes: string, at = minimalApp): Promise<RawAnswer> {
  const http = await RawHttp.open(at.port);
  const answer = await http.send(bytes).answer();
  await http.end();
  return answer;
}

async function answersOf(http: RawHttp, count: number): Promise<readonly RawAnswer[]> {
  const answers: RawAnswer[] = [];
  while (answers.length < count) answers.push(await http.answer());
  return answers;
}

/** All but the time, and figures that count the requests themselves. */
const comparable = (
  { status, headers: { date: _date, "content-length": _length, ratelimit: _left, ...headers }, body }: RawAnswer,
  path: string,
): unknown => ({
  status,
  headers,
  body: path === "/metrics" ? body.includes("process_cpu_user_seconds_total") : body,
});

describe.each(Object.entries(OFFERS))(
  "[R1] a request that offers %s is answered as if it did not",
  (_offer, headers) => {
    it.each<[string, string, string[], string]>([
      ["POST", "/graphql", JSON_BODY, QUERY],
      ["POST", "/graphql", ["Content-Type: text/plain", `Content-Length: ${QUERY.length}`], QUERY],
      ["GET", `/graphql?query=${encodeURIComponent("{ __typename }")}`, ["apollo-require-preflight: 1"], ""],
      ["OPTIONS", "/graphql", ["Origin: https://www.example.com", "Access-Control-Request-Method: POST"], ""],
      ["GET", "/health/live", [], ""],
      ["GET", "/health/ready", [], ""],
      ["GET", "/metrics", [], ""],
      ["GET", "/orders/ord_1", [], ""],
      ["POST", "/gateway/stripe", ["Stripe-Signature: s", "Content-Length: 2"], "{}"],
      ["PUT", "/gateway/stripe", ["Content-Length: 2"], "{}"],
      ["GET", "/nothing", [], ""],
    ])("%s %s", async (method, path, own, body) => {
      const start = `${method} ${path} HTTP/1.1`;
      const plain = await answerTo(request(start, own, body));
      expect(comparable(await answerTo(request(start, [...headers, ...own], body)), path)).toEqual(
        comparable(plain, path),
      );
    });

    it("is answered with its body in pieces, and the next request on the same connection", async () => {
      const http = await RawHttp.open(minimalApp.port);
      const whole = ask(headers);
      for (const cut of [10, whole.length - QUERY.length, whole.length - 3]) {
        http.send(whole.slice(0, cut));
        await new Promise(setImmediate);
        expect(await http.send(whole.slice(cut)).answer()).toMatchObject({
          status: 200,
          headers: { "keep-alive": "timeout=75" },
        });
      }
      expect((await http.send(request("GET /health/live HTTP/1.1")).answer()).status).toBe(200);
      await http.end();
    });

    it("is answered with a body in chunks", async () => {
      const chunks = `5\r\n${QUERY.slice(0, 5)}\r\n${(QUERY.length - 5).toString(16)}\r\n${QUERY.slice(5)}\r\n0\r\n\r\n`;
      const chunked = request(
        "POST /graphql HTTP/1.1",
        [...headers, "Content-Type: application/json", "Transfer-Encoding: chunked"],
        chunks,
      );
      expect(JSON.parse((await answerTo(chunked)).body)).toEqual(HELLO);
    });

    it("is answered with Expect: 100-continue", async () => {
      const http = await RawHttp.open(minimalApp.port);
      http.send(request("POST /graphql HTTP/1.1", [...headers, "Expect: 100-continue", ...JSON_BODY]));
      expect((await http.answer()).status).toBe(100);
      expect(JSON.parse((await http.send(QUERY).answer()).body)).toEqual(HELLO);
      await http.end();
    });

    it("is answered in HTTP/1.0, in absolute form, and with a byte order mark before the JSON", async () => {
      const marked = `\u{feff}${QUERY}`;
      const length = [`Content-Length: ${Buffer.byteLength(marked)}`, "Content-Type: application/json"];
      for (const start of ["POST /graphql HTTP/1.0", "POST http://example.com/graphql HTTP/1.1"])
        expect(JSON.parse((await answerTo(request(start, [...headers, ...length], marked))).body)).toEqual(HELLO);
    });

    it("is answered many times at once on one connection, each in its turn", async () => {
      const http = await RawHttp.open(minimalApp.port);
      http.send(
        [
          request("GET /health/live HTTP/1.1", headers),
          ask(),
          ask(headers),
          ask(headers),
          request("GET /nothing HTTP/1.1"),
        ].join(""),
      );
      const answers = await answersOf(http, 5);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404]);
      expect(answers[0]?.body).toContain("live");
      await http.end();
    });
  },
);

describe("[R1] a request that offers another protocol has the limits of any other", () => {
  it("applies to a token, a body that is too large, and too many requests", async () => {
    const small = await startTestServer({
      limits: { maxBodyBytes: 1_000, operationsPerAddress: { burst: 2, perMinute: 1 } },
    });
    expect(await answerTo(ask([...H2C, "Authorization: Bearer garbage"]), small)).toMatchObject({ status: 401 });
    const token = `Authorization: ${await bearer()}`;
    const length = ["Content-Type: application/json", "Content-Length: 2000"];
    const large = request("POST /graphql HTTP/1.1", [...H2C, token, ...length], "x".repeat(2_000));
    expect(await answerTo(large, small)).toMatchObject({ status: 400, headers: { connection: "close" } });
    expect(await answerTo(ask(H2C), small)).toMatchObject({ status: 429 });
    await small.stop();
  });

  it("refuses so many headers that node:http drops some, which could be the body's length", async () => {
    const hidden = request(
      "POST /graphql HTTP/1.1",
      [...H2C, ...Array.from({ length: 1_200 }, () => "a: b"), ...JSON_BODY],
      ask(),
    );
    const http = await RawHttp.open(minimalApp.port);
    expect(await http.send(hidden).answer()).toMatchObject({ status: 431, headers: { connection: "close" } });
    await http.closed;
  });

  it("closes its connection after the same idle time as any other", async () => {
    const impatient = await startTestServer({ limits: { keepAliveMs: 1 } });
    const http = await RawHttp.open(impatient.port);
    expect((await http.send(ask(H2C)).answer()).status).toBe(200);
    await http.closed;
    await impatient.stop();
  });

  it("does not let an idle connection delay a stop", async () => {
    const stopping = await startTestServer();
    const http = await RawHttp.open(stopping.port);
    await http.send(ask(H2C)).answer();
    await Promise.all([stopping.stop(), http.closed]);
  });
});

/** A server that answers POST /graphql when it is let. */
async function startHeld(limits = {}): Promise<{ minimalApp: MinimalApp; arrived: Promise<void>; answer: () => void }> {
  let answer = (): void => undefined;
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const held = new Promise<void>((resolve) => (answer = resolve));
  const createContext = async (asked: MinimalAppContext["request"]): Promise<MinimalAppContext> => {
    arrive();
    await held;
    return { request: asked };
  };
  return { minimalApp: await startTestServer({ createContext, limits }), arrived, answer };
}

describe("[R1] an upgrade that is sent before the earlier requests are answered", () => {
  it("is answered after them, in the order of the requests, also what follows it", async () => {
    const { minimalApp: held, arrived, answer } = await startHeld();
    const http = await RawHttp.open(held.port);
    http.send(ask() + ask() + request("GET /health/live HTTP/1.1", H2C) + ask(H2C));
    await arrived;
    http.send(request("GET /nothing HTTP/1.1"));
    answer();
    const answers = await answersOf(http, 5);
    expect(answers.map(({ status, body }) => [status, body.slice(0, 7)])).toEqual([
      [200, '{"data"'],
      [200, '{"data"'],
      [200, '{"live"'],
      [200, '{"data"'],
      [404, '{"error'],
    ]);
    await http.end();
    await held.stop();
  });

  it("opens a WebSocket after them", async () => {
    const { minimalApp: held, arrived, answer } = await startHeld();
    const http = await RawHttp.open(held.port);
    http.send(ask() + HANDSHAKE);
    await arrived;
    answer();
    expect([(await http.answer()).status, (await http.answer()).status]).toEqual([200, 101]);
    await http.end();
    await held.stop();
  });

  it("is dropped if an earlier answer is the connection's last, as during a stop", async () => {
    const { minimalApp: held, arrived, answer } = await startHeld();
    const http = await RawHttp.open(held.port);
    http.send(ask() + ask(H2C));
    await arrived;
    const stopped = held.stop();
    answer();
    expect(await http.answer()).toMatchObject({ status: 200, headers: { connection: "close" } });
    await Promise.all([stopped, http.closed]);
  });

  it("waits no longer than the grace time of a stop, and not for a client that has left", async () => {
    const { minimalApp: held, arrived } = await startHeld({ graceMs: 50 });
    const [left, stays] = [await RawHttp.open(held.port), await RawHttp.open(held.port)];
    for (const http of [left, stays]) http.send(ask() + ask() + ask(H2C));
    await arrived;
    left.socket.resetAndDestroy();
    await Promise.all([held.stop(), stays.closed]);
  });
});

describe("[R1] only `Upgrade: websocket` opens a socket", () => {
  it.each(["websocket", "WebSocket", "WEBSOCKET", "h2c, websocket", "websocket,h2c"])("%s", async (upgrade) => {
    const http = await RawHttp.open(minimalApp.port);
    expect(await http.send(HANDSHAKE.replace(": websocket", `: ${upgrade}`)).answer()).toMatchObject({ status: 101 });
    await http.end();
  });

  it("it opens with the client's other headers", async () => {
    const headers = { "http2-settings": "", te: "trailers" };
    const socket = await (
      await RawSocket.open(minimalApp.wsUrl, { headers, origin: "https://www.example.com" })
    ).init();
    expect(await socket.subscribe("1", "{ __typename }").answer("1")).toMatchObject(HELLO);
    await socket.end();
  });

  it.each([
    ["a POST", ask(["Connection: Upgrade", "Upgrade: websocket"]), 200],
    ["HTTP/1.0", HANDSHAKE.replace("HTTP/1.1", "HTTP/1.0"), 401], // a GET without a token
    ["another protocol with the same prefix", HANDSHAKE.replace(": websocket", ": websockets"), 401],
  ])("%s is not a handshake and is answered as HTTP", async (_sentence, bytes, status) => {
    expect(await answerTo(bytes)).toMatchObject({
      status,
      headers: { "content-type": expect.stringContaining("json") as string },
    });
  });
});
