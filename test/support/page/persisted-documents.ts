import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ASTNode, Kind, parse, print, type SelectionNode, visit } from "graphql";

const MANIFEST = join(__dirname, "../../../src/web/generated/persisted-documents.json");

const manifest = JSON.parse(readFileSync(MANIFEST, "utf8")) as Readonly<Record<string, string>>;
const persisted = new Set(Object.values(manifest).map(canonical));

/**
 * Whether the document is one that the page's build knows: the same fields, whatever order and type names the page's
 * cache gave them.
 */
export const isPersisted = (document: string): boolean => persisted.has(canonical(document));

interface Payload {
  readonly query?: string;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: string } };
}

/** The document of a request, its operation first: its text, or the one of its id. */
export function documentIn({ query = "", extensions }: Payload): string {
  const { sha256Hash } = extensions?.persistedQuery ?? {};
  const text = sha256Hash === undefined ? undefined : manifest[`sha256:${sha256Hash}`];
  if (text === undefined) return query;
  const { definitions } = parse(text, { noLocation: true });
  const isOperation = ({ kind }: ASTNode): boolean => kind === Kind.OPERATION_DEFINITION;
  return [...definitions.filter(isOperation), ...definitions.filter((one) => !isOperation(one))]
    .map((one) => print(one))
    .join("\n");
}

/** One text for all documents that ask for the same: everything in order, without type names. */
function canonical(document: string): string {
  const ordered = visit(parse(document, { noLocation: true }), {
    SelectionSet: {
      leave: (set) => ({ ...set, selections: inOrder(set.selections.filter((one) => !isTypeName(one))) }),
    },
    Field: { leave: (field) => ({ ...field, arguments: inOrder(field.arguments ?? []) }) },
    OperationDefinition: { leave: (one) => ({ ...one, variableDefinitions: inOrder(one.variableDefinitions ?? []) }) },
    Document: { leave: (one) => ({ ...one, definitions: inOrder(one.definitions) }) },
  });
  return print(ordered);
}

function isTypeName(one: SelectionNode): boolean {
  return one.kind === Kind.FIELD && one.name.value === "__typename";
}

function inOrder<N extends ASTNode>(nodes: readonly N[]): readonly N[] {
  const printed = nodes.map((node) => ({ node, text: print(node) }));
  return printed.sort((one, other) => (one.text < other.text ? -1 : 1)).map(({ node }) => node);
}
