import type { EntityMetadata, ObjectLiteral } from "typeorm";
import type { Row, Values } from "./rows";

/** How rows of one table and what the code calls them belong together, by what the entity declares. */
export interface Mapping<E extends ObjectLiteral> {
  readonly table: string;
  /** Of the columns. */
  readonly names: readonly string[];
  readonly primary: readonly string[];
  readonly columnOf: (property: keyof E & string) => string;
  /** What goes to the driver for one column of a row. */
  readonly encode: (name: string, row: Partial<Values<E>>) => unknown;
  readonly decode: (row: Row) => Values<E>;
  /** A row whose values are in the order of the columns. */
  readonly decodeList: (values: readonly unknown[]) => Values<E>;
}

const mappings = new WeakMap<EntityMetadata, unknown>();

export function mappingOf<E extends ObjectLiteral>(metadata: EntityMetadata): Mapping<E> {
  const known = mappings.get(metadata) as Mapping<E> | undefined;
  if (known !== undefined) return known;
  const result = makeMapping<E>(metadata);
  mappings.set(metadata, result);
  return result;
}

interface ColumnMapping {
  readonly name: string;
  readonly property: string;
  readonly primary: boolean;
  readonly to: (value: unknown) => unknown;
  readonly from: (value: unknown) => unknown;
}

function makeMapping<E extends ObjectLiteral>(metadata: EntityMetadata): Mapping<E> {
  const columns = metadata.columns.map(toColumn);
  const byName = new Map(columns.map((column) => [column.name, column]));
  const byProperty = new Map(columns.map((column) => [column.property, column]));
  return {
    table: metadata.tableName,
    names: columns.map(({ name }) => name),
    primary: columns.filter(({ primary }) => primary).map(({ name }) => name),
    columnOf: (property) => known(byProperty.get(property)).name,
    encode: (name, row) => {
      const { property, to } = known(byName.get(name));
      return to(row[property]);
    },
    decode: (row) => fromEntries<E>(columns.map(({ name, property, from }) => [property, from(row[name])])),
    decodeList: (values) => fromEntries<E>(columns.map(({ property, from }, index) => [property, from(values[index])])),
  };
}

function toColumn({
  databaseName,
  propertyName,
  isPrimary,
  transformer,
}: EntityMetadata["columns"][number]): ColumnMapping {
  const single = Array.isArray(transformer) ? undefined : transformer;
  return {
    name: databaseName,
    property: propertyName,
    primary: isPrimary,
    to: single === undefined ? asIs : (value) => single.to(value) as unknown,
    from: single === undefined ? asIs : (value) => single.from(value) as unknown,
  };
}

const asIs = (value: unknown): unknown => value ?? null;

/** The columns' transformers return the types that the entity declares, in the decorators beside them. */
const fromEntries = <E extends ObjectLiteral>(entries: readonly (readonly [string, unknown])[]): Values<E> =>
  Object.fromEntries(entries) as Values<E>;

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError("a column that the entity does not declare");
  return value;
}
