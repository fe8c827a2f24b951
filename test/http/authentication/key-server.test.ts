import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, exportSPKI, generateKeyPair, type JWK } from "jose";
import { Unavailable } from "../../../src/app/failures";
import { MINUTE_MS } from "../../../src/domain/duration";
import { type Authenticate, createAuthenticate } from "../../../src/http/authentication/authenticate";
import { createLogger } from "../../../src/http/monitoring/logger";
import { until } from "../../support/app/until";
import { PROTOCOLS } from "../http-and-websocket";
import { post, startTestServer, TOKEN_RULES } from "../minimal-app";
import { RawSocket } from "../raw-socket";
import { CLAIMS, now, signed } from "./signed-tokens";

const UNAUTHENTICATED = { extensions: { code: "UNAUTHENTICATED" } };
const COOLDOWN_MS = 30_000;
const KEEP_MS = 60 * MINUTE_MS;

/** How a key server fails, and the cause that is logged. */
const FAILURES: Record<string, readonly [(response: ServerResponse) => unknown, string]> = {
  "resets the connection": [(response) => response.socket?.resetAndDestroy(), "ECONNRESET|UND_ERR_SOCKET"],
  "answers 500": [(response) => response.writeHead(500).end("{}"), "HTTP 500"],
  "answers with a redirect": [(response) => response.writeHead(302, { location: "/elsewhere" }).end(), "HTTP 302"],
  "does not answer": [() => undefined, "no answer in time"],
  "stops in the middle of its answer": [(response) => response.writeHead(200).write('{"keys":['), "no answer in time"],
  "answers invalid JSON": [(response) => response.end("<html>"), "invalid JSON"],
  "answers JSON that is no key set": [(response) => response.end('{"keys":{}}'), "no JSON Web Key Set"],
  "answers without end": [(response) => response.end("x".repeat(1_000_001)), "more than 1000000 bytes"],
};

let server: Server;
let jwksUrl: string;
let asked = 0;
let failure: ((response: ServerResponse) => unknown) | null = null;
let keys: JWK[] = [];
/** Of a monotonic clock. */
let clock = 0;
let logged: { level: number; cause?: string; msg: string }[] = [];

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    if (failure === null) response.setHeader("content-type", "application/json").end(JSON.stringify({ keys }));
    else failure(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
});
beforeEach(() => {
  asked = 0;
  failure = null;
  clock = 1_000;
  logged = [];
});
afterEach(() => server.closeAllConnections());
afterAll(() => server.close());

function withKeyServer(timeoutMs = 5_000): Authenticate {
  const lines = logged; // of this test: a try in the background can outlive it
  const log = createLogger("info", { write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]) });
  const rules = { ...TOKEN_RULES, key: { jwksUrl, cooldownMs: COOLDOWN_MS, keepMs: KEEP_MS } };
  return createAuthenticate(rules, { keyServer: { log, now: () => clock, timeoutMs }, realNow: Date.now });
}

/** A key, and tokens that are signed with it. */
async function newKey(kid: string, alg = "ES256"): Promise<{ jwk: JWK; token: (id?: string) => Promise<string> }> {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  const token = (id = kid): Promise<string> => signed({ ...CLAIMS(), exp: now() + 600 }, privateKey, alg, id);
  return { jwk: { ...(await exportJWK(publicKey)), alg, kid }, token };
}

const unavailable = async (check: Promise<unknown>): Promise<number> => {
  const error: unknown = await check.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Unavailable)) throw new Error("expected Unavailable");
  return error.retryAfterSeconds;
};

