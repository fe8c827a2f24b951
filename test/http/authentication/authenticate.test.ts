import { UnsecuredJWT } from "jose";
import { type Authenticate, createAuthenticate } from "../../../src/http/authentication/authenticate";
import { PROTOCOLS } from "../http-and-websocket";
import {
  authenticate,
  AUTHENTICATE_PARTS,
  bearer,
  type MinimalApp,
  NOBODY,
  post,
  startTestServer,
  TOKEN_RULES,
  TOKENS,
} from "../minimal-app";
import { RawSocket } from "../raw-socket";
import { CLAIMS, now, signed, without } from "./signed-tokens";

const UNAUTHENTICATED = { extensions: { code: "UNAUTHENTICATED" } };
describe("the caller of a token", () => {
  it("has its subject, the scopes as granted, its channel, and its end", async () => {
    const exp = now() + 60;
    expect(
      await authenticate(await signed({ ...CLAIMS(), exp, scope: "orders:read support nonsense", channel: "MOBILE" })),
    ).toEqual({
      subject: "usr_client",
      scopes: new Set(["orders:read", "support", "nonsense"]),
      channel: "MOBILE",
      expiresAt: exp * 1_000,
    });
  });

  it("[P22] has the channel API if the token names none", async () => {
    expect(await authenticate(await signed(CLAIMS()))).toMatchObject({ channel: "API", scopes: new Set() });
  });

  it("is nobody if there is no token", async () => {
    expect(await authenticate(undefined)).toBeNull();
  });
});

describe("[S10] an invalid token is UNAUTHENTICATED, whatever is wrong with it", () => {
  const cases: Record<string, () => Promise<string> | string> = {
    "without a signature (alg none)": () => `Bearer ${new UnsecuredJWT(CLAIMS()).encode()}`,
    "signed with another secret": () =>
      signed(CLAIMS(), new TextEncoder().encode("another secret, just as long as it")),
    "signed with HS512": () => signed(CLAIMS(), new TextEncoder().encode(TOKENS.secret.repeat(2)), "HS512"),
    "of another issuer": () => signed({ ...CLAIMS(), iss: "somebody" }),
    "for another audience": () => signed({ ...CLAIMS(), aud: "somebody" }),
    expired: () => signed({ ...CLAIMS(), exp: now() - 1 }),
    "not valid yet": () => signed({ ...CLAIMS(), nbf: now() + 60 }),
    "issued in the future": () => signed({ ...CLAIMS(), iat: now() + 60 }),
    "without an end": () => signed(without("exp")),
    "without a subject": () => signed(without("sub")),
    "with a subject of half a character": () => signed({ ...CLAIMS(), sub: "\ud800" }),
    "with an empty subject": () => signed({ ...CLAIMS(), sub: "" }),
    "without an issuer": () => signed(without("iss")),
    "without an audience": () => signed(without("aud")),
    "of a channel that is none": () => signed({ ...CLAIMS(), channel: "FAX" }),
    altered: async () =>
      (await signed(CLAIMS())).replace(/\.(.)/u, (_match, first: string) => `.${first === "a" ? "b" : "a"}`),
    "that is garbage": () => "Bearer garbage",
    "of another scheme": () => "Basic dXNlcjpwYXNz",
    "without a scheme": async () => (await signed(CLAIMS())).slice("Bearer ".length),
  };

  it.each(Object.keys(cases))("%s", async (name) => {
    const authorization = await cases[name]?.();
    await expect(authenticate(authorization)).rejects.toMatchObject({
      ...UNAUTHENTICATED,
      message: "A valid bearer token is required.",
    });
  });
});

describe("[R8] the issuer's clock differs from the service's", () => {
  const at = (ms: number): Authenticate =>
    createAuthenticate(TOKEN_RULES, { ...AUTHENTICATE_PARTS, realNow: () => ms });
  const START = 1_900_000_000;

  it.each(["nbf", "iat"])("%s is accepted up to 5 s ahead, to the millisecond", async (claim) => {
    const token = await signed({ ...CLAIMS(), exp: START + 60, [claim]: START + 5 });
    expect(await at(START * 1_000)(token)).toMatchObject({ subject: "usr_client" });
    await expect(at(START * 1_000 - 1)(token)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it("exp is checked exactly", async () => {
    const token = await signed({ ...CLAIMS(), exp: START });
    expect(await at(START * 1_000 - 1)(token)).toMatchObject({ expiresAt: START * 1_000 });
    await expect(at(START * 1_000)(token)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it.each(PROTOCOLS)(
    "over %s a token that was issued 3 s in the future is accepted, one of 60 s is not",
    async (protocol, asks) => {
      const minimalApp = await startTestServer();
      const tokenAhead = async (ahead: number): Promise<string> =>
        signed({ ...CLAIMS(), exp: now() + 600, nbf: now() + ahead, iat: now() + ahead });
      expect(await asks(minimalApp, { query: "{ viewer }", authorization: await tokenAhead(3) })).toMatchObject({
        data: { viewer: "usr_client" },
      });
      const refused = asks(minimalApp, { query: "{ viewer }", authorization: await tokenAhead(60) });
      if (protocol === "HTTP") expect(await refused).toMatchObject({ errors: [UNAUTHENTICATED] });
      else await expect(refused).rejects.toThrow("the socket was closed");
      await minimalApp.stop();
    },
  );
});

describe("[S10] tokens over HTTP and WebSocket", () => {
  let minimalApp: MinimalApp;
  beforeAll(async () => {
    minimalApp = await startTestServer();
  });
  afterAll(() => minimalApp.stop());

  it.each(PROTOCOLS)("%s: the same token is the same user", async (_protocol, asks) => {
    const answer = await asks(minimalApp, {
      query: "{ viewer channel }",
      authorization: await bearer({ channel: "WEB" }),
    });
    expect(answer).toMatchObject({ data: { viewer: "usr_client", channel: "WEB" }, errors: [] });
  });

  it.each(PROTOCOLS)(
    "%s: without a token, UNAUTHENTICATED for everything except { __typename }",
    async (_protocol, asks) => {
      expect(await asks(minimalApp, { query: "{ viewer }", ...NOBODY })).toMatchObject({ errors: [UNAUTHENTICATED] });
      expect(await asks(minimalApp, { query: "{ __typename }", ...NOBODY })).toMatchObject({ errors: [] });
    },
  );

  it("HTTP: 401 without a token and with an invalid one", async () => {
    expect(await post(minimalApp.url, { query: "{ viewer }" }, NOBODY)).toMatchObject({
      status: 401,
      errors: [UNAUTHENTICATED],
    });
    const garbage = await post(minimalApp.url, { query: "{ __typename }" }, { authorization: "Bearer garbage" });
    expect(garbage).toMatchObject({
      status: 401,
      errors: [{ ...UNAUTHENTICATED, message: "A valid bearer token is required." }],
    });
    expect(garbage.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("WebSocket: connection_init with an invalid token is closed with 4403", async () => {
    const socket = await RawSocket.open(minimalApp.wsUrl);
    socket.send({ type: "connection_init", payload: { authorization: await bearer({ lifetimeSeconds: -1 }) } });
    expect(await socket.closed).toEqual({ code: 4403, reason: "A valid bearer token is required." });
  });
});
