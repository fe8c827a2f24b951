import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from "jose";
import { createAuthenticate, type Authenticate } from "../../src/http/authenticate";
import { DOORS } from "./both-doors";
import { RawSocket } from "./raw-socket";
import { authenticate, bearer, post, startToy, TOKENS, type Toy } from "./toy";

const UNAUTHENTICATED = { extensions: { code: "UNAUTHENTICATED" } };
const now = (): number => Math.floor(Date.now() / 1_000);
const CLAIMS = (): JWTPayload => ({ sub: "usr_client", iss: TOKENS.issuer, aud: TOKENS.audience, exp: now() + 60 });

type Key = Parameters<SignJWT["sign"]>[0];
const signed = async (
  claims: JWTPayload,
  key: Key = new TextEncoder().encode(TOKENS.secret),
  alg = "HS256",
  kid?: string,
): Promise<string> => `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg, ...(kid !== undefined && { kid }) }).sign(key)}`;

describe("who a token says that asks", () => {
  it("its subject, the scopes as granted, its channel and end", async () => {
    const exp = now() + 60;
    expect(await authenticate(await signed({ ...CLAIMS(), exp, scope: "orders:read support nonsense", channel: "MOBILE" }))).toEqual({
      subject: "usr_client",
      scopes: new Set(["orders:read", "support", "nonsense"]),
      channel: "MOBILE",
      expiresAt: exp * 1_000,
    });
  });

  it("[P22] the channel is API where it names none", async () => {
    expect(await authenticate(await signed(CLAIMS()))).toMatchObject({ channel: "API", scopes: new Set() });
  });

  it("nobody where there is none", async () => {
    expect(await authenticate(undefined)).toBeNull();
  });
});

describe("[S10] a token that does not hold is UNAUTHENTICATED, whatever is wrong with it", () => {
  const without = (claim: string): JWTPayload => Object.fromEntries(Object.entries(CLAIMS()).filter(([name]) => name !== claim));
  const cases: Record<string, () => Promise<string> | string> = {
    "without a signature (alg none)": () => `Bearer ${new UnsecuredJWT(CLAIMS()).encode()}`,
    "signed with another secret": () => signed(CLAIMS(), new TextEncoder().encode("another secret, just as long as it")),
    "signed with HS512": () => signed(CLAIMS(), new TextEncoder().encode(TOKENS.secret.repeat(2)), "HS512"),
    "of another issuer": () => signed({ ...CLAIMS(), iss: "somebody" }),
    "for another audience": () => signed({ ...CLAIMS(), aud: "somebody" }),
    expired: () => signed({ ...CLAIMS(), exp: now() - 1 }),
    "not valid yet": () => signed({ ...CLAIMS(), nbf: now() + 60 }),
    "without an end": () => signed(without("exp")),
    "without a subject": () => signed(without("sub")),
    "with an empty subject": () => signed({ ...CLAIMS(), sub: "" }),
    "without an issuer": () => signed(without("iss")),
    "without an audience": () => signed(without("aud")),
    "of a channel that is none": () => signed({ ...CLAIMS(), channel: "FAX" }),
    altered: async () => (await signed(CLAIMS())).replace(/\.(.)/u, (_match, first: string) => `.${first === "a" ? "b" : "a"}`),
    "that is garbage": () => "Bearer garbage",
    "of another scheme": () => "Basic dXNlcjpwYXNz",
    "without a scheme": async () => (await signed(CLAIMS())).slice("Bearer ".length),
  };

  it.each(Object.keys(cases))("%s", async (name) => {
    const authorization = await cases[name]?.();
    await expect(authenticate(authorization)).rejects.toMatchObject({ ...UNAUTHENTICATED, message: "A valid bearer token is required." });
  });
});

