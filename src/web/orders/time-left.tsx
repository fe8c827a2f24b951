import { useNow } from "../api/use-now";
import { useReader } from "../text/reader";

/** How long until then, by the server's clock, as it runs. @param endsAt  RFC 3339. */
export function TimeLeft({ endsAt }: { readonly endsAt: string }) {
  const { t, remaining } = useReader();
  const left = Date.parse(endsAt) - useNow();
  return <time dateTime={endsAt}>{t.orders.left(remaining(left))}</time>;
}