describe("[S10] keys from a key server", () => {
  it.each(["RS256", "ES256", "EdDSA"])("%s is accepted", async (alg) => {
    const { jwk, token } = await newKey("one", alg);
    keys = [jwk];
    expect(await withKeyServer()(await token())).toMatchObject({ subject: "usr_client" });
  });

  it("HS256 with the public key as the secret is refused", async () => {
    const { publicKey } = await generateKeyPair("RS256", { extractable: true });
    keys = [{ ...(await exportJWK(publicKey)), alg: "RS256", kid: "one" }];
    const forged = await signed(CLAIMS(), new TextEncoder().encode(await exportSPKI(publicKey)), "HS256", "one");
    await expect(withKeyServer()(forged)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it("[B1] a token that was verified before is refused once the key server no longer has its key, and never later", async () => {
    const { jwk, token } = await newKey("one");
    keys = [jwk];
    const check = withKeyServer();
    const sent = await token();
    for (let time = 0; time < 3; time += 1) expect(await check(sent)).toMatchObject({ subject: "usr_client" });
    keys = [(await newKey("two")).jwk];
    clock += 10 * MINUTE_MS;
    await check(sent); // It begins the refresh in the background.
    await until(() => asked === 2);
    await until(async () => (await check(sent).catch(() => null)) === null);
    await expect(check(sent)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it("[F27] a token that was verified before is UNAVAILABLE once its key is no longer known", async () => {
    const { jwk, token } = await newKey("one");
    keys = [jwk];
    const check = withKeyServer();
    const sent = await token();
    await Promise.all([check(sent), check(sent)]);
    failure = (response) => response.writeHead(500).end();
    clock += 10 * MINUTE_MS;
    await check(sent);
    await until(() => logged.length > 0);
    clock += KEEP_MS - 1;
    expect(await check(sent)).toMatchObject({ subject: "usr_client" });
    clock += 1;
    await unavailable(check(sent));
  });

  it("many unknown keys query the key server once, and refuse no known key", async () => {
    const { jwk, token } = await newKey("one");
    keys = [jwk];
    const check = withKeyServer();
    for (let kid = 0; kid < 50; kid += 1)
      await expect(check(await token(`unknown-${kid}`))).rejects.toMatchObject(UNAUTHENTICATED);
    expect(asked).toBe(1);
    expect(await check(await token())).toMatchObject({ subject: "usr_client" });
  });

  it("while the key server is down, it is queried once per cooldown, and nobody's token is called invalid", async () => {
    failure = (response) => response.writeHead(500).end();
    const { jwk, token } = await newKey("one");
    keys = [jwk];
    const check = withKeyServer();
    for (let time = 0; time < 20; time += 1) expect(await unavailable(check(await token(`key-${time}`)))).toBe(30);
    clock += COOLDOWN_MS - 1;
    expect(await unavailable(check(await token()))).toBe(1);
    expect(asked).toBe(1);
    clock += 1;
    await Promise.all(Array.from({ length: 20 }, async () => unavailable(check(await token()))));
    expect(asked).toBe(2);
  });

  it("a token that no key can make valid is UNAUTHENTICATED also then", async () => {
    failure = (response) => response.writeHead(500).end();
    await expect(withKeyServer()(await signed(CLAIMS()))).rejects.toMatchObject(UNAUTHENTICATED);
    await expect(withKeyServer()("Bearer garbage")).rejects.toMatchObject(UNAUTHENTICATED);
    expect(asked).toBe(0);
  });
});

describe.each(Object.entries(FAILURES))("[F27] the key server %s", (_sentence, [fails, cause]) => {
  const TIMEOUT_MS = 300;

  it("at the refresh: known keys stay valid for an hour from then, no request waits, and the cause is logged once", async () => {
    const { jwk, token } = await newKey("one");
    keys = [jwk];
    const check = withKeyServer(TIMEOUT_MS);
    await check(await token());
    clock += 10 * MINUTE_MS;
    failure = fails;
    for (let elapsed = 0; elapsed < KEEP_MS; elapsed += COOLDOWN_MS * 20) {
      for (let time = 0; time < 3; time += 1)
        expect(await check(await token())).toMatchObject({ subject: "usr_client" });
      await until(() => logged.length > 0);
      clock += COOLDOWN_MS * 20;
    }
    expect(asked).toBeLessThanOrEqual(1 + KEEP_MS / (COOLDOWN_MS * 20));
    expect(asked).toBeGreaterThan(2);
    expect(logged).toMatchObject([
      {
        cause: expect.stringMatching(`^(${cause})$`) as string,
        msg: expect.stringContaining("known keys stay valid") as string,
      },
    ]);
    expect(JSON.stringify(logged)).not.toContain("127.0.0.1");
  });

  it("before any key is known: UNAVAILABLE, and used within one cooldown of its return", async () => {
    const { jwk, token } = await newKey("one");
    keys = [jwk];
    failure = fails;
    const check = withKeyServer(TIMEOUT_MS);
    expect(await unavailable(check(await token()))).toBeGreaterThanOrEqual(1);
    failure = null;
    clock += COOLDOWN_MS;
    expect(await check(await token())).toMatchObject({ subject: "usr_client" });
    expect(logged.map(({ msg }) => msg)).toEqual([
      "the key server gave no usable keys, will retry, tokens are answered with UNAVAILABLE",
      "the key server responds again",
    ]);
  });
});

describe("[F27] the key server is unavailable", () => {
  const down = (response: ServerResponse): unknown => response.writeHead(503).end();

  it("for longer than keys are cached: UNAVAILABLE, and not a millisecond earlier", async () => {
    const { jwk, token } = await newKey("one");
    keys = [jwk];
    const check = withKeyServer();
    await check(await token());
    clock += 10 * MINUTE_MS;
    failure = down;
    await check(await token());
    await until(() => logged.length === 1);
    clock += KEEP_MS - 1;
    expect(await check(await token())).toMatchObject({ subject: "usr_client" });
    clock += 1;
    expect(await unavailable(check(await token()))).toBeGreaterThanOrEqual(1);
    expect(logged.map(({ msg }) => msg)).toEqual([
      expect.stringContaining("its known keys stay valid"),
      expect.stringContaining("its keys are no longer used"),
    ]);
  });

  it("while a new key comes into use: UNAVAILABLE for it, and accepted within one cooldown of the return, independent of other requests", async () => {
    const [old, fresh] = [await newKey("old"), await newKey("fresh")];
    keys = [old.jwk];
    const check = withKeyServer();
    await check(await old.token());
    keys = [fresh.jwk];
    failure = down;
    clock += COOLDOWN_MS;
    expect(await unavailable(check(await fresh.token()))).toBe(30);
    failure = null;
    clock += COOLDOWN_MS - 1;
    expect(await unavailable(check(await fresh.token()))).toBe(1);
    expect(await check(await old.token())).toMatchObject({ subject: "usr_client" });
    clock += 1;
    expect(await check(await fresh.token())).toMatchObject({ subject: "usr_client" });
    await expect(check(await old.token())).rejects.toMatchObject(UNAUTHENTICATED); // the key server has taken it back
    expect(asked).toBe(3);
  });

  it("after a time without requests: keys that could be outdated are requested first, and are valid if that fails", async () => {
    const [old, fresh] = [await newKey("old"), await newKey("fresh")];
    keys = [old.jwk];
    const check = withKeyServer();
    await check(await old.token());
    clock += 20 * MINUTE_MS;
    failure = down;
    expect(await check(await old.token())).toMatchObject({ subject: "usr_client" });
    failure = null;
    keys = [fresh.jwk];
    clock += COOLDOWN_MS;
    await check(await old.token()); // in the background
    await until(() => logged.length === 2);
    clock += 20 * MINUTE_MS;
    await expect(check(await old.token())).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it("a key that cannot be read says nothing about its tokens: UNAVAILABLE", async () => {
    const { jwk, token } = await newKey("one");
    keys = [{ ...jwk, x: "AAAA" }];
    await unavailable(withKeyServer()(await token()));
    expect(logged).toMatchObject([{ cause: "a key that can't be read" }]);
  });
});

describe("[F27] over HTTP and WebSocket", () => {
  it("known keys are accepted while the key server resets connections", async () => {
    const { jwk, token } = await newKey("one");
    keys = [jwk];
    const minimalApp = await startTestServer({ authenticate: withKeyServer() });
    for (const [, asks] of PROTOCOLS) {
      const authorization = await token();
      expect(await asks(minimalApp, { query: "{ viewer }", authorization })).toMatchObject({
        data: { viewer: "usr_client" },
      });
      failure = (response) => response.socket?.resetAndDestroy();
      clock += 11 * MINUTE_MS;
      expect(await asks(minimalApp, { query: "{ viewer }", authorization })).toMatchObject({
        data: { viewer: "usr_client" },
      });
    }
    await minimalApp.stop();
  });

  it("without a known key: 503 with when to retry, and 1013, after which clients reconnect", async () => {
    failure = (response) => response.socket?.resetAndDestroy();
    const minimalApp = await startTestServer({ authenticate: withKeyServer() });
    const authorization = await (await newKey("one")).token();
    const { status, headers, errors } = await post(minimalApp.url, { query: "{ viewer }" }, { authorization });
    expect(errors).toMatchObject([{ extensions: { code: "UNAVAILABLE", retryAfterSeconds: 30 } }]);
    expect([status, headers.get("retry-after")]).toEqual([503, "30"]);
    const socket = await RawSocket.open(minimalApp.wsUrl);
    socket.send({ type: "connection_init", payload: { authorization } });
    expect(await socket.closed).toEqual({ code: 1013, reason: "Try again later" });
    await minimalApp.stop();
  });
});
