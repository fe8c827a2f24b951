import { useState } from "react";

interface Rows {
  /** One for each row, the same as long as the row is there. */
  readonly keys: readonly number[];
  readonly add: () => void;
  readonly remove: (key: number) => void;
}

/**
 * Rows of a form that can be added and removed; what is written in them stays in their fields. @param count  how many
 * there are at first.
 */
export function useRows(count: number): Rows {
  const [{ keys }, setRows] = useState(() => ({
    keys: Array.from({ length: count }, (_row, index) => index),
    next: count,
  }));
  return {
    keys,
    add: () => setRows((rows) => ({ keys: [...rows.keys, rows.next], next: rows.next + 1 })),
    remove: (key) => setRows((rows) => ({ ...rows, keys: rows.keys.filter((other) => other !== key) })),
  };
}

/** How many rows a form has, by the names of their fields: "extras.0.title". */
export const rowsIn = (values: FormData, list: string): readonly number[] => [
  ...new Set(
    [...values.keys()].filter((name) => name.startsWith(`${list}.`)).map((name) => Number(name.split(".")[1])),
  ),
];
