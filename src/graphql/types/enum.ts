import { registerEnumType } from "type-graphql";

/** For every enum whose values are only ever returned: lists grow, and an older client must not break. */
export const UNKNOWN_VALUE =
  "New values can be added. Display unknown values by name, and do not base decisions on them.";

/**
 * An enum of the public API from the domain's closed list. The table must describe each of its values, so that none can
 * be added to the domain without a description for the API.
 */
export function defineEnum<V extends string>(
  name: string,
  description: string,
  values: Readonly<Record<V, string>>,
): { readonly [K in V]: K } {
  const names = Object.keys(values) as V[];
  const members = Object.fromEntries(names.map((value) => [value, value])) as { readonly [K in V]: K };
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }])) as Record<
    V,
    { description: string }
  >;
  registerEnumType(members, { name, description, valuesConfig });
  return members;
}
