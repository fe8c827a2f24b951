import { getNamedType, type GraphQLInputType, isEnumType, isInputObjectType, isNonNullType } from "graphql";

/** Some value of the type that belongs to nobody. */
export function anyOf(type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return Object.fromEntries(
      fields.map((field) => [field.name, String(field.type).startsWith("[") ? [anyOf(field.type)] : anyOf(field.type)]),
    );
  }
  return VALUES[named.name] ?? "x";
}
const VALUES: Readonly<Record<string, unknown>> = {
  Int: 1,
  Boolean: true,
  Decimal: "1",
  CurrencyCode: "USD",
  DateTime: "2999-01-01T00:00:00Z",
  URL: "https://example.org",
};
