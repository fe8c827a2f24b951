import { type Client, CloseCode, createClient, MessageType, stringifyMessage } from "graphql-ws";
import type { Connection } from "./connection";
import type { Absence } from "./waking";

/** A ping after so long without a message. Its answer is due after half of that. */
const PING_MS = 10_000;

/**
 * When somebody comes back to the page, an answer is due sooner: a socket that died meanwhile is noticed before they
 * are.
 */
const PROMPT_PONG_MS = 1_000;

/** The socket of all subscriptions. */
export interface Live {
  readonly client: Client;
  /**
   * Makes sure that the socket is still alive. After a sleep it is replaced in any case: subscriptions begin again with
   * the server's current time, and continue from their cursor.
   */
  readonly cameBack: (absence: Absence) => void;
}

/**
 * One socket for everything live. It exists as long as the page, so that the page always knows whether it would be
 * notified, and it reconnects automatically until the token is over.
 * @param url     ws: or wss:.
 * @param token   the newest one, read at each connection.
 * @param pingMs  the longest time without a message before a ping.
 */
export function connectLive(url: string, token: () => string, connection: Connection, pingMs = PING_MS): Live {
  let pongIsDue: ReturnType<typeof setTimeout> | undefined;
  let socket: WebSocket | null = null;
  /**
   * A socket can be gone without anybody saying so. To close it would wait for the other side's farewell, which does
   * not come.
   */
  const expectPong = (withinMs: number): void => {
    clearTimeout(pongIsDue);
    pongIsDue = setTimeout(() => client.terminate(), withinMs);
  };
  connection.lost();
  const client = createClient({
    url,
    lazy: false,
    // Subscribers are notified too, and reconnect: see resuming.
    onNonLazyError: () => undefined,
    connectionParams: () => ({ authorization: `Bearer ${token()}` }),
    retryAttempts: Infinity,
    retryWait: (retries) => connection.opening(waitMs(retries)),
    // A token that is over does not get better by asking again.
    shouldRetry: (error) => !isSignedOut(error),
    keepAlive: pingMs,
    on: {
      connected: (opened) => {
        socket = opened as WebSocket;
        connection.opened();
      },
      ping: (received) => {
        if (!received) expectPong(pingMs / 2);
      },
      pong: (received) => {
        if (received) clearTimeout(pongIsDue);
      },
      closed: (event) => {
        clearTimeout(pongIsDue);
        socket = null;
        if (isSignedOut(event)) connection.signedOut();
        else connection.lost();
      },
    },
  });
  return {
    client,
    cameBack: (absence) => {
      if (absence === "asleep") client.terminate();
      else if (socket?.readyState === WebSocket.OPEN) {
        socket.send(stringifyMessage({ type: MessageType.Ping }));
        expectPong(PROMPT_PONG_MS);
      }
      connection.tryNow();
    },
  };
}

/** Close codes of graphql-transport-ws: the token is over, or the user is unknown. */
const SIGNED_OUT: readonly unknown[] = [CloseCode.Forbidden, CloseCode.Unauthorized];

/** @param error  what ended the socket: a CloseEvent, or an Event if it never opened. */
export const isSignedOut = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && SIGNED_OUT.includes(error.code);

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;

/** Soon at first, never longer than people wait, and not all at the same moment. @param tries  so far. */
export const waitMs = (tries: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS) * (0.5 + Math.random() / 2);
