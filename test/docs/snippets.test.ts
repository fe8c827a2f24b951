import { buildSchema, parse, validate } from "graphql";
import { blocks, documentAt } from "./documents";

const SCHEMA = buildSchema(documentAt("schema/schema.graphql"));
const DOCUMENTS = ["docs/partner-guide.md", "docs/webhooks.md", "docs/operations.md"];

const errorsIn = (source: string): readonly string[] => {
  const { definitions, ...document } = parse(source);
  // Each operation alone: a document with one operation may leave out its name.
  return definitions.flatMap((definition) =>
    validate(SCHEMA, { ...document, definitions: [definition] }).map(({ message }) => message),
  );
};

/** Selections in running text, such as `webhookEndpoints { enabled }`. */
const selections = (document: string): readonly string[] =>
  [...document.matchAll(/`(?<selection>[a-z]\w+(?:\([^`]*\))? \{ [^`]* \})`/gu)].map(
    ({ groups }) => `{ ${groups?.selection ?? ""} }`,
  );

it("the GraphQL of the guides fits the schema", () => {
  const sources = DOCUMENTS.map(documentAt).flatMap((document) => [
    ...blocks("graphql", document),
    ...selections(document),
  ]);
  expect(sources.length).toBeGreaterThan(4);
  expect(sources.flatMap(errorsIn)).toEqual([]);
});

it("a field that the schema does not have is found", () => {
  expect(errorsIn("{ viewer { absent } }")).toEqual([expect.stringContaining("absent")]);
  expect(selections("see `viewer { absent }`")).toEqual(["{ viewer { absent } }"]);
});