describe("[S10] keys from a key server", () => {
  let server: Server;
  let url: string;
  let asked = 0;
  let down = false;
  let keys: unknown[] = [];
  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(down ? 500 : 200, { "content-type": "application/json" }).end(JSON.stringify({ keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  });
  beforeEach(() => {
    asked = 0;
    down = false;
  });
  afterAll(() => server.close());

  const withKeys = (cooldownMs: number): Authenticate =>
    createAuthenticate({ key: { jwksUrl: url, cooldownMs }, issuer: TOKENS.issuer, audience: TOKENS.audience });

  it.each(["RS256", "ES256", "EdDSA"])("%s is taken", async (alg) => {
    const { publicKey, privateKey } = await generateKeyPair(alg);
    keys = [{ ...(await exportJWK(publicKey)), alg, kid: "one" }];
    expect(await withKeys(60_000)(await signed(CLAIMS(), privateKey, alg, "one"))).toMatchObject({ subject: "usr_client" });
  });

  it("HS256 with the public key for a secret is not", async () => {
    const { publicKey } = await generateKeyPair("RS256", { extractable: true });
    keys = [{ ...(await exportJWK(publicKey)), alg: "RS256", kid: "one" }];
    const forged = await signed(CLAIMS(), new TextEncoder().encode(await exportSPKI(publicKey)), "HS256", "one");
    await expect(withKeys(60_000)(forged)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it("a flood of unknown keys asks the key server once", async () => {
    const { publicKey, privateKey } = await generateKeyPair("ES256");
    keys = [{ ...(await exportJWK(publicKey)), alg: "ES256", kid: "one" }];
    const check = withKeys(60_000);
    for (let kid = 0; kid < 50; kid += 1)
      await expect(check(await signed(CLAIMS(), privateKey, "ES256", `unknown-${kid}`))).rejects.toMatchObject(UNAUTHENTICATED);
    expect(asked).toBe(1);
    expect(await check(await signed(CLAIMS(), privateKey, "ES256", "one"))).toMatchObject({ subject: "usr_client" });
  });

  it("a key server that is down is asked once per cooldown, and again after it", async () => {
    down = true;
    const { publicKey, privateKey } = await generateKeyPair("ES256");
    keys = [{ ...(await exportJWK(publicKey)), alg: "ES256", kid: "one" }];
    const token = await signed(CLAIMS(), privateKey, "ES256", "one");
    const check = withKeys(60_000);
    for (let time = 0; time < 20; time += 1) await expect(check(token)).rejects.toMatchObject(UNAUTHENTICATED);
    expect(asked).toBe(1);

    const impatient = withKeys(0);
    await expect(impatient(token)).rejects.toMatchObject(UNAUTHENTICATED);
    down = false;
    expect(await impatient(token)).toMatchObject({ subject: "usr_client" });
  });
});

describe("tokens at the doors", () => {
  let toy: Toy;
  beforeAll(async () => {
    toy = await startToy();
  });
  afterAll(() => toy.stop());

  it.each(DOORS)("%s: the same token, the same person", async (_door, asks) => {
    const answer = await asks(toy, { query: "{ viewer channel }", authorization: await bearer({ channel: "WEB" }) });
    expect(answer).toMatchObject({ data: { viewer: "usr_client", channel: "WEB" }, errors: [] });
  });

  it.each(DOORS)("%s: without a token, UNAUTHENTICATED where a person is needed, and only there", async (_door, asks) => {
    expect(await asks(toy, { query: "{ viewer }" })).toMatchObject({ errors: [UNAUTHENTICATED] });
    expect(await asks(toy, { query: "{ __typename hello }" })).toMatchObject({ errors: [] });
  });

  it("HTTP: 401 with or without a token that does not hold", async () => {
    expect(await post(toy.url, { query: "{ viewer }" })).toMatchObject({ status: 401, errors: [UNAUTHENTICATED] });
    const garbage = await post(toy.url, { query: "{ __typename }" }, { authorization: "Bearer garbage" });
    expect(garbage).toMatchObject({ status: 401, errors: [{ ...UNAUTHENTICATED, message: "A valid bearer token is required." }] });
    expect(garbage.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("WebSocket: connection_init with one that does not hold is closed with 4403", async () => {
    const socket = await RawSocket.open(toy.wsUrl);
    socket.send({ type: "connection_init", payload: { authorization: await bearer({ lifetimeSeconds: -1 }) } });
    expect(await socket.closed).toMatchObject({ code: 4403 });
  });
});
