import { randomUUID } from "node:crypto";
import type { LocalWakeUps } from "../app/background/wake-ups";
import type { Logger } from "../app/ports/logger";
import type { CommonTopic, Topic } from "../app/ports/wake-ups";
import { loadRedis, pacer, RedisConnection, RedisState, SILENCE_MS } from "./redis-connection";

/** One channel for all: a node follows thousands of orders, which come and go. */
const CHANNEL = "resolution-centre:wake-ups";

/** Topics that wait for a slow Redis; what is beyond is found by the polls. */
const MAX_WAITING = 10_000;

/** Wake-ups of a node that is one of several. */
export interface SharedWakeUps extends LocalWakeUps {
  /** Whether Redis carries wake-ups now: it has taken the subscription and the last message. */
  connected(): boolean;
  close(): Promise<void>;
}

/**
 * Wake-ups between nodes. Listeners of this process are woken immediately and without Redis. The others receive a
 * message with the topics. No mutation waits for it or fails because of it. While Redis is unavailable or refuses
 * commands, only polls carry news between nodes [F8, F28]. When it is back, all listeners here are woken once, because
 * they may have missed something.
 * @param url    redis:// or rediss://.
 * @param local  Of this process.
 */
export async function redisWakeUps(url: string, local: LocalWakeUps, logger: Logger): Promise<SharedWakeUps> {
  const self = randomUUID();
  const state = new RedisState(logger, ["publisher", "subscriber"]);
  const shared = { Client: await loadRedis(), url, state, retryAfterMs: pacer() };
  // A message without topics wakes nobody, and shows whether this user can publish.
  const publisher = new RedisConnection({
    ...shared,
    name: "publisher",
    prove: (redis) => redis.publish(CHANNEL, self),
  });
  const subscriber = new RedisConnection({
    ...shared,
    name: "subscriber",
    prove: async (redis) => {
      await redis.subscribe(CHANNEL);
      local.wakeAll();
    },
  });
  const send = sender(publisher, state, self);

  subscriber.redis.on("message", (_channel, message) => {
    const [from, ...topics] = message.split(" ");
    if (from !== self) local.announce(topics.filter(isTopic));
  });
  // A subscriber may receive nothing for hours. Without a ping it would not notice that the other side is gone.
  const heartbeat = setInterval(() => {
    subscriber.redis.ping().catch((error: unknown) => {
      if (error instanceof Error) subscriber.failed(error);
    });
  }, SILENCE_MS).unref();

  return {
    ...local,
    connected: () => state.connected,
    announce(topics) {
      local.announce(topics);
      send(topics);
    },
    close() {
      clearInterval(heartbeat);
      publisher.close();
      subscriber.close();
      return Promise.resolve();
    },
  };
}

/** One message on its way at a time: what is announced meanwhile goes with the next one, each topic once. */
function sender(publisher: RedisConnection, state: RedisState, self: string): (topics: readonly Topic[]) => void {
  const waiting = new Set<Topic>();
  let isSending = false;

  const sendAll = async () => {
    isSending = true;
    while (waiting.size > 0) {
      const message = [self, ...waiting].join(" ");
      waiting.clear();
      // The polls make up for a wake-up that Redis did not accept.
      await publisher.redis.publish(CHANNEL, message).then(
        () => {
          state.proven("publisher");
        },
        (error: unknown) => {
          if (error instanceof Error) publisher.failed(error);
        },
      );
    }
    isSending = false;
  };

  return (topics) => {
    for (const topic of topics) if (waiting.size < MAX_WAITING) waiting.add(topic);
    if (!isSending) void sendAll();
  };
}

/** The compiler knows whether one is missing. */
const COMMON_TOPICS: Readonly<Record<CommonTopic, true>> = {
  "api-keys": true,
  clock: true,
  deadlines: true,
  outbox: true,
  reminders: true,
  webhooks: true,
};

const isTopic = (word: string): word is Topic => Object.hasOwn(COMMON_TOPICS, word) || /^(order|user):./.test(word);
