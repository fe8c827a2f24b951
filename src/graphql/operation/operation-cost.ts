/**
 * How deep an operation goes and how large its answer can be: pages multiply by `first` or `last`, other lists by their
 * bound.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { declaredSize } from "./field-sizes";
import { tooNested } from "./nesting";
import { limitExceeded, type OperationLimits } from "./operation-limits";

/** What a connection holds where neither `first` nor `last` is given: the contract's number. */
const DEFAULT_PAGE_SIZE = 20;
/** What a list without pages is taken for if its bound is not declared. */
const PLAIN_LIST_SIZE = 10;
/** So many characters of a text, or of a field's name in the answer, count as a field. */
const CHARACTERS_OF_A_FIELD = 100;

/** By field: the names under which one object answers it. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

interface Size {
  readonly depth: number;
  /** Selection sets in each other, fragments included. */
  readonly nesting: number;
  readonly cost: number;
  /** Of the object whose selections these are. */
  readonly names: Names;
}
const NOTHING: Size = { depth: 0, nesting: 0, cost: 0, names: new Map() };

/** As sent, not yet coerced: a page's size can be among them. */
type Variables = Readonly<Record<string, unknown>>;

export interface OperationSize {
  readonly name: string | null;
  readonly type: OperationTypeNode;
  readonly cost: number;
  /** Those of fragments included. */
  readonly rootFields: number;
}

export interface Measured {
  /** Of the document, in its order. */
  readonly operations: readonly OperationSize[];
  /** Whether a page's size comes from a variable, so that the cost must be measured again with other variables. */
  readonly pagedByVariables: boolean;
}

/** Of the requested operation. Zero if the document has none of that name. */
export function sizeOf(
  { operations }: Measured,
  operationName: string | null = null,
): Pick<OperationSize, "cost" | "rootFields"> {
  const found = operationName === null ? operations[0] : operations.find(({ name }) => name === operationName);
  return found ?? { cost: 0, rootFields: 0 };
}

/** Of what is executed again for each event. @returns `limitExceeded` of LIVE_COST, or null. */
export const liveCostRefusal = (
  cost: number,
  { maxLiveCost }: Pick<OperationLimits, "maxLiveCost">,
): GraphQLError | null =>
  cost <= maxLiveCost
    ? null
    : limitExceeded(
        "LIVE_COST",
        `A selection that is executed for each event can cost at most ${maxLiveCost}, but this one costs ${cost}.`,
        maxLiveCost,
      );

