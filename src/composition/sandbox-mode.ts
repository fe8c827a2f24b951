import { LOCAL_HOSTS } from "../http/host";

/** The settings that decide whether a node is a sandbox. */
interface Given {
  readonly SANDBOX: boolean | null;
  readonly DATABASE_URL: string | null;
  readonly JWT_SECRET: string | null;
  readonly JWT_JWKS_URL: string | null;
  readonly REDIS_URL: string | null;
  readonly SMTP_URL: string | null;
  readonly PUBLIC_URL: string | null;
  readonly GATEWAY: string | null;
}

export interface Mode {
  readonly sandbox: boolean;
  /** Why the node must not choose its mode itself, in the operator's terms. */
  readonly problems: readonly string[];
}

/**
 * [S21] A sandbox is never the result of a forgotten setting: it starts without SANDBOX only if nothing else points to
 * production.
 */
export function modeOf(given: Given): Mode {
  if (given.SANDBOX !== null) return { sandbox: given.SANDBOX, problems: [] };
  if (given.DATABASE_URL !== null) return { sandbox: false, problems: [] };
  const signs = signsOfProduction(given);
  return { sandbox: signs.length === 0, problems: signs.length === 0 ? [] : [unclear(signs)] };
}

const signsOfProduction = (given: Given): readonly string[] => [
  ...(["JWT_SECRET", "JWT_JWKS_URL", "REDIS_URL", "SMTP_URL", "PUBLIC_URL"] as const).filter(
    (name) => given[name] !== null,
  ),
  ...(given.GATEWAY === "stripe" ? ["GATEWAY=stripe"] : []),
];

const unclear = (signs: readonly string[]): string =>
  `SANDBOX: needed here, because ${signs.join(", ")} ${signs.length === 1 ? "is" : "are"} set and DATABASE_URL is not. ` +
  "Set DATABASE_URL for production; SANDBOX=1 for a sandbox; or SANDBOX=0 for production on SQLite";

/**
 * The host names that a sandbox answers to, so that no web page reaches it under another name (DNS rebinding). null:
 * outside a sandbox, any.
 */
export const allowedHosts = (
  { ALLOWED_HOSTS, PUBLIC_URL }: { readonly ALLOWED_HOSTS: readonly string[]; readonly PUBLIC_URL: string | null },
  sandbox: boolean,
): readonly string[] | null =>
  sandbox ? [...LOCAL_HOSTS, ...(PUBLIC_URL === null ? [] : [new URL(PUBLIC_URL).hostname]), ...ALLOWED_HOSTS] : null;

export const hostErrors = (
  { ALLOWED_HOSTS }: { readonly ALLOWED_HOSTS: readonly string[] },
  sandbox: boolean,
): readonly string[] =>
  ALLOWED_HOSTS.length > 0 && !sandbox ? ["ALLOWED_HOSTS: for a sandbox only; in production any host is answered"] : [];
