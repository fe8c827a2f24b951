import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from "graphql";

/** Between a type's and a field's name in an alias: an answer so says of each value what it is. */
const SEPARATOR = "__";

/** Arguments without which a field cannot be requested, or returns too little. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  // One that can be offered, and one that is refused by its amount.
  "Order.refundQuote": [
    '(amount: { amount: "1.23", currencyCode: "USD" })',
    '(amount: { amount: "1.234", currencyCode: "USD" })',
  ],
  "Order.activity": ["(first: 100)"],
  "Order.resolutions": ["(first: 100)"],
};

/** Deeper than this, nothing is new. */
const MAXIMUM_DEPTH = 5;

/** A selection of everything below a type. A type that is already above is requested by its id only. */
export function everythingOf(schema: GraphQLSchema, type: GraphQLNamedType, above: readonly string[] = []): string {
  if (isAbstractType(type)) {
    return schema
      .getPossibleTypes(type)
      .map((possible) => `... on ${possible.name} { ${everythingOf(schema, possible, above)} }`)
      .join(" ");
  }
  if (!isObjectType(type)) return "";
  if (above.includes(type.name) || above.length > MAXIMUM_DEPTH) return "__typename";
  return Object.values(type.getFields())
    .filter(({ name }) => name !== "edges")
    .map((field) => selectionOf(schema, type, field.name, [...above, type.name]))
    .join(" ");
}

function selectionOf(schema: GraphQLSchema, type: GraphQLObjectType, name: string, above: readonly string[]): string {
  const field = type.getFields()[name];
  if (field === undefined) return "";
  const named = getNamedType(field.type);
  const selection = isCompositeType(named) ? ` { ${everythingOf(schema, named, above)} }` : "";
  const asked = (ARGUMENTS[`${type.name}.${name}`] ?? [""]).map(
    (args, index) =>
      `${[type.name, name, ...(index === 0 ? [] : [index])].join(SEPARATOR)}: ${name}${args}${selection}`,
  );
  return asked.join(" ");
}

/** Of an answer to such a query: every "Type.field" that had a value anywhere. */
export function valuesIn(answer: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(answer)) for (const item of answer) valuesIn(item, found);
  else if (typeof answer === "object" && answer !== null) {
    for (const [key, value] of Object.entries(answer)) {
      if (key.includes(SEPARATOR) && !key.startsWith(SEPARATOR) && isValue(value))
        found.add(key.split(SEPARATOR).slice(0, 2).join("."));
      valuesIn(value, found);
    }
  }
  return found;
}

/** Of an answer to such a query: only the values of the fields that are chosen, at their places. */
export function onlyFields(answer: unknown, isChosen: (type: string, field: string) => boolean): unknown {
  if (Array.isArray(answer)) return answer.map((item) => onlyFields(item, isChosen));
  if (typeof answer !== "object" || answer === null) return answer;
  const chosen = Object.entries(answer).filter(([key]) => {
    const [type = "", field = ""] = key.split(SEPARATOR);
    return type === "" || !key.includes(SEPARATOR) || isChosen(type, field);
  });
  return Object.fromEntries(chosen.map(([key, value]) => [key, onlyFields(value, isChosen)]));
}

const isValue = (value: unknown): boolean =>
  value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
