import type { OperationResult } from "@urql/core";
import { type Api, askWhoIs } from "../api/client";
import { VIEWER } from "../api/documents";
import { failureOf } from "../api/failure";
import type { Viewer } from "../api/viewer";
import type { ViewerQuery } from "../generated/graphql";

/** What the token of a link means for the session that is open. */
export type LinkMeaning =
  | { readonly kind: "SAME_PERSON" | "NOBODY_BEFORE" }
  | { readonly kind: "OTHER_PERSON"; readonly now: Viewer; readonly next: Viewer }
  | { readonly kind: "REFUSED"; readonly now: Viewer };

/**
 * Compares the user of a link's token with the user of the session. While the server cannot be reached, it asks again,
 * for as long as the session is the page's. Until the answer, the token is used for nothing else.
 * @param isOver  whether nobody waits for the answer any more. @returns  null then.
 */
export async function judgeLink(api: Api, token: string, isOver: () => boolean): Promise<LinkMeaning | null> {
  const now = await viewerFrom(
    () => api.client.query(VIEWER, {}, { requestPolicy: "cache-first" }).toPromise(),
    api,
    isOver,
  );
  if (now === null) return isOver() ? null : { kind: "NOBODY_BEFORE" };
  const next = await viewerFrom(() => askWhoIs(token), api, isOver);
  if (isOver()) return null;
  if (next === null) return { kind: "REFUSED", now };
  return next.id === now.id ? { kind: "SAME_PERSON" } : { kind: "OTHER_PERSON", now, next };
}

const AGAIN_MS = 1_000;

/** @returns  null if the server refuses the token, or nobody waits any more. */
async function viewerFrom(
  ask: () => Promise<OperationResult<ViewerQuery>>,
  { connection }: Api,
  isOver: () => boolean,
): Promise<Viewer | null> {
  while (!isOver()) {
    const { data, error } = await ask();
    if (data) return data.viewer;
    const failure = error === undefined ? null : failureOf(error);
    if (failure?.passes !== true) return null;
    await connection.opening(Math.max(AGAIN_MS, failure.waitSeconds * 1_000));
  }
  return null;
}
