import type { TokenRules } from "../http/authentication/authenticate";
import { sandboxSecret } from "../sandbox/secret";
import type { Signing } from "../sandbox/tokens";

/** The settings of tokens, as they were read. */
interface TokenSettings {
  readonly JWT_SECRET: string | null;
  readonly JWT_JWKS_URL: string | null;
  readonly JWT_JWKS_COOLDOWN_MS: number;
  readonly JWT_JWKS_KEEP_MS: number;
  readonly JWT_TYP: string | null;
  readonly JWT_ISSUER: string;
  readonly JWT_AUDIENCE: string;
  readonly DATA_FOLDER: string;
}

const SECRET_CHARACTERS = 32;

/** [S22] The database keeps both. */
const MAX_NAME_CHARACTERS = 255;

export function secretErrors(values: TokenSettings, sandbox: boolean): readonly string[] {
  return [...keyErrors(values, sandbox), ...nameErrors(values)];
}

const nameErrors = (values: TokenSettings): readonly string[] =>
  (["JWT_ISSUER", "JWT_AUDIENCE"] as const)
    .filter((name) => values[name].length > MAX_NAME_CHARACTERS)
    .map((name) => `${name}: at most ${MAX_NAME_CHARACTERS} characters`);

function keyErrors({ JWT_SECRET, JWT_JWKS_URL }: TokenSettings, sandbox: boolean): readonly string[] {
  if (JWT_JWKS_URL !== null && !sandbox && new URL(JWT_JWKS_URL).protocol !== "https:")
    return [
      "JWT_JWKS_URL: must begin with https:// outside a sandbox, because anyone between this node and the key server could replace the keys",
    ];
  if (JWT_SECRET !== null && JWT_JWKS_URL !== null) return ["JWT_SECRET, JWT_JWKS_URL: one of them, not both"];
  if (JWT_SECRET !== null && JWT_SECRET.length < SECRET_CHARACTERS)
    return [`JWT_SECRET: at least ${SECRET_CHARACTERS} characters`];
  if (JWT_SECRET === null && JWT_JWKS_URL === null && !sandbox)
    return ["JWT_SECRET or JWT_JWKS_URL: needed outside a sandbox"];
  return [];
}

export interface TokenConfig {
  readonly tokens: TokenRules;
  /**
   * The secret that signs the demo users' tokens. null unless the sandbox created it itself: any other one may be
   * production's [S21].
   */
  readonly demoSigning: Signing | null;
}

export function tokenConfig(values: TokenSettings, sandbox: boolean): TokenConfig {
  const tokens = tokenRules(values, sandbox);
  const { key, issuer, audience, typ } = tokens;
  const isOwnSecret = sandbox && values.JWT_SECRET === null && "secret" in key;
  return { tokens, demoSigning: isOwnSecret ? { secret: key.secret, issuer, audience, typ } : null };
}

export function tokenRules(values: TokenSettings, sandbox: boolean): TokenRules {
  const { JWT_ISSUER: issuer, JWT_AUDIENCE: audience, JWT_JWKS_URL: jwksUrl } = values;
  const common = { issuer, audience, typ: values.JWT_TYP, explainsRefusals: sandbox };
  if (jwksUrl === null) return { key: { secret: values.JWT_SECRET ?? sandboxSecret(values.DATA_FOLDER) }, ...common };
  return { key: { jwksUrl, cooldownMs: values.JWT_JWKS_COOLDOWN_MS, keepMs: values.JWT_JWKS_KEEP_MS }, ...common };
}
