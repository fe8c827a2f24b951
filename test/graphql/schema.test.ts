import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import {
  buildASTSchema,
  buildSchema as buildSchemaFromText,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
} from "graphql";
import { buildSchema, printedSchema } from "../../src/graphql/schema";

const read = (...path: readonly string[]): string => readFileSync(join(__dirname, ...path), "utf8");
const schema = buildSchema();

/** The contract as a schema: its types without the additions. A description of a field there is not binding. */
const contract = buildASTSchema(parse(read("contract.graphql")));

/** What clients of `before` can't do any more with `after`. */
async function breakingChanges(before: GraphQLSchema, after: GraphQLSchema): Promise<string[]> {
  const changes: Change[] = await diff(before, after);
  return changes
    .filter(
      ({ criticality, type }) => criticality.level === CriticalityLevel.Breaking || String(type).includes("DEFAULT"),
    )
    .map(({ message }) => message);
}

describe("schema/schema.graphql", () => {
  it("is the output of npm run schema", () => {
    expect(read("..", "..", "schema", "schema.graphql")).toBe(printedSchema(schema));
  });

  it("breaks no client of the schema that was printed before", async () => {
    expect(await breakingChanges(buildSchemaFromText(read("..", "..", "schema", "schema.graphql")), schema)).toEqual(
      [],
    );
  });
});

describe("the contract that clients rely on", () => {
  it("is contained in the schema completely", async () => {
    expect(await breakingChanges(contract, schema)).toEqual([]);
  });

  it("is reported as broken if a field is deleted, renamed, or of another type", async () => {
    const altered = printedSchema(schema)
      .replace("  resumeStatus:", "  statusToResume:")
      .replace("  isLate: Boolean!\n", "  isLate: Boolean\n")
      .replace("  orderByNumber(", "  orderWithNumber(");
    const breaks = await breakingChanges(contract, buildSchemaFromText(altered));
    expect(breaks).toEqual(
      expect.arrayContaining([
        expect.stringContaining("'resumeStatus'"),
        expect.stringContaining("'Order.isLate'"),
        expect.stringContaining("'orderByNumber'"),
      ]),
    );
  });
});

interface Described {
  readonly description?: string | null | undefined;
}

/** Every element of one type that can have a description, by its coordinate. */
function elementsOf(type: GraphQLNamedType): (readonly [string, Described])[] {
  const own = [[type.name, type] as const];
  if (isEnumType(type))
    return [...own, ...type.getValues().map((value) => [`${type.name}.${value.name}`, value] as const)];
  if (isInputObjectType(type))
    return [...own, ...Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const)];
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const fields = Object.values(type.getFields());
  return [
    ...(ROOTS.has(type.name) ? [] : own),
    ...fields.map((field) => [`${type.name}.${field.name}`, field] as const),
    ...fields.flatMap((field) =>
      field.args.map((argument) => [`${type.name}.${field.name}(${argument.name}:)`, argument] as const),
    ),
  ];
}

/** type-graphql gives them no description, and they need none. */
const ROOTS: ReadonlySet<string> = new Set(["Query", "Mutation", "Subscription"]);

const ownTypes = (of: GraphQLSchema) =>
  Object.values(of.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

const undescribed = (of: GraphQLSchema): string[] =>
  ownTypes(of).flatMap((type) =>
    elementsOf(type)
      .filter(([, element]) => (element.description ?? "").trim() === "")
      .map(([coordinate]) => coordinate),
  );

describe("descriptions", () => {
  it("exist on every type, field, argument, input field, and enum value", () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it("are reported as missing if there is none", () => {
    expect(undescribed(buildSchemaFromText('"Asks." type Query { a("x" b: C): Int } enum C { D }'))).toEqual([
      "Query.a",
      "C",
      "C.D",
    ]);
  });

  it("of every enum say how to handle an unknown value", () => {
    const silent = ownTypes(schema).filter(
      (type) => isEnumType(type) && !(type.description ?? "").includes("ew values "),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it("of every scalar have a specification", () => {
    const unspecified = ownTypes(schema).filter((type) => isScalarType(type) && !type.specifiedByURL);
    expect(unspecified.map(({ name }) => name)).toEqual([]);
  });
});
