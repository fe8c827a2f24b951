import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

type Selected = Pick<ExecutionArgs, "schema" | "document" | "operationName" | "variableValues">;

/**
 * What a subscription selects of each item: equal for equal documents and variables. Arguments of the subscription's
 * own field are left out, because they choose the items (the order, the cursor to begin after), not what is shown of an
 * item.
 */
export function selectionKey({ schema, document, operationName, variableValues }: Selected): string {
  const selected = withoutRootArguments(document, schema);
  const used = usedVariables(selected);
  const values = Object.entries(variableValues ?? {})
    .filter(([name]) => used.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([print(selected), operationName ?? null, values]);
  return createHash("sha256").update(text).digest("hex");
}

function withoutRootArguments(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  const visitor = {
    [Kind.FIELD]: {
      // On the way out, so that the types that were entered are left again.
      leave: (field: object) =>
        types.getParentType() === schema.getSubscriptionType() ? { ...field, arguments: [] } : undefined,
    },
  };
  return visit(document, visitWithTypeInfo(types, visitor));
}

/** The definitions at the operation's head are no use of a variable. */
function usedVariables(document: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: ({ name }) => void used.add(name.value),
  });
  return used;
}
