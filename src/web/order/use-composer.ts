import { useState } from "react";
import { documentOf } from "../api/documents";
import { useMove, type Move } from "../api/use-move";
import { PostMessageDocument, type PostMessageInput } from "../generated/graphql";
import type { PagedOrder } from "./paged-order";

const POST_MESSAGE = documentOf(PostMessageDocument);

export interface ComposerState {
  /** What stands in the box. */
  readonly draft: string;
  readonly write: (draft: string) => void;
  /** What was sent and is not in the feed yet; null when nothing is under way. */
  readonly pending: string | null;
  /** Whether the last message came back. */
  readonly refused: boolean;
  /** @returns whether it was sent. */
  readonly send: () => Promise<boolean>;
  readonly move: Move<PostMessageInput>;
}

interface Pending {
  readonly words: string;
  /** The newest event when it was sent: its own event is a later one. */
  readonly after: number;
}

/** A message that shows at once, becomes the real one when that is pushed, and comes back into the box when it was refused. */
export function useComposer({ id, activity: { edges }, viewerRole }: PagedOrder): ComposerState {
  const move = useMove(POST_MESSAGE);
  const [draft, write] = useState("");
  const [pending, setPending] = useState<Pending | null>(null);
  const [refused, setRefused] = useState(false);
  const hasArrived =
    pending !== null &&
    edges.some(({ node }) => node.sequence > pending.after && node.type === "MESSAGE_POSTED" && node.actor === viewerRole);
  if (hasArrived) setPending(null);
  const send = async (): Promise<boolean> => {
    const words = draft.trim();
    setPending({ words, after: edges.at(-1)?.node.sequence ?? 0 });
    setRefused(false);
    write("");
    const isDone = await move.send({ orderId: id, message: words });
    if (isDone) return true;
    setPending(null);
    setRefused(true);
    write((next) => (next === "" ? words : `${words}\n${next}`));
    return false;
  };
  return { draft, write, pending: hasArrived ? null : (pending?.words ?? null), refused, send, move };
}
