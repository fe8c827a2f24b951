import type { Total } from "../../app/ports/paging";
import type { Session } from "./session";

/** Counting reads every row of a list: more than these are not counted. */
export const COUNTED_AT_MOST = 10_000;

/** @param rows  what comes after FROM. */
export async function countUpTo(session: Session, rows: string, values: readonly unknown[] = []): Promise<Total> {
  return totalOf(await session.count(rows, values, COUNTED_AT_MOST + 1));
}

/** Of a list that is counted in parts. */
export const sumOf = (totals: readonly Total[]): Total => {
  const { count, isExact } = totalOf(totals.reduce((sum, total) => sum + total.count, 0));
  return { count, isExact: isExact && totals.every((total) => total.isExact) };
};

const totalOf = (found: number): Total => ({
  count: Math.min(found, COUNTED_AT_MOST),
  isExact: found <= COUNTED_AT_MOST,
});
