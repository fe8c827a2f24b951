import { type Exchange, makeOperation, type Operation } from "@urql/core";
import { delay, filter, fromValue, makeSubject, map, merge, mergeMap, pipe, takeUntil } from "wonka";
import { NewestFields } from "./newest-fields";

/** Otherwise, a server that was set back to an earlier state would be asked without end. */
const MAX_TRIES = 5;
const AGAIN_MS = 100;

/**
 * Keeps a late answer from overwriting a newer push: `Order.version` rises with every change. A query's answer that
 * contains an older order is dropped and requested again. In a mutation's answer or a push, newer fields replace the
 * older ones. It is placed behind the cache, where every answer of HTTP and WebSocket passes.
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
