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
import { isSameForAll } from "./same-for-all";

type Selected = Pick<ExecutionArgs, "schema" | "document" | "operationName" | "variableValues">;

/** What a subscription selects of each item. */
export interface Selection {
  /**
   * Equal for equal documents and variables. Arguments of the subscription's own field are left out, because they
   * choose the items (the order, the cursor to begin after), not what is shown of an item.
   */
  readonly key: string;
  /** Whether it is the same for everyone who may receive the item. */
  readonly isSameForAll: boolean;
}

/** What follows from a document alone. */
interface Examined {
  readonly printed: string;
  readonly variables: ReadonlySet<string>;
  readonly isSameForAll: boolean;
}

/** A document that is kept is examined once. */
const EXAMINED = new WeakMap<DocumentNode, Examined>();

export function selectionOf({ schema, document, operationName, variableValues }: Selected): Selection {
  const { printed, variables, isSameForAll } = examined(document, schema);
  const values = Object.entries(variableValues ?? {})
    .filter(([name]) => variables.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([printed, operationName ?? null, values]);
  return { key: createHash("sha256").update(text).digest("hex"), isSameForAll };
}

function examined(document: DocumentNode, schema: GraphQLSchema): Examined {
  const known = EXAMINED.get(document);
  if (known !== undefined) return known;
  const selected = withoutRootArguments(document, schema);
  const examination = {
    printed: createHash("sha256").update(print(selected)).digest("hex"),
    variables: usedVariables(selected),
    isSameForAll: isSameForAll(document, schema),
  };
  EXAMINED.set(document, examination);
  return examination;
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
