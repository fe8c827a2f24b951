import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type DocumentNode,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
} from "graphql";
import { FIELD_SIZES } from "../../../src/graphql/operation/field-sizes";
import { measureOperation } from "../../../src/graphql/operation/operation-cost";
import { DEFAULT_OPERATION_LIMITS } from "../../../src/graphql/operation/operation-limits";
import { buildSchema } from "../../../src/graphql/schema";

const schema = buildSchema();
const TEXTS: ReadonlySet<string> = new Set(["String", "URL"]);

/** Every field of a text, and every list without pages: what can be large. */
const fields = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .filter(({ name }) => !name.startsWith("__"))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      type: type.name,
      name: field.name,
      isText: TEXTS.has(getNamedType(field.type).name),
      isList: isListType(getNullableType(field.type)) && !type.name.endsWith("Connection"),
    })),
  );
const declared = ({ type, name }: { readonly type: string; readonly name: string }) =>
  FIELD_SIZES[`${type}.${name}`] ?? FIELD_SIZES[name];

describe("[S16] the sizes of the schema's fields", () => {
  it("include a length for each text, and a bound for each list without pages", () => {
    const missing = fields.filter(
      (field) =>
        (field.isText && declared(field)?.characters === undefined) ||
        (field.isList && declared(field)?.items === undefined),
    );
    expect(missing.map(({ type, name }) => `${type}.${name}`)).toEqual([]);
  });

  it("are for existing fields only", () => {
    const known = new Set(
      fields.filter(({ isText, isList }) => isText || isList).flatMap(({ type, name }) => [`${type}.${name}`, name]),
    );
    expect(Object.keys(FIELD_SIZES).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("[S16] the documents of the order page and of the demo", () => {
  const folders = ["page", "demo"].map((client) => join(__dirname, "../../../schema/operations", client));
  const operations = folders.flatMap((folder) => {
    const { definitions } = parse(
      readdirSync(folder)
        .map((file) => readFileSync(join(folder, file), "utf8"))
        .join("\n"),
    );
    const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    return definitions
      .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
      .map((operation): [string, DocumentNode] => [
        `${operation.operation} ${operation.name?.value ?? ""}`,
        { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
      ]);
  });

  it.each(operations)("%s stays far from the limits, with pages of 100", (_name, document) => {
    const { operations: sizes } = measureOperation(document, schema, DEFAULT_OPERATION_LIMITS, {
      first: 100,
      last: 100,
    });
    const { maxCost, maxLiveCost } = DEFAULT_OPERATION_LIMITS;
    const limit = sizes[0]?.type === OperationTypeNode.SUBSCRIPTION ? maxLiveCost : maxCost;
    expect(sizes[0]?.cost).toBeLessThan(limit * 0.8);
  });
});
