import { useReader } from "../text/reader";

/** An instant in the reader's language and zone. @param at  RFC 3339. */
export function When({ at, as = "instant" }: { readonly at: string; readonly as?: "instant" | "deadline" | "day" }) {
  const reader = useReader();
  return <time dateTime={at}>{reader[as](at)}</time>;
}
