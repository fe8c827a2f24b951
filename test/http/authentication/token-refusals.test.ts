import { exportJWK, generateKeyPair, UnsecuredJWT } from "jose";
import { readConfig } from "../../../src/composition/config";
import { createAuthenticate } from "../../../src/http/authentication/authenticate";
import { withApiKeys } from "../../../src/http/authentication/authenticate-key";
import { AUTHENTICATE_PARTS, type MinimalApp, post, startTestServer, TOKEN_RULES, TOKENS } from "../minimal-app";
import { RawSocket } from "../raw-socket";
import { CLAIMS, now, signed, without } from "./signed-tokens";

const CANARY = "canary";
const NO_REASON = "A valid bearer token is required.";
const noKeys = { identify: () => Promise.resolve(null) };

const startWith = (explainsRefusals: boolean): Promise<MinimalApp> =>
  startTestServer({
    authenticate: withApiKeys(
      createAuthenticate({ ...TOKEN_RULES, explainsRefusals }, AUTHENTICATE_PARTS),
      noKeys,
      explainsRefusals,
    ),
  });

/** What is wrong, and what a sandbox says of it. */
const REFUSALS: readonly (readonly [string, () => Promise<string> | string, RegExp])[] = [
  [
    "expired",
    () => signed({ ...CLAIMS(), exp: 1_800_000_000 - 1e9 }),
    /^The token expired at 1995-05-09T06:13:20\.000Z \(exp\)\.$/u,
  ],
  ["expired at no time at all", () => signed({ ...CLAIMS(), exp: -1e300 }), /^The token's expiry is not valid/u],
  [
    "signed with another secret",
    () => signed(CLAIMS(), new TextEncoder().encode(`${CANARY} of another secret, as long as it`)),
    /signature is wrong: .*JWT_SECRET/u,
  ],
  ["of another issuer", () => signed({ ...CLAIMS(), iss: CANARY }), /issuer \(iss\) must be "tests" \(JWT_ISSUER\)/u],
  [
    "for another audience",
    () => signed({ ...CLAIMS(), aud: [CANARY] }),
    /audience \(aud\) must be "resolution-center" \(JWT_AUDIENCE\)/u,
  ],
  [
    "not valid yet",
    () => signed({ ...CLAIMS(), nbf: now() + 60 }),
    /not valid yet: its nbf is 20\S+Z, more than 5 s ahead/u,
  ],
  ["issued in the future", () => signed({ ...CLAIMS(), iat: now() + 60 }), /not valid yet: its iat is 20/u],
  ["at no time at all", () => signed({ ...CLAIMS(), nbf: 1e15 }), /its nbf is an invalid time/u],
  ["without an end", () => signed(without("exp")), /^The token has no exp\.$/u],
  ["without a subject", () => signed(without("sub")), /^The token has no sub\.$/u],
  ["with an empty subject", () => signed({ ...CLAIMS(), sub: "" }), /subject \(sub\) must be a text/u],
  ["of an unknown channel", () => signed({ ...CLAIMS(), channel: CANARY }), /channel must be one of WEB, MOBILE, API/u],
  [
    "of another algorithm",
    () => signed(CLAIMS(), new TextEncoder().encode(TOKENS.secret.repeat(2)), "HS512"),
    /\(alg\) must be HS256/u,
  ],
  [
    "without a signature",
    () => `Bearer ${new UnsecuredJWT(CLAIMS()).encode()}.x`,
    /not a signed JWT|must be "Bearer"/u,
  ],
  ["garbage with dots", () => `Bearer ${CANARY}.${CANARY}.${CANARY}`, /^The token is not a signed JWT\.$/u],
  ["no token and no key", () => `Bearer ${CANARY}`, /nor a valid API key/u],
  [
    "without Bearer",
    async () => (await signed(CLAIMS())).slice("Bearer ".length),
    /must be "Bearer", a space, and a token/u,
  ],
  ["of another scheme", () => `Basic ${CANARY}`, /must be "Bearer"/u],
];

describe("[R19] [S13] a refused token", () => {
  let sandbox: MinimalApp;
  let production: MinimalApp;
  beforeAll(async () => {
    sandbox = await startWith(readConfig({ JWT_SECRET: TOKENS.secret, SANDBOX: "1" }).tokens.explainsRefusals === true);
    production = await startWith(
      readConfig({ JWT_SECRET: TOKENS.secret, SANDBOX: "0", GATEWAY: "none" }).tokens.explainsRefusals === true,
    );
  });
  afterAll(() => Promise.all([sandbox.stop(), production.stop()]));

  const overWebSocket = async (
    minimalApp: MinimalApp,
    authorization: string,
  ): Promise<{ code: number; reason: string }> =>
    (await RawSocket.open(minimalApp.wsUrl)).send({ type: "connection_init", payload: { authorization } }).closed;

  it.each(REFUSALS)(
    "%s: a sandbox states the reason, production does not, over HTTP and WebSocket",
    async (_sentence, make, reason) => {
      const authorization = await make();
      const { status, errors, text } = await post(sandbox.url, { query: "{ hello }" }, { authorization });
      expect(errors).toEqual([
        { message: expect.stringMatching(reason) as string, extensions: { code: "UNAUTHENTICATED" } },
      ]);
      expect(status).toBe(401);
      expect(text).not.toContain(CANARY);
      expect(await overWebSocket(sandbox, authorization)).toEqual({ code: 4403, reason: errors[0]?.message });

      const hidden = await post(production.url, { query: "{ hello }" }, { authorization });
      expect(hidden.errors).toEqual([{ message: NO_REASON, extensions: { code: "UNAUTHENTICATED" } }]);
      expect(await overWebSocket(production, authorization)).toEqual({ code: 4403, reason: NO_REASON });
    },
  );

  it("a reason that is too long for a close frame is cut after a whole character", async () => {
    const rules = { ...TOKEN_RULES, issuer: "ü".repeat(100), explainsRefusals: true };
    const minimalApp = await startTestServer({ authenticate: createAuthenticate(rules, AUTHENTICATE_PARTS) });
    const { code, reason } = await overWebSocket(minimalApp, await signed(CLAIMS()));
    expect(code).toBe(4403);
    expect(reason).toMatch(/^The token's issuer \(iss\) must be "ü+$/u);
    expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
    await minimalApp.stop();
  });

  it("for a key server: an unknown key, or another signature", async () => {
    const [known, other] = [await generateKeyPair("ES256"), await generateKeyPair("ES256")];
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(known.publicKey)), kid: "one", alg: "ES256" }] });
    const key = { jwksUrl: `data:application/json,${encodeURIComponent(keys)}`, cooldownMs: 30_000, keepMs: 3_600_000 };
    const check = createAuthenticate({ ...TOKEN_RULES, key, explainsRefusals: true }, AUTHENTICATE_PARTS);
    const refused = async (token: Promise<string>): Promise<unknown> =>
      check(await token).catch((error: unknown) => (error instanceof Error ? error.message : error));
    expect(await refused(signed(CLAIMS(), other.privateKey, "ES256", CANARY))).toBe(
      "The token's key (kid) is not among the keys of JWT_JWKS_URL.",
    );
    expect(await refused(signed(CLAIMS(), other.privateKey, "ES256", "one"))).toContain(
      "not signed with the key of JWT_JWKS_URL",
    );
    expect(await refused(signed(CLAIMS()))).toBe("The token's algorithm (alg) must be RS256, ES256, or EdDSA.");
  });
});
