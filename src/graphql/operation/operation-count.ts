/** The size of a document as written, whatever it requests. */
import { type DirectiveNode, type DocumentNode, Kind, type SelectionSetNode } from "graphql";
import { limitExceeded, type LimitName, type OperationLimits } from "./operation-limits";

const COUNTED = {
  fields: ["FIELDS", "maxFields"],
  rootFields: ["ROOT_FIELDS", "maxRootFields"],
  aliases: ["ALIASES", "maxAliases"],
  directives: ["DIRECTIVES", "maxDirectives"],
  fragments: ["FRAGMENTS", "maxFragments"],
  operations: ["OPERATIONS", "maxOperations"],
} as const satisfies Record<string, readonly [LimitName, keyof OperationLimits]>;
type Counted = keyof typeof COUNTED;

/**
 * Counts one kind of thing and throws at the first too many, so that a huge document costs no more than a large one.
 */
class Counter {
  private readonly counts = new Map<Counted, number>();
  constructor(private readonly limits: OperationLimits) {}

  add(what: Counted, many = 1): void {
    const count = (this.counts.get(what) ?? 0) + many;
    const [name, limit] = COUNTED[what];
    const maximum = this.limits[limit];
    if (count > maximum)
      throw limitExceeded(
        name,
        `The document has more than ${maximum} ${name.toLowerCase().replace("_", " ")}.`,
        maximum,
      );
    this.counts.set(what, count);
  }
}

const countDirectives = (directives: readonly DirectiveNode[] | undefined, counter: Counter): void => {
  if (directives !== undefined && directives.length > 0) counter.add("directives", directives.length);
};

function countSelections({ selections }: SelectionSetNode, counter: Counter): void {
  for (const selection of selections) {
    countDirectives(selection.directives, counter);
    if (selection.kind === Kind.FIELD) {
      counter.add("fields");
      if (selection.alias !== undefined) counter.add("aliases");
    }
    if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet !== undefined)
      countSelections(selection.selectionSet, counter);
  }
}

/** @throws GraphQLError of `limitExceeded`: FIELDS, ROOT_FIELDS, ALIASES, DIRECTIVES, FRAGMENTS, OPERATIONS. */
export function countDocument(document: DocumentNode, limits: OperationLimits): void {
  const counter = new Counter(limits);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) counter.add("fragments");
    else if (definition.kind === Kind.OPERATION_DEFINITION) {
      counter.add("operations");
      counter.add("rootFields", definition.selectionSet.selections.length);
      for (const variable of definition.variableDefinitions ?? []) countDirectives(variable.directives, counter);
    } else continue; // a type definition: graphql's own rules refuse it, and the token limit bounds it
    countDirectives(definition.directives, counter);
    countSelections(definition.selectionSet, counter);
  }
}
