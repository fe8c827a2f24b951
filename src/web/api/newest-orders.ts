import type { Exchange, Operation, OperationResult } from "@urql/core";
import { filter, makeSubject, map, merge, pipe, share, tap } from "wonka";
import { foundIn } from "./found-in";

/**
 * Keeps a late answer from overwriting a newer push: `Order.version` rises with every change. A query's answer that bears an older order is
 * dropped and asked for again; of a mutation's or a push the older order is left out, and the rest goes on.
 * Stands behind the cache, where every answer of both doors passes.
 */
export const newestOrders: Exchange =
  ({ forward }) =>
  (operations$) => {
    const newest = new Map<string, number>();
    const again = makeSubject<Operation>();
    const results$ = pipe(forward(merge([operations$, again.source])), share);
    return pipe(
      results$,
      filter((result) => {
        const mustAskAgain = result.operation.kind === "query" && hasOlder(result, newest);
        if (mustAskAgain) again.next(result.operation);
        return !mustAskAgain;
      }),
      map((result) => (hasOlder(result, newest) ? withoutOlder(result, newest) : result)),
      tap(({ data }) => {
        for (const { id, version } of ordersIn(data)) newest.set(id, Math.max(version, newest.get(id) ?? 0));
      }),
    );
  };

interface Known {
  readonly id: string;
  readonly version: number;
}

const isKnown = (order: object): order is Known =>
  "id" in order && typeof order.id === "string" && "version" in order && typeof order.version === "number";

const ordersIn = (data: unknown): readonly Known[] => foundIn(data, "Order").flatMap((order) => (isKnown(order) ? [order] : []));

const isOlder = ({ id, version }: Known, newest: ReadonlyMap<string, number>): boolean => version < (newest.get(id) ?? 0);

const hasOlder = ({ data }: OperationResult, newest: ReadonlyMap<string, number>): boolean =>
  ordersIn(data).some((order) => isOlder(order, newest));

/** What is left of an older order is its id: the cache has all the rest, and newer. */
function withoutOlder(result: OperationResult, newest: ReadonlyMap<string, number>): OperationResult {
  const prune = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(prune);
    if (typeof value !== "object" || value === null) return value;
    if ("__typename" in value && value.__typename === "Order" && isKnown(value) && isOlder(value, newest))
      return { __typename: "Order", id: value.id };
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, prune(inner)]));
  };
  return { ...result, data: prune(result.data) };
}
