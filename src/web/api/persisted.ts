import { type Exchange, makeOperation, type Operation } from "@urql/core";
import { filter, makeSubject, map, merge, pipe } from "wonka";
import { hashOf } from "./documents";

const NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND";

/**
 * Sends the id of a document instead of its text: urql leaves the text out if there is such an extension. If the server
 * does not know the id, because it is of another release, it is asked once more with the text.
 */
export const persisted: Exchange =
  ({ forward }) =>
  (operations$) => {
    const again = makeSubject<Operation>();
    const sent$ = pipe(operations$, map(withId));
    return pipe(
      forward(merge([sent$, again.source])),
      filter(({ error, operation }) => {
        const isUnknown = error?.graphQLErrors.some(({ extensions }) => extensions.code === NOT_FOUND) === true;
        if (!isUnknown || operation.extensions?.persistedQuery === undefined) return true;
        again.next(withoutId(operation));
        return false;
      }),
    );
  };

function withId(operation: Operation): Operation {
  const sha256Hash = hashOf(operation.query);
  if (sha256Hash === undefined || operation.kind === "teardown") return operation;
  const sent = makeOperation(operation.kind, operation);
  sent.extensions = { ...operation.extensions, persistedQuery: { version: 1, sha256Hash } };
  return sent;
}

/** The cache may have ordered the text in another way: it is not the one that the id is of. */
function withoutId(operation: Operation): Operation {
  const sent = makeOperation(operation.kind, operation);
  sent.extensions = Object.fromEntries(
    Object.entries(operation.extensions ?? {}).filter(([name]) => name !== "persistedQuery"),
  );
  return sent;
}
