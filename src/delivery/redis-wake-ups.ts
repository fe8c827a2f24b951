import { randomUUID } from "node:crypto";
import { Redis, type RedisOptions } from "ioredis";
import type { Logger, Topic } from "../app/ports";
import type { LocalWakeUps } from "../app/wake-ups";

/** One channel for all: a node follows thousands of orders, which come and go. */
const CHANNEL = "resolution-centre:wake-ups";

/** Topics that wait for a slow Redis; what is beyond is found by the polls. */
const MOST_WAITING = 10_000;

/** No longer between two attempts at a Redis that is away. */
const RETRY_MS = 1000;

/** A Redis that has not answered for so long is taken for gone. */
const SILENCE_MS = 3000;

const OPTIONS: RedisOptions = {
  connectTimeout: SILENCE_MS,
  // Not socketTimeout: its timer outlives the connection and then ends the next one (5.11).
  commandTimeout: SILENCE_MS,
  retryStrategy: (times) => Math.min(times * 100, RETRY_MS),
  // Nothing waits for Redis and nothing is sent twice: a wake-up that it doesn't take now is lost [F8].
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
  maxRetriesPerRequest: 0,
};

/**
 * Wake-ups between nodes. Those of this process are woken at once and without Redis; to the others a message with the topics goes, and no
 * mutation waits for it or fails by it. While Redis is away only polls carry news from node to node [F8]; when it is back everybody here
 * is woken once, as something may have been missed.
 *
 * @param url    redis:// or rediss://.
 * @param local  Of this process.
 */
export function redisWakeUps(url: string, local: LocalWakeUps, logger: Logger): LocalWakeUps & { close(): Promise<void> } {
  const self = randomUUID();
  const publisher = connectionTo(url, "publisher", logger);
  const subscriber = connectionTo(url, "subscriber", logger);
  const send = sender(publisher, self);
  let isClosed = false;

  subscriber.on("message", (_channel, message) => {
    const [from, ...topics] = message.split(" ");
    if (from !== self) local.announce(topics.filter(isTopic));
  });
  subscriber.on("ready", () => {
    subscriber.subscribe(CHANNEL).then(
      () => {
        local.wakeAll();
      },
      () => {
        // Not subscribed is as good as not connected.
        if (!isClosed) subscriber.disconnect(true);
      },
    );
  });
  // A subscriber hears nothing for hours; without a question it would not notice that the other side is gone.
  const heartbeat = setInterval(() => void subscriber.ping().catch(reconnectIfSilent(subscriber)), SILENCE_MS).unref();

  return {
    ...local,
    announce(topics) {
      local.announce(topics);
      send(topics);
    },
    close() {
      isClosed = true;
      clearInterval(heartbeat);
      publisher.disconnect();
      subscriber.disconnect();
      return Promise.resolve();
    },
  };
}

/** One message on its way at a time: what is announced meanwhile goes with the next one, each topic once. */
function sender(publisher: Redis, self: string): (topics: readonly Topic[]) => void {
  const waiting = new Set<Topic>();
  let isSending = false;

  const sendAll = async () => {
    isSending = true;
    while (waiting.size > 0) {
      const message = [self, ...waiting].join(" ");
      waiting.clear();
      await publisher.publish(CHANNEL, message).catch(reconnectIfSilent(publisher));
    }
    isSending = false;
  };

  return (topics) => {
    for (const topic of topics) if (waiting.size < MOST_WAITING) waiting.add(topic);
    if (!isSending) void sendAll();
  };
}

/** Connects in the background, again and again; says once when it is away and once when it is back. */
function connectionTo(url: string, name: string, logger: Logger): Redis {
  const redis = new Redis(url, OPTIONS);
  let isAway = false;
  redis.on("error", (error) => {
    if (!isAway) logger.warn({ err: error, connection: name }, "Redis is away: wake-ups of other nodes come by polls");
    isAway = true;
  });
  redis.on("ready", () => {
    logger.info({ connection: name }, "Redis is there");
    isAway = false;
  });
  return redis;
}

const isTopic = (word: string): word is Topic =>
  ["clock", "deadlines", "outbox", "webhooks"].includes(word) || /^(order|user):./.test(word);

/** A wake-up that Redis did not take is made up for by the polls; but one that is connected and silent is left for a new connection. */
const reconnectIfSilent = (redis: Redis) => (error: Error) => {
  if (error.message === "Command timed out" && redis.status === "ready") redis.disconnect(true);
};
