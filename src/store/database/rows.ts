/** A row as a driver hands it over. */
export type Row = Readonly<Record<string, unknown>>;

/** An entity's properties, without the class. */
export type Values<E> = { readonly [K in keyof E]: E[K] };

/** The row without these properties. */
export function without<T extends object, K extends keyof T & string>(row: T, ...names: readonly K[]): Omit<T, K> {
  const dropped: readonly string[] = names;
  return Object.fromEntries(Object.entries(row).filter(([name]) => !dropped.includes(name))) as Omit<T, K>;
}
