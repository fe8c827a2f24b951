/** Stands for a value that is no text, which is no token either. */
const NO_TEXT = "no text";

/** The token of a connection_init: its name in any case, as HTTP's header: a token that is left out unnoticed would make somebody nobody. */
export function authorizationIn(params: Readonly<Record<string, unknown>>): string | undefined {
  const value = Object.entries(params).find(([name]) => name.toLowerCase() === "authorization")?.[1] ?? undefined;
  return value === undefined || typeof value === "string" ? value : NO_TEXT;
}
