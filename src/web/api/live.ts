import type { SubscriptionForwarder } from "@urql/core";
import { CloseCode, createClient, type Client } from "graphql-ws";
import type { Connection } from "./connection";

const PING_MS = 10_000;
const LONGEST_WAIT_MS = 5_000;
const FIRST_WAIT_MS = 200;

/** One socket for all that is live, which comes back by itself. @param url  ws: or wss:. */
export function connectLive(url: string, token: string, connection: Connection): Client {
  let pongIsDue: ReturnType<typeof setTimeout> | undefined;
  let socket: WebSocket | undefined;
  connection.lost();
  return createClient({
    url,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: Infinity,
    retryWait: (retries) => connection.opening(waitMs(retries)),
    // A token that is over does not get better by asking again.
    shouldRetry: (event) => !(event instanceof CloseEvent && event.code === FORBIDDEN),
    keepAlive: PING_MS,
    on: {
      opened: (opened) => (socket = opened as WebSocket),
      connected: () => connection.opened(),
      ping: (received) => {
        // A socket can be gone without anybody saying so: no answer to our ping, and it is closed.
        if (!received) pongIsDue = setTimeout(() => socket?.close(SILENT, "no answer to a ping"), PING_MS / 2);
      },
      pong: (received) => {
        if (received) clearTimeout(pongIsDue);
      },
      closed: (event) => {
        clearTimeout(pongIsDue);
        if (event instanceof CloseEvent && isSignedOut(event)) connection.signedOut();
        else connection.lost();
      },
    },
  });
}

/** Close codes of graphql-transport-ws: the token is over; nobody is known. */
const FORBIDDEN: number = CloseCode.Forbidden;
const UNAUTHORIZED: number = CloseCode.Unauthorized;

/** graphql-ws's own number for a socket that froze; it tries again. */
const SILENT = 4499;

const isSignedOut = ({ code }: CloseEvent): boolean => code === FORBIDDEN || code === UNAUTHORIZED;

/** Soon at first, never longer than people wait, and not all at the same moment. */
const waitMs = (retries: number): number => Math.min(FIRST_WAIT_MS * 2 ** retries, LONGEST_WAIT_MS) * (0.5 + Math.random() / 2);

/**
 * Subscriptions over that socket. Each goes on with the last cursor that it got: after a lost connection as after a refusal that passes, it
 * misses nothing and repeats nothing.
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
        query: request.query ?? "",
        ...(request.operationName !== undefined && { operationName: request.operationName }),
        // Read at each sending, so that a reconnect sends the newest cursor.
        get variables() {
          return { ...request.variables, ...(after !== undefined && { after }) };
        },
      };
      const begin = (): void => {
        stop = client.subscribe(payload, {
          next: ({ data = null, errors }) => {
            after = cursorIn(data) ?? after;
            refusals = 0;
            sink.next({ data, ...(errors !== undefined && { errors }) });
          },
          error: (error) => {
            if (ended) return;
            if (!passes(error)) sink.error(error);
            else connection.opening(waitMs(refusals++)).then(() => ended || begin(), sink.error);
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

const PASSING = new Set(["UNAVAILABLE", "RATE_LIMITED", "INTERNAL_SERVER_ERROR"]);

/** Whether the server refused for a reason that goes away by itself. */
const passes = (error: unknown): boolean =>
  Array.isArray(error) && error.some((one: { extensions?: { code?: string } }) => PASSING.has(one.extensions?.code ?? ""));

/** The cursor of the one edge that a push bears; none on a countdown. */
function cursorIn(data: Record<string, unknown> | null): string | undefined {
  const [edge] = Object.values(data ?? {});
  return typeof edge === "object" && edge !== null && "cursor" in edge && typeof edge.cursor === "string" ? edge.cursor : undefined;
}
