/** Tokens with any claims, signed with any key. */
import { type JWTPayload, SignJWT } from "jose";
import { TOKENS } from "../minimal-app";

/** Seconds, as in a token. */
export const now = (): number => Math.floor(Date.now() / 1_000);

export const CLAIMS = (): JWTPayload => ({
  sub: "usr_client",
  iss: TOKENS.issuer,
  aud: TOKENS.audience,
  exp: now() + 60,
});

/** All claims but this one. */
export const without = (claim: string): JWTPayload =>
  Object.fromEntries(Object.entries(CLAIMS()).filter(([name]) => name !== claim));

type Key = Parameters<SignJWT["sign"]>[0];

export const signed = async (
  claims: JWTPayload,
  key: Key = new TextEncoder().encode(TOKENS.secret),
  alg = "HS256",
  kid?: string,
): Promise<string> =>
  `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg, ...(kid !== undefined && { kid }) }).sign(key)}`;
