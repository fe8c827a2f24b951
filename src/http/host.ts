import type { IncomingMessage } from "node:http";

/** Names of this machine for itself, as `hostNameOf` writes them. */
export const LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"] as const;

/**
 * `example.com` of `Example.com:8443`: in lower case, without the port. undefined: the text is more or less than a
 * host.
 */
export function hostNameOf(text: string): string | undefined {
  if (!/^[^\s/?#@\\]+$/u.test(text) || !URL.canParse(`http://${text}`)) return undefined;
  return new URL(`http://${text}`).hostname;
}

/**
 * [S21] A page that lets its own name point to this machine (DNS rebinding) has this name in Host.
 *
 * @param allowed  as `hostNameOf` writes them, for any port. null: any host.
 */
export function isAllowedHost({ headers }: IncomingMessage, allowed: readonly string[] | null): boolean {
  return allowed === null || allowed.includes(hostNameOf(headers.host ?? "") ?? "");
}

export const HOST_REFUSED =
  "This sandbox does not answer to this host. Use localhost, or add the host to ALLOWED_HOSTS.";
