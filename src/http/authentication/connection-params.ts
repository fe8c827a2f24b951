/** Replaces a value that is not a text, and so no token either. */
const NO_TEXT = "no text";

/**
 * The token of a connection_init: its name in any case, as HTTP's header. A token that is overlooked would make its
 * owner anonymous.
 */
export function authorizationIn(params: Readonly<Record<string, unknown>>): string | undefined {
  const value = Object.entries(params).find(([name]) => name.toLowerCase() === "authorization")?.[1] ?? undefined;
  return value === undefined || typeof value === "string" ? value : NO_TEXT;
}
