import { Client, fetchExchange, subscriptionExchange } from "@urql/core";
import { pageCache } from "./cache";
import { Connection } from "./connection";
import { hearClock } from "./hear-clock";
import { connectLive } from "./live";
import { newestOrders } from "./newest-orders";
import { Outbox } from "./outbox";
import { persisted } from "./persisted";
import { resuming } from "./resuming";
import { ServerClock } from "./server-clock";
import { watchForWaking } from "./waking";

/** A person's way to the API: both doors of it, one cache, the server's clock, and what is under way. */
export interface Api {
  /** Another token is another API, with a cache of its own. */
  readonly id: number;
  readonly client: Client;
  readonly connection: Connection;
  readonly clock: ServerClock;
  /** What was written and has not arrived. */
  readonly outbox: Outbox;
  /** Once nobody uses it any more. */
  readonly close: () => Promise<void>;
}

let opened = 0;

/** @param token  who asks; it stays in memory. @param page  the page's address, as the API's is beside it. */
export function openApi(token: string, page = location.href): Api {
  const connection = new Connection();
  const clock = new ServerClock();
  const url = new URL("/graphql", page);
  const socketUrl = Object.assign(new URL(url), { protocol: url.protocol === "https:" ? "wss:" : "ws:" }).href;
  const live = connectLive(socketUrl, token, connection);
  const stopWatching = watchForWaking(live.cameBack);
  const client = new Client({
    url: url.href,
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    fetchOptions: { headers: { authorization: `Bearer ${token}` }, credentials: "omit" },
    exchanges: [
      pageCache(),
      newestOrders,
      hearClock(clock),
      persisted,
      fetchExchange,
      subscriptionExchange({ forwardSubscription: resuming(live.client, connection) }),
    ],
  });
  const close = async (): Promise<void> => {
    stopWatching();
    await live.client.dispose();
  };
  return { id: ++opened, client, connection, clock, outbox: new Outbox(client, connection), close };
}
