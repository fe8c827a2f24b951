import { buildSchema, parse, validate } from "graphql";
import { blocks, documentAt, DOCUMENTS } from "./documents";

const SCHEMA = buildSchema(documentAt("schema/schema.graphql"));

/** A block as a reader sends it: whole, so that two operations without names are an error. */
const errorsIn = (source: string): readonly string[] =>
  validate(SCHEMA, parse(source)).map(({ message }) => `${message} In: ${source.slice(0, 60)}`);

/** Selections in running text, such as `webhookEndpoints { enabled }`. */
const selections = (document: string): readonly string[] =>
  [...document.matchAll(/`(?<selection>[a-z]\w+(?:\([^`]*\))? \{ [^`]* \})`/gu)].map(
    ({ groups }) => `{ ${groups?.selection ?? ""} }`,
  );

/** Calls in running text that nobody can send, because they select nothing: `retryRefund(input: { … })`. */
const unsendable = (document: string): readonly string[] => document.match(/`\w+\(input: [^`]*\)`/gu) ?? [];

const sourcesOf = (document: string): readonly string[] => [...blocks("graphql", document), ...selections(document)];

describe.each(DOCUMENTS)("%s", (path) => {
  it("has only GraphQL that fits the schema and can be sent as it is", () => {
    const document = documentAt(path);
    expect(sourcesOf(document).flatMap(errorsIn)).toEqual([]);
    expect(unsendable(document)).toEqual([]);
  });
});

it("all documents are looked at, and they have GraphQL", () => {
  expect(DOCUMENTS.flatMap((path) => sourcesOf(documentAt(path))).length).toBeGreaterThan(8);
});

describe("the check finds", () => {
  it("a field that the schema does not have", () => {
    expect(errorsIn("{ viewer { absent } }")).toEqual([expect.stringContaining("absent")]);
    expect(selections("see `viewer { absent }`")).toEqual(["{ viewer { absent } }"]);
  });

  it("two operations without names in one block", () => {
    const [block = ""] = blocks("graphql", "```graphql\nquery {\n  sandbox\n}\nmutation {\n  absent\n}\n```\n");
    expect(errorsIn(block)).toEqual(expect.arrayContaining([expect.stringContaining("must be the only")]));
  });

  it("a call that selects nothing", () => {
    expect(unsendable('see `retryRefund(input: { refundId: "rfd_…" })`')).toHaveLength(1);
  });
});
