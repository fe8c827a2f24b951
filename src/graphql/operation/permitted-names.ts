import { type GraphQLSchema, isEnumType, isInputObjectType } from "graphql";

/**
 * What a type of the input permits, for an error's message: the fields of an input type, the values of an enum. ""
 * where that is not said.
 */
export type PermittedNames = (type: string) => string;

/** Production: as without introspection, error messages suggest no names [S13]. */
export const noNames: PermittedNames = () => "";

/** A sandbox: its schema can be read by everyone, so an error can name what would be right [R19]. */
export const namesOf =
  (schema: GraphQLSchema): PermittedNames =>
  (name) => {
    const type = schema.getType(name);
    if (isInputObjectType(type)) return ` Its fields are ${Object.keys(type.getFields()).join(", ")}.`;
    if (isEnumType(type))
      return ` Its values are ${type
        .getValues()
        .map((value) => value.name)
        .join(", ")}.`;
    return "";
  };
