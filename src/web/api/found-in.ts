/** Every object of one type in an answer, however deep. @param data  what a GraphQL server sent, with type names. */
export function foundIn(data: unknown, typename: string): readonly Readonly<Record<string, unknown>>[] {
  const found: Readonly<Record<string, unknown>>[] = [];
  collect(data, typename, found);
  return found;
}

function collect(value: unknown, typename: string, into: Readonly<Record<string, unknown>>[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, typename, into);
  } else if (typeof value === "object" && value !== null) {
    const object = value as Readonly<Record<string, unknown>>;
    if (object.__typename === typename) into.push(object);
    for (const inner of Object.values(object)) collect(inner, typename, into);
  }
}
