import type { Part, Slice, Total } from "../../app/ports/paging";
import { badUserInput } from "../operation/top-level-errors";
import { decodeCursor, encodeCursor, foreignCursor, type ListIdentity, sequenceFrom } from "./cursor";

/** The arguments of a list, as they came in; null and absent are one. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export const DEFAULT_PAGE = 20;
export const MAXIMUM_PAGE = 100;

/** A list and how its positions are written into cursors. */
export interface PagedList<K> extends ListIdentity {
  readonly toText: (position: K) => string;
  /** undefined: no position. */
  readonly fromText: (text: string) => K | undefined;
}

/** A list of items that are numbered 1, 2, 3 …; 0 is before the first. */
export const sequenceList = (identity: ListIdentity): PagedList<number> => ({
  ...identity,
  toText: String,
  fromText: sequenceFrom,
});

/** @throws BAD_USER_INPUT for first with last, for what is not within 0 to 100, and for a cursor of another list. */
export function toSlice<K>(list: PagedList<K>, { first, after, last, before }: PageRequest): Slice<K> {
  if (typeof first === "number" && typeof last === "number")
    throw badUserInput("Either first or last can be given, but not both.");
  return {
    limit: size("first", first) ?? size("last", last) ?? DEFAULT_PAGE,
    from: typeof last === "number" ? "end" : "start",
    after: position(list, "after", after),
    before: position(list, "before", before),
  };
}

function size(field: "first" | "last", value: number | null | undefined): number | null {
  if (typeof value !== "number") return null;
  if (value < 0 || value > MAXIMUM_PAGE) throw badUserInput(`${field} must be from 0 to ${MAXIMUM_PAGE}.`);
  return value;
}

function position<K>(list: PagedList<K>, field: "after" | "before", cursor: string | null | undefined): K | null {
  if (typeof cursor !== "string") return null;
  const found = list.fromText(decodeCursor(list, cursor, field));
  if (found === undefined) throw foreignCursor(field);
  return found;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

interface PageParts<T, K> {
  readonly list: PagedList<K>;
  readonly part: Pick<Part<unknown>, "hasNext" | "hasPrevious">;
  readonly nodes: readonly T[];
  /** One for each node. */
  readonly positions: readonly K[];
  /** A number: known without counting, and so exact. */
  readonly count: () => Counted | Promise<Counted>;
}

type Counted = number | Total;

/** The source of a connection. Cursors and the count are created only if they are requested. */
export class Page<T, K = unknown> {
  private counted: Promise<Total> | undefined;

  constructor(private readonly parts: PageParts<T, K>) {}

  get nodes(): readonly T[] {
    return this.parts.nodes;
  }

  get edges(): readonly Edge<T>[] {
    return this.parts.nodes.map((node, index) => ({ cursor: this.cursorAt(index) ?? "", node }));
  }

  get pageInfo() {
    const { part, nodes } = this.parts;
    return {
      hasNextPage: part.hasNext,
      hasPreviousPage: part.hasPrevious,
      startCursor: this.cursorAt(0),
      endCursor: this.cursorAt(nodes.length - 1),
    };
  }

  get totalCount(): Promise<number> {
    return this.total().then(({ count }) => count);
  }

  get totalCountIsExact(): Promise<boolean> {
    return this.total().then(({ isExact }) => isExact);
  }

  /** Counted once for both fields. */
  private total(): Promise<Total> {
    this.counted ??= Promise.resolve(this.parts.count()).then((counted) =>
      typeof counted === "number" ? { count: counted, isExact: true } : counted,
    );
    return this.counted;
  }

  private cursorAt(index: number): string | null {
    const { list, positions } = this.parts;
    const at = positions[index];
    return at === undefined ? null : encodeCursor(list, list.toText(at));
  }
}

/** The fields of an API type as a plain object: a resolver may return it if nothing needs the class. */
export type Fields<T> = { readonly [K in keyof T]: T[K] };
