import { Client, fetchExchange, type OperationResult, subscriptionExchange } from "@urql/core";
import type { ViewerQuery } from "../generated/graphql";
import { Ahead } from "./ahead";
import { pageCache } from "./cache";
import { Connection } from "./connection";
import { VIEWER } from "./documents";
import { connectLive } from "./live";
import { LiveEvents } from "./live-events";
import { newestOrders } from "./newest-orders";
import { Outbox } from "./outbox";
import { persisted } from "./persisted";
import { receiveClock } from "./receive-clock";
import { resuming } from "./resuming";
import { ServerClock } from "./server-clock";
import { watchForWaking } from "./waking";

/** A user's access to the API: HTTP and WebSocket, one cache, the server's clock, and the requests in progress. */
export interface Api {
  /** Another token means another API, with a separate cache. */
  readonly id: number;
  readonly client: Client;
  readonly connection: Connection;
  readonly clock: ServerClock;
  /** What was pushed of the orders' activities. */
  readonly liveEvents: LiveEvents;
  readonly ahead: Ahead;
  /** What was written and has not arrived. */
  readonly outbox: Outbox;
  /** Continues with a newer token of the same user: nothing that is shown or written is lost. */
  readonly renew: (token: string) => void;
  /** Called when nobody uses it any more. */
  readonly close: () => Promise<void>;
}

let opened = 0;

/** @param token  of the caller; it stays in memory. @param page  the page's address, because the API's is beside it. */
export function openApi(token: string, page = location.href): Api {
  const connection = new Connection();
  const clock = new ServerClock();
  const liveEvents = new LiveEvents();
  const url = apiBeside(page);
  let newest = token;
  const socketUrl = Object.assign(new URL(url), { protocol: url.protocol === "https:" ? "wss:" : "ws:" }).href;
  const live = connectLive(socketUrl, () => newest, connection);
  const stopWatching = watchForWaking(live.cameBack);
  const client = new Client({
    url: url.href,
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    fetchOptions: () => sentWith(newest),
    exchanges: [
      pageCache(liveEvents),
      newestOrders,
      receiveClock(clock),
      persisted,
      fetchExchange,
      subscriptionExchange({ forwardSubscription: resuming(live.client, connection) }),
    ],
  });
  const renew = (given: string): void => {
    newest = given;
    // The server closes a socket when the token that opened it expires.
    live.client.terminate();
  };
  const close = async (): Promise<void> => {
    stopWatching();
    await live.client.dispose();
  };
  const outbox = new Outbox(client, connection);
  const ahead = new Ahead(client);
  return { id: ++opened, client, connection, clock, liveEvents, ahead, outbox, renew, close };
}

/** Asks whose token it is, without opening a session: no socket, no cache, and nothing else of theirs. */
export function askWhoIs(token: string, page = location.href): Promise<OperationResult<ViewerQuery>> {
  const url = apiBeside(page).href;
  const exchanges = [persisted, fetchExchange];
  return new Client({ url, preferGetMethod: false, fetchOptions: sentWith(token), exchanges })
    .query(VIEWER, {})
    .toPromise();
}

const apiBeside = (page: string): URL => new URL("/graphql", page);

const sentWith = (token: string): RequestInit => ({
  headers: { authorization: `Bearer ${token}` },
  credentials: "omit",
});
