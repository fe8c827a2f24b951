import type { Context } from "./context";

/**
 * Equal for two contexts only if every field answers both alike: same subject and user, same scopes, same channel, same language and time zone.
 * With these and the order, the relation to the order [V1] is the same too. Two people never share an answer, even where their relation is the same:
 * that each field depends on nothing else of its viewer would have to be proved for each field again [S17].
 */
export function viewerKey({ viewer, language, timeZone }: Pick<Context, "viewer" | "language" | "timeZone">): string | null {
  if (viewer === null) return null;
  const { subject, user, scopes, channel } = viewer;
  return JSON.stringify([subject, user?.id ?? null, [...scopes].sort(), channel, language, timeZone]);
}
