import { makeOperation, type Exchange, type Operation } from "@urql/core";
import { delay, filter, fromValue, makeSubject, map, merge, mergeMap, pipe, takeUntil } from "wonka";
import { NewestFields } from "./newest-fields";

/** A server that was set back to an earlier state would else be asked for ever. */
const MAX_TRIES = 5;
const AGAIN_MS = 100;

/**
 * Keeps a late answer from overwriting a newer push: `Order.version` rises with every change. A query's answer that bears an older order is
 * dropped and asked for again; in a mutation's or a push the newer fields take the older ones' places.
 * Stands behind the cache, where every answer of both doors passes.
 */
export const newestOrders: Exchange =
  ({ forward }) =>
  (operations$) => {
    const newest = new NewestFields();
    const again = makeSubject<Operation>();
    const asked$ = pipe(
      again.source,
      mergeMap((operation) =>
        pipe(
          fromValue(operation),
          delay(AGAIN_MS * (triesOf(operation) - 1)),
          takeUntil(
            pipe(
              operations$,
              filter(({ kind, key }) => kind === "teardown" && key === operation.key),
            ),
          ),
        ),
      ),
    );
    return pipe(
      forward(merge([operations$, asked$])),
      filter(({ operation, data }) => {
        if (operation.kind !== "query" || !newest.isAheadOf(data)) return true;
        if (triesOf(operation) < MAX_TRIES) again.next(onceMore(operation));
        else newest.forget(data);
        return triesOf(operation) >= MAX_TRIES;
      }),
      map((result) => {
        const data: unknown = newest.insteadOf(result.data);
        newest.receive(result.data);
        return { ...result, data };
      }),
    );
  };

const triesOf = ({ context }: Operation): number => (typeof context.tries === "number" ? context.tries : 0);

const onceMore = (operation: Operation): Operation =>
  makeOperation(operation.kind, operation, { ...operation.context, tries: triesOf(operation) + 1 });
