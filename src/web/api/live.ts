import { CloseCode, createClient, type Client } from "graphql-ws";
import type { Connection } from "./connection";

/** A ping after so much silence; its answer is due after half of that. */
const PING_MS = 10_000;

/**
 * One socket for all that is live. It is there as long as the page is, so that the page always knows whether it would be told of something,
 * and comes back by itself until the token is over.
 *
 * @param url     ws: or wss:.
 * @param pingMs  how long nothing may come before it is asked for.
 */
export function connectLive(url: string, token: string, connection: Connection, pingMs = PING_MS): Client {
  let pongIsDue: ReturnType<typeof setTimeout> | undefined;
  connection.lost();
  const client = createClient({
    url,
    lazy: false,
    // Whoever subscribes is told of it, too, and connects anew: see resuming.
    onNonLazyError: () => undefined,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: Infinity,
    retryWait: (retries) => connection.opening(waitMs(retries)),
    // A token that is over does not get better by asking again.
    shouldRetry: (fault) => !isSignedOut(fault),
    keepAlive: pingMs,
    on: {
      connected: () => connection.opened(),
      ping: (received) => {
        // A socket can be gone without anybody saying so. To close it would wait for the other side's farewell, which does not come.
        if (!received) pongIsDue = setTimeout(() => client.terminate(), pingMs / 2);
      },
      pong: (received) => {
        if (received) clearTimeout(pongIsDue);
      },
      closed: (event) => {
        clearTimeout(pongIsDue);
        if (isSignedOut(event)) connection.signedOut();
        else connection.lost();
      },
    },
  });
  return client;
}

/** Close codes of graphql-transport-ws: the token is over; nobody is known. */
const SIGNED_OUT: readonly unknown[] = [CloseCode.Forbidden, CloseCode.Unauthorized];

/** @param fault  what ended the socket: a CloseEvent, or an Event where it never opened. */
export const isSignedOut = (fault: unknown): boolean =>
  typeof fault === "object" && fault !== null && "code" in fault && SIGNED_OUT.includes(fault.code);

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;

/** Soon at first, never longer than people wait, and not all at the same moment. @param tries  so far. */
export const waitMs = (tries: number): number => Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS) * (0.5 + Math.random() / 2);
