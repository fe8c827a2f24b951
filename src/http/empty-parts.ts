/**
 * Parts of a request that some clients send empty instead of leaving them out; Apollo Server takes "" for a name, and
 * for broken JSON [R2].
 */

export const nameOrNull = (name: string | null | undefined): string | null =>
  name === undefined || name === "" ? null : name;

export const withoutEmptyName = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "operationName" in body && body.operationName === ""
    ? { ...body, operationName: null }
    : body;

const PARAMETERS = ["operationName", "variables", "extensions"];

/** @param search with its question mark, or "". */
export function withoutEmptyParameters(search: string): string {
  const parameters = new URLSearchParams(search);
  const empty = PARAMETERS.filter(
    (name) => parameters.has(name) && parameters.getAll(name).every((value) => value === ""),
  );
  if (empty.length === 0) return search;
  for (const name of empty) parameters.delete(name);
  return `?${parameters.toString()}`;
}
