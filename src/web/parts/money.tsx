import type { MoneyValue } from "../text/format";
import { useReader } from "../text/reader";

/** An amount in the reader's way, and exactly for programs. */
export function Money({ value }: { readonly value: MoneyValue }) {
  return <data value={`${value.amount} ${value.currencyCode}`}>{useReader().money(value)}</data>;
}
