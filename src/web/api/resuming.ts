import type { SubscriptionForwarder } from "@urql/core";
import type { Client } from "graphql-ws";
import type { Connection } from "./connection";
import { isSignedOut, waitMs } from "./live";

/**
 * Subscriptions over that socket. Each continues from its last cursor. After a lost connection, and after a temporary
 * refusal, it misses nothing and repeats nothing.
 */
export const resuming =
  (client: Client, connection: Connection): SubscriptionForwarder =>
  (request) => ({
    subscribe: (sink) => {
      let after: unknown;
      let refusals = 0;
      let stop = (): void => undefined;
      let ended = false;
      const payload = {
        query: request.query ?? "", // the protocol wants one, also beside a document's id
        ...(request.extensions !== undefined && { extensions: { ...request.extensions } }),
        ...(request.operationName !== undefined && { operationName: request.operationName }),
        // Read at each sending, so that a reconnect sends the newest cursor.
        get variables() {
          return { ...request.variables, ...(after !== undefined && { after }) };
        },
      };
      const begin = (): void => {
        if (ended) return;
        stop = client.subscribe(payload, {
          next: ({ data = null, errors }) => {
            after = cursorIn(data) ?? after;
            refusals = 0;
            sink.next({ data, ...(errors !== undefined && { errors }) });
          },
          error: (failure) => {
            if (ended) return;
            if (!passes(failure)) sink.error(failure);
            else void connection.opening(waitMs(refusals++)).then(begin);
          },
          complete: () => sink.complete(),
        });
      };
      begin();
      return {
        unsubscribe: () => {
          ended = true;
          stop();
        },
      };
    },
  });

const PASSING = new Set<unknown>(["UNAVAILABLE", "RATE_LIMITED", "INTERNAL_SERVER_ERROR"]);

/**
 * Whether it is temporary: most refusals of a server are not, and everything that happens to a socket is, except the
 * token's end.
 */
const passes = (failure: unknown): boolean =>
  Array.isArray(failure)
    ? failure.some((error: { readonly extensions?: { readonly code?: unknown } }) =>
        PASSING.has(error.extensions?.code),
      )
    : !isSignedOut(failure);

/** The cursor of the one edge that a push contains; none on a countdown. */
function cursorIn(data: Record<string, unknown> | null): string | undefined {
  const [edge] = Object.values(data ?? {});
  return typeof edge === "object" && edge !== null && "cursor" in edge && typeof edge.cursor === "string"
    ? edge.cursor
    : undefined;
}
