import { useState } from "react";
import { useNow } from "../api/use-now";
import { HOUR_MS, MINUTE_MS } from "../text/durations";
import { useReader } from "../text/reader";
import type { PagedOrder } from "./paged-order";

/**
 * Says how long is left when it begins, each hour, in the last one each minute, and that it ended: never more than once
 * a minute.
 */
export function SpokenTime({ countdown }: { readonly countdown: PagedOrder["countdown"] }) {
  const { t } = useReader();
  const [ran, setRan] = useState(countdown !== null);
  if (countdown !== null && !ran) setRan(true);
  return (
    <p className="visually-hidden" aria-live="polite">
      {countdown === null ? ran && t.order.progress.ended : <Left key={countdown.endsAt} endsAt={countdown.endsAt} />}
    </p>
  );
}

function Left({ endsAt }: { readonly endsAt: string }) {
  const reader = useReader();
  const words = reader.t.order.progress;
  const left = Date.parse(endsAt) - useNow();
  const [first] = useState(left);
  if (left <= 0) return words.over;
  const said = nextStep(left);
  return words.left(reader.remaining(said === nextStep(first) ? first : said));
}

/** The whole hour, or in the last one the whole minute, that is passed next: at that moment it is exact. */
function nextStep(left: number): number {
  const step = left > HOUR_MS ? HOUR_MS : MINUTE_MS;
  return Math.ceil(left / step) * step;
}
