/** The documents of our own clients, as the bench sends them. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from "graphql";

const ORDER_FILE = join(__dirname, "../../schema/operations/page/order.graphql");

/** An operation of the order page with its fragments, without comments. */
export function pageDocument(operation: string): string {
  const { definitions } = parse(readFileSync(ORDER_FILE, "utf8"), { noLocation: true });
  const found = definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === operation,
  );
  if (found === undefined) throw new RangeError(`no operation ${operation} in ${ORDER_FILE}`);
  const fragments = new Map<string, FragmentDefinitionNode>();
  const addSpreads = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = definitions.find(
          (one): one is FragmentDefinitionNode =>
            one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name.value,
        );
        if (fragment === undefined || fragments.has(name.value)) return;
        fragments.set(name.value, fragment);
        addSpreads(fragment);
      },
    });
  };
  addSpreads(found);
  return [found, ...fragments.values()].map((one) => print(one)).join("\n\n");
}

export const hashOf = (document: string): string => createHash("sha256").update(document).digest("hex");

/** The same document, with a comment before each of its definitions. */
export const withComment = (document: string): string =>
  document.replaceAll(/^(?=(?:query|fragment|mutation|subscription) )/gmu, "# As the order page asks for it.\n");

/** The body of a request with the document's text. */
export const textBody = (query: string, variables: object): string => JSON.stringify({ query, variables });

/** The body of a request that names a persisted document. */
export const persistedBody = (document: string, variables: object): string =>
  JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } }, variables });