class Measure {
  pagedByVariables = false;
  readonly operations: OperationSize[] = [];
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  /** A fragment under measure is "open": who meets an open one again is in a cycle. */
  private readonly sizes = new Map<string, Size | "open">();
  private defaults = new Map<string, ValueNode | undefined>();
  /** Selection sets under measure, in each other. */
  private open = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: OperationLimits,
    private readonly variables: Variables,
  ) {}

  document({ definitions }: DocumentNode): void {
    for (const definition of definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    for (const definition of definitions) if (definition.kind === Kind.OPERATION_DEFINITION) this.operation(definition);
    for (const name of this.fragments.keys()) this.fragment(name); // those that nobody spreads are validated too
  }

  private operation(operation: OperationDefinitionNode): void {
    this.defaults = new Map(
      (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
    );
    this.sizes.clear(); // a page's size in a fragment may come from this operation's variables
    const { cost, names } = this.selectionSet(
      operation.selectionSet,
      this.schema.getRootType(operation.operation) ?? undefined,
    );
    const rootFields = [...names.values()].reduce((sum, keys) => sum + keys.size, 0);
    const { maxRootFields } = this.limits;
    if (rootFields > maxRootFields)
      throw limitExceeded("ROOT_FIELDS", `The operation has more than ${maxRootFields} root fields.`, maxRootFields);
    this.operations.push({ name: operation.name?.value ?? null, type: operation.operation, cost, rootFields });
  }

  private selectionSet(set: SelectionSetNode | undefined, parent: GraphQLNamedType | undefined): Size {
    if (set === undefined) return NOTHING;
    this.open += 1;
    if (this.open > this.limits.maxNesting) throw tooNested(this.limits);
    const size = { depth: 0, nesting: 0, cost: 0, names: new Map<string, Set<string>>() };
    for (const selection of set.selections) {
      const { depth, nesting, cost, names } = this.selection(selection, parent);
      addNames(size.names, names, this.isRoot(parent) ? Infinity : this.limits.maxAliasesPerField);
      size.depth = Math.max(size.depth, depth);
      size.nesting = Math.max(size.nesting, nesting);
      size.cost += cost;
    }
    this.open -= 1;
    return this.within({ ...size, nesting: size.nesting + 1 });
  }

  private selection(selection: SelectionNode, parent: GraphQLNamedType | undefined): Size {
    if (selection.kind === Kind.FIELD) return this.field(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
    const type =
      selection.typeCondition === undefined ? parent : this.schema.getType(selection.typeCondition.name.value);
    return this.selectionSet(selection.selectionSet, type);
  }

  private fragment(name: string): Size {
    const known = this.sizes.get(name);
    if (known === "open") throw limitExceeded("FRAGMENT_CYCLE", "A fragment spreads itself.");
    if (known !== undefined) return known;
    const definition = this.fragments.get(name);
    if (definition === undefined) return NOTHING; // validation names it
    this.sizes.set(name, "open");
    const size = this.selectionSet(definition.selectionSet, this.schema.getType(definition.typeCondition.name.value));
    this.sizes.set(name, size);
    return size;
  }

  private field(field: FieldNode, parent: GraphQLNamedType | undefined): Size {
    const declared = fieldOf(parent, field.name.value);
    const inner = this.selectionSet(field.selectionSet, declared && getNamedType(declared.type));
    const times = this.times(field, declared, parent);
    const own = isComposite(declared) ? 1 + times * inner.cost : times * weight(declared);
    const key = field.alias?.value ?? field.name.value;
    const cost = own + Math.floor(key.length / CHARACTERS_OF_A_FIELD);
    return this.within({
      ...inner,
      depth: inner.depth + 1,
      cost,
      names: new Map([[field.name.value, new Set([key])]]),
    });
  }

  private isRoot(type: GraphQLNamedType | undefined): boolean {
    return type !== undefined && ROOTS.some((operation) => this.schema.getRootType(operation) === type);
  }

  /** How often the field's selections are answered. */
  private times(
    field: FieldNode,
    declared: GraphQLField<unknown, unknown> | undefined,
    parent: GraphQLNamedType | undefined,
  ): number {
    const pages = (field.arguments ?? [])
      .filter(({ name }) => name.value === "first" || name.value === "last")
      .map(({ value }) => this.pageSize(value));
    const size = Math.max(...pages.filter((page) => page !== undefined), -1);
    if (size >= 0) return size;
    if (declared === undefined) return pages.length > 0 ? DEFAULT_PAGE_SIZE : 1;
    if (declared.args.some(({ name }) => name === "first" || name === "last")) return DEFAULT_PAGE_SIZE;
    const counted = parent?.name.endsWith("Connection") === true; // what a connection lists was multiplied above it
    if (!isListType(getNullableType(declared.type)) || counted) return 1;
    return declaredSize(declared)?.items ?? PLAIN_LIST_SIZE;
  }

  /** undefined if it is absent, or no whole number: then validation or the resolver reports it. */
  private pageSize(value: ValueNode): number | undefined {
    const size = value.kind === Kind.VARIABLE ? this.variable(value.name.value) : literal(value);
    if (size === undefined) return undefined;
    if (size > this.limits.maxPageSize)
      throw limitExceeded("PAGE_SIZE", `A page has at most ${this.limits.maxPageSize} items.`, this.limits.maxPageSize);
    return Math.max(size, 0);
  }

  private variable(name: string): number | undefined {
    this.pagedByVariables = true;
    const given = Object.hasOwn(this.variables, name) ? this.variables[name] : undefined;
    if (typeof given === "number") return given;
    const otherwise = given === undefined ? this.defaults.get(name) : undefined;
    return otherwise === undefined ? undefined : literal(otherwise);
  }

  private within(size: Size): Size {
    const { maxDepth, maxNesting, maxCost } = this.limits;
    if (size.nesting > maxNesting) throw tooNested(this.limits); // a measured fragment is not walked again
    if (size.depth > maxDepth)
      throw limitExceeded("DEPTH", `The operation nests fields deeper than ${maxDepth} levels.`, maxDepth);
    if (size.cost > maxCost)
      throw limitExceeded(
        "COST",
        `The answer could have more than ${maxCost} fields, where a long text counts as several. Request fewer fields or smaller pages.`,
        maxCost,
      );
    return size;
  }
}

const ROOTS = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION, OperationTypeNode.SUBSCRIPTION];

const isComposite = (field: GraphQLField<unknown, unknown> | undefined): boolean =>
  field === undefined || isCompositeType(getNamedType(field.type));

/** Of a field that has no selections. */
const weight = (field: GraphQLField<unknown, unknown> | undefined): number =>
  Math.max(1, Math.ceil(((field && declaredSize(field)?.characters) ?? 0) / CHARACTERS_OF_A_FIELD));

/** @throws GraphQLError of `limitExceeded`: ALIASES_PER_FIELD. */
function addNames(all: Map<string, Set<string>>, more: Names, maximum: number): void {
  for (const [field, keys] of more) {
    const known = all.get(field) ?? new Set();
    for (const key of keys) known.add(key);
    all.set(field, known);
    if (known.size > maximum)
      throw limitExceeded("ALIASES_PER_FIELD", `An object can answer a field under at most ${maximum} names.`, maximum);
  }
}

function literal(value: ValueNode): number | undefined {
  return value.kind === Kind.INT || value.kind === Kind.FLOAT ? Number(value.value) : undefined;
}

/**
 * undefined for an unknown type or field, and for introspection, whose lists are bounded by the schema and by a rule of
 * graphql itself.
 */
function fieldOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** @throws GraphQLError of `limitExceeded`: DEPTH, NESTING, COST, PAGE_SIZE, ALIASES_PER_FIELD, FRAGMENT_CYCLE. */
export function measureOperation(
  document: DocumentNode,
  schema: GraphQLSchema,
  limits: OperationLimits,
  variables: Variables,
): Measured {
  const measure = new Measure(schema, limits, variables);
  measure.document(document);
  return { pagedByVariables: measure.pagedByVariables, operations: measure.operations };
}
