import { useNow } from "../api/use-now";
import { useReader } from "../text/reader";
import type { PagedOrder } from "./order-page";

export function Progress({ order: { countdown } }: { readonly order: PagedOrder }) {
  const reader = useReader();
  const now = useNow();
  return countdown && <p role="timer">{reader.remaining(Date.parse(countdown.endsAt) - now)}</p>;
}
