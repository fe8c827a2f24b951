import { Unavailable } from "../../../src/app/failures";
import type { KeyBearer } from "../../../src/app/partner/api-key-bearers";
import { withApiKeys } from "../../../src/http/authentication/authenticate-key";
import { until } from "../../support/app/until";
import { PROTOCOLS } from "../http-and-websocket";
import { authenticate, bearer, type MinimalApp, post, startTestServer } from "../minimal-app";
import { RawSocket } from "../raw-socket";

/** Which text the endpoints accept as which caller. What they do with a real key is in test/api. */
const holding = { stands: true, asked: 0 };
const HOLDER: KeyBearer = {
  keyId: "key_1",
  scopes: new Set(["orders:read"]),
  endsAt: Infinity,
  holds: () => {
    holding.asked += 1;
    return Promise.resolve(holding.stands);
  },
};
const identify = (text: string): Promise<KeyBearer | null> => {
  if (text === "rck_down") return Promise.reject(new Unavailable("database"));
  if (text === "rck_fault") return Promise.reject(new RangeError("at db.internal"));
  return Promise.resolve(text === "rck_real" ? HOLDER : null);
};

let minimalApp: MinimalApp;
beforeAll(async () => {
  minimalApp = await startTestServer({ authenticate: withApiKeys(authenticate, { identify }) });
});
afterAll(() => minimalApp.stop());

const QUESTION = { query: "{ viewer channel }" };

const closedWith = async (authorization: string) => {
  const socket = await RawSocket.open(minimalApp.wsUrl);
  socket.send({ type: "connection_init", payload: { authorization } });
  return (await socket.closed).code;
};

describe("an API key over HTTP and WebSocket", () => {
  it.each(PROTOCOLS)("%s: the caller is the key's id, in the channel API", async (_protocol, asks) => {
    for (const authorization of ["Bearer rck_real", "bearer rck_real"])
      expect(await asks(minimalApp, { ...QUESTION, authorization })).toMatchObject({
        data: { viewer: "key_1", channel: "API" },
        errors: [],
      });
  });

  it.each(PROTOCOLS)("%s: tokens are valid beside keys", async (_protocol, asks) => {
    expect(await asks(minimalApp, { ...QUESTION, authorization: await bearer() })).toMatchObject({
      data: { viewer: "usr_client" },
    });
  });

  it("an invalid key gets the same answer as an invalid token", async () => {
    const [key, token] = await Promise.all(
      ["rck_other", "a.b.c"].map((text) => post(minimalApp.url, QUESTION, { authorization: `Bearer ${text}` })),
    );
    expect(key).toMatchObject({ status: 401, errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    expect(key?.text).toBe(token?.text);
    expect([await closedWith("Bearer rck_other"), await closedWith("Bearer a.b.c")]).toEqual([4403, 4403]);
  });

  it("[S13] while the database is down: UNAVAILABLE and when to retry; a socket's client reconnects, too", async () => {
    const answer = await post(minimalApp.url, QUESTION, { authorization: "Bearer rck_down" });
    expect(answer).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: "UNAVAILABLE", retryAfterSeconds: 1 } }],
    });
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(await closedWith("Bearer rck_down")).toBe(1013);
  });

  it("[S13] an internal error shows no details, and is logged", async () => {
    const answer = await post(minimalApp.url, QUESTION, { authorization: "Bearer rck_fault" });
    expect(answer.errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
    const before = minimalApp.logged.length;
    expect(await closedWith("Bearer rck_fault")).toBe(4500);
    expect(minimalApp.logged.length).toBeGreaterThan(before);
    expect(answer.text).not.toContain("db.internal");
  });
});

describe("[S3] a socket ends with its key", () => {
  it("the key is checked repeatedly, and the socket is closed with 4403 once the key is not valid", async () => {
    const socket = await (await RawSocket.open(minimalApp.wsUrl)).init({ authorization: "Bearer rck_real" });
    const byToken = await (await RawSocket.open(minimalApp.wsUrl)).init({ authorization: await bearer() });
    socket.subscribe("1", "subscription { quiet }");
    const asked = holding.asked;
    await until(() => holding.asked > asked);
    expect(socket.socket.readyState).toBe(socket.socket.OPEN);
    holding.stands = false;
    expect(await socket.closed).toEqual({ code: 4403, reason: "API key revoked or expired" });
    expect(byToken.socket.readyState).toBe(byToken.socket.OPEN);
    await byToken.end();
  });
});
