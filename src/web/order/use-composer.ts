import { useEffect, useSyncExternalStore } from "react";
import { useApi } from "../api/api-context";
import type { MoveState } from "../api/send-move";
import type { PagedOrder } from "../order-parts/paged-order";
import { type Feed, newestIn } from "../order-parts/use-feed";

export interface ComposerState {
  /** The text in the box. */
  readonly draft: string;
  readonly write: (draft: string) => void;
  /** The text that was sent and is not in the feed yet; null if nothing is in progress. */
  readonly pending: string | null;
  /** Whether the last message came back. */
  readonly refused: boolean;
  /** @returns whether it was sent. */
  readonly send: () => Promise<boolean>;
  readonly move: MoveState;
}

/**
 * A message that shows at once, becomes the real one when that is pushed, and comes back into the box when it was
 * refused. It outlasts the order's page: see api/outbox.ts.
 */
export function useComposer({ id, viewerRole }: PagedOrder, feed: Feed): ComposerState {
  const { outbox } = useApi();
  const { draft, pending, refused, move } = useSyncExternalStore(outbox.onChange, () => outbox.email(id));
  // Who was away for long may find only later events here: then it is among the older ones.
  const oldest = feed.read[0] ?? feed.pushed[0]?.[0];
  const isOlder = !move.sending && oldest !== undefined && oldest.node.sequence > (pending?.after ?? 0);
  const hasArrived =
    pending !== null &&
    (isOlder ||
      newestIn(
        feed,
        ({ sequence, type, actor }) => sequence > pending.after && type === "MESSAGE_POSTED" && actor === viewerRole,
      ) !== undefined);
  useEffect(() => {
    if (hasArrived) outbox.arrived(id);
  }, [hasArrived, outbox, id]);
  return {
    draft,
    write: (next) => outbox.write(id, next),
    pending: hasArrived ? null : (pending?.words ?? null),
    refused,
    send: () => outbox.send(id, feed.newest?.node.sequence ?? 0),
    move,
  };
}
