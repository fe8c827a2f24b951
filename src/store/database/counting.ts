import type { Statement } from "./keyset";

export interface Counting {
  /** What comes after FROM. */
  readonly from: string;
  readonly values?: readonly unknown[];
  /** Columns: the rows are counted for each of their values. Not together with a limit. */
  readonly by?: readonly string[];
  /** SQL: its least value among the rows is read too. */
  readonly least?: string;
  /** No more rows are read. */
  readonly limit?: number;
}

export function countStatement({ from, values = [], by = [], least, limit }: Counting): Statement {
  const rows = limit === undefined ? from : `(SELECT ${least ?? "1"} AS one FROM ${from} LIMIT ?) AS counted`;
  const results = [...by, "COUNT(*) AS total"];
  if (least !== undefined) results.push(`MIN(${limit === undefined ? least : "one"}) AS least`);
  const groups = by.length === 0 ? "" : ` GROUP BY ${by.join(", ")}`;
  return {
    sql: `SELECT ${results.join(", ")} FROM ${rows}${groups}`,
    values: limit === undefined ? values : [...values, limit],
  };
}
