import { decodeProtectedHeader, SignJWT } from "jose";
import { createAuthenticate } from "../../../src/http/authentication/authenticate";
import { issueToken } from "../../../src/http/authentication/issue-token";
import { AUTHENTICATE_PARTS, TOKEN_RULES, TOKENS } from "../minimal-app";
import { CLAIMS } from "./signed-tokens";

const withType = async (typ?: string): Promise<string> =>
  `Bearer ${await new SignJWT(CLAIMS())
    .setProtectedHeader({ alg: "HS256", ...(typ !== undefined && { typ }) })
    .sign(new TextEncoder().encode(TOKENS.secret))}`;

const strict = createAuthenticate({ ...TOKEN_RULES, typ: "at+jwt", explainsRefusals: true }, AUTHENTICATE_PARTS);
const lenient = createAuthenticate(TOKEN_RULES, AUTHENTICATE_PARTS);

describe("[S33] if JWT_TYP is at+jwt", () => {
  it.each(["at+jwt", "application/at+jwt", "AT+JWT"])("a token of the type %s is accepted", async (typ) => {
    expect(await strict(await withType(typ))).toMatchObject({ subject: "usr_client" });
  });

  it.each([["JWT"], ["logout+jwt"], [undefined]])(
    "a token of the type %s, as ID tokens have, is refused",
    async (typ) => {
      await expect(strict(await withType(typ))).rejects.toThrow('The token\'s type (typ) must be "at+jwt" (JWT_TYP).');
      expect(await lenient(await withType(typ))).toMatchObject({ subject: "usr_client" });
    },
  );

  it("the service's own tokens have it", async () => {
    const token = await issueToken({ ...TOKENS, typ: "at+jwt" }, { subject: "anna", lifetimeSeconds: 60 });
    expect(decodeProtectedHeader(token)).toEqual({ alg: "HS256", typ: "at+jwt" });
    expect(await strict(`Bearer ${token}`)).toMatchObject({ subject: "anna" });
  });
});
