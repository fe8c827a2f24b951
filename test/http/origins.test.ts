import { InvalidConfigError, readConfig } from "../../src/composition/config";
import { type MinimalApp, post, startTestServer } from "./minimal-app";
import { RawSocket } from "./raw-socket";

const PRODUCTION = { SANDBOX: "0", GATEWAY: "none", JWT_SECRET: "a secret of the tests, long enough" };
const SANDBOX = { SANDBOX: "1", JWT_SECRET: PRODUCTION.JWT_SECRET };

/** A server with the origins of this environment. */
const startWith = (environment: Record<string, string>): Promise<MinimalApp> => {
  const { allowedOrigins = [], localhostOrigins = false } = readConfig(environment).http;
  return startTestServer({ allowedOrigins, localhostOrigins });
};

const preflight = (url: string, origin: string, headers = "authorization"): Promise<Response> =>
  fetch(url, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": headers },
  });

/** Whether a page of this origin gets to read an answer over HTTP, and whether its socket opens. */
async function allows(
  minimalApp: MinimalApp,
  origin: string,
  host?: string,
): Promise<{ http: boolean; webSocket: boolean }> {
  const asked = await preflight(minimalApp.url, origin);
  const answered = await post(minimalApp.url, { query: "{ hello }" }, { origin });
  expect(answered.headers.get("access-control-allow-origin")).toBe(asked.headers.get("access-control-allow-origin"));
  expect(answered.headers.get("vary")).toBe("origin");
  const options = { origin, ...(host !== undefined && { headers: { host } }) };
  const socket = await RawSocket.open(minimalApp.wsUrl, options).catch(() => null);
  await socket?.end();
  return { http: asked.headers.get("access-control-allow-origin") === origin, webSocket: socket !== null };
}

const BOTH = { http: true, webSocket: true };
const NEITHER = { http: false, webSocket: false };

describe("[R4] a page of an allowed origin", () => {
  let minimalApp: MinimalApp;
  beforeAll(async () => {
    minimalApp = await startWith({
      ...PRODUCTION,
      ALLOWED_ORIGINS: "https://www.example.com, HTTPS://Shop.Example.com:443/, capacitor://localhost",
    });
  });
  afterAll(() => minimalApp.stop());

  it.each([
    "authorization",
    "content-type,authorization,x-apollo-operation-name,apollographql-client-name,apollographql-client-version",
    "baggage,sentry-trace,traceparent,tracestate,x-b3-traceid",
    "x-requested-with, X-Datadog-Parent-Id, graphql-require-preflight",
    "x-!#$%&'*+.^_`|~-1",
  ])("can send %s", async (names) => {
    const { status, headers } = await preflight(minimalApp.url, "https://www.example.com", names);
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-headers")).toBe(names);
    expect(headers.get("access-control-allow-methods")).toBe("GET, POST");
    expect(headers.get("vary")).toBe("origin, access-control-request-headers");
  });

  it.each(["no name", "a;b", "a,,b", "x:y", "é", `x-${"a".repeat(2_000)}`])(
    "gets no permission for a text that is not a header's name: %s",
    async (names) => {
      const { headers } = await preflight(minimalApp.url, "https://www.example.com", names);
      expect(headers.get("access-control-allow-headers")).toBeNull();
    },
  );

  it("can read when to retry, and how to authenticate", async () => {
    const { headers } = await post(minimalApp.url, { query: "{ hello }" }, { origin: "https://www.example.com" });
    expect(headers.get("access-control-expose-headers")).toBe(
      "retry-after, www-authenticate, ratelimit, ratelimit-policy",
    );
  });

  it("is recognised however its origin is written in ALLOWED_ORIGINS", async () => {
    for (const origin of ["https://www.example.com", "https://shop.example.com", "capacitor://localhost"])
      expect(await allows(minimalApp, origin)).toEqual(BOTH);
  });

  it.each([
    "https://elsewhere.example",
    "http://www.example.com",
    "https://www.example.com:8443",
    "https://www.example.com.evil.example",
    "null",
  ])("%s stays refused", async (origin) => {
    expect(await allows(minimalApp, origin)).toEqual(NEITHER);
    const { headers } = await preflight(minimalApp.url, origin);
    expect([headers.get("access-control-allow-headers"), headers.get("access-control-allow-methods")]).toEqual([
      null,
      null,
    ]);
  });

  it.each(["*", "www.example.com", "https://www.example.com/shop", "https://*.example.com", "null"])(
    "ALLOWED_ORIGINS=%s is refused at start",
    (value) => {
      expect(() => readConfig({ ...PRODUCTION, ALLOWED_ORIGINS: value })).toThrow(InvalidConfigError);
    },
  );
});

describe("[R19] pages of this machine", () => {
  const PAGES = [
    "http://localhost:5173",
    "http://localhost",
    "https://localhost:3000",
    "http://127.0.0.1:8080",
    "http://[::1]:3000",
  ];

  it("can call a sandbox", async () => {
    const minimalApp = await startWith(SANDBOX);
    for (const origin of PAGES) expect(await allows(minimalApp, origin)).toEqual(BOTH);
    for (const origin of [
      "http://localhost.evil.example",
      "http://evil.example",
      "http://10.0.0.1:3000",
      "ftp://localhost",
      "null",
    ])
      expect(await allows(minimalApp, origin)).toEqual(NEITHER);
    await minimalApp.stop();
  });

  it("cannot call production", async () => {
    const minimalApp = await startWith(PRODUCTION);
    for (const origin of PAGES) expect(await allows(minimalApp, origin)).toEqual(NEITHER);
    await minimalApp.stop();
  });
});

describe("[R3] the order page's own sockets are accepted", () => {
  const PAGE = "https://orders.example.com";

  it.each(["orders.example.com", "orders.example.com:443", "ORDERS.example.COM", "backend:4000", "localhost:4000"])(
    "with PUBLIC_URL, whatever Host the proxy passes on: %s",
    async (host) => {
      const minimalApp = await startWith({ ...PRODUCTION, PUBLIC_URL: `${PAGE}/orders/` });
      expect(await allows(minimalApp, PAGE, host)).toEqual(BOTH);
      expect(await allows(minimalApp, "https://evil.example", host)).toEqual(NEITHER);
      await minimalApp.stop();
    },
  );

  it.each([
    [PAGE, "orders.example.com", true],
    [PAGE, "orders.example.com:443", true],
    [PAGE, "ORDERS.example.COM", true],
    ["http://orders.example.com", "orders.example.com:80", true],
    ["http://orders.example.com:8080", "orders.example.com:8080", true],
    [PAGE, "orders.example.com:80", false],
    [PAGE, "backend:4000", false],
    ["https://evil.example", "orders.example.com", false],
  ])("without PUBLIC_URL, a page of %s with Host %s: %s", async (origin, host, opens) => {
    const minimalApp = await startWith(PRODUCTION);
    expect((await allows(minimalApp, origin, host)).webSocket).toBe(opens);
    await minimalApp.stop();
  });
});
