import { isIntrospectionType, isObjectType } from "graphql";
import { buildSchema } from "../../../src/graphql/schema";
import { rulesOf, STRUCTURE } from "./visibility-matrix";

const types = Object.values(buildSchema().getTypeMap())
  .filter(isObjectType)
  .filter((type) => !isIntrospectionType(type) && !STRUCTURE.test(type.name));

describe("[S1] the visibility matrix", () => {
  it("has a rule for every field of every type, and for no other field", () => {
    const fields = types.map((type) => [type.name, Object.keys(type.getFields()).sort()]);
    const rules = types.map(({ name }) => [name, [...rulesOf(name).keys()].sort()]);
    expect(rules).toEqual(fields);
  });
});
