import type { Cache } from "@urql/exchange-graphcache";

/** The arguments of the list's pages that the cache has. */
export function notificationPages(cache: Cache): readonly { readonly first: number; readonly after?: string }[] {
  const viewer = cache.resolve("Query", "viewer");
  if (typeof viewer !== "string") return [];
  return cache.inspectFields(viewer).flatMap(({ fieldName, arguments: given }) => {
    const { first, after } = given ?? {};
    if (fieldName !== "notifications" || typeof first !== "number") return [];
    return [{ first, ...(typeof after === "string" && { after }) }];
  });
}
