import { Redis } from "ioredis";
import { systemTimers } from "../../src/app/background/timers";
import { inProcessWakeUps } from "../../src/app/background/wake-ups";
import { feedOf } from "../../src/app/live/feed";
import { pacer, RedisState } from "../../src/delivery/redis-connection";
import { redisWakeUps, type SharedWakeUps } from "../../src/delivery/redis-wake-ups";
import { createLogger } from "../../src/http/monitoring/logger";
import { always, MemoryLogs, range, sequences, silentLogger, take } from "../support/app/memory-logs";
import { until } from "../support/app/until";
import { freePort } from "../support/database/kept-server";
import { type RedisServer, startRedis } from "../support/database/redis";

const PASSWORD = "S3cret/Pass word";
const EVERYTHING = ["on", `>${PASSWORD}`, "~*", "+@all"];

let redis: RedisServer;
let operator: Redis;
const open: SharedWakeUps[] = [];
const written: string[] = [];

beforeEach(async () => {
  redis = await startRedis();
  operator = new Redis(redis.url);
  for (const name of ["log", "info", "warn", "error"] as const)
    jest.spyOn(console, name).mockImplementation((...words: unknown[]) => void written.push(words.join(" ")));
});
afterEach(async () => {
  for (const node of open.splice(0)) await node.close();
  operator.disconnect();
  await redis.stop();
  jest.restoreAllMocks();
  // [F28] The messages of ioredis are in the log and nowhere else.
  expect(written.splice(0)).toEqual([]);
});

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly err?: { readonly name: string; readonly message: string };
}

/** A node with the service's own log. */
async function startNode(user: string | null, password: string = PASSWORD) {
  const lines: string[] = [];
  const logger = createLogger("info", { write: (line: string) => void lines.push(line) });
  const login = user === null ? "" : `${user}:${encodeURIComponent(password)}@`;
  const wakeUps = await redisWakeUps(redis.url.replace("redis://", `redis://${login}`), inProcessWakeUps(), logger);
  open.push(wakeUps);
  const logged = (): readonly Line[] => lines.map((line) => JSON.parse(line) as Line);
  return {
    wakeUps,
    lines,
    causes: () => logged().flatMap(({ err }) => (err === undefined ? [] : [err.message])),
    saysThere: () => logged().filter(({ msg }) => msg === "connected to Redis").length,
  };
}

const allow = (user: string, ...rules: readonly string[]): Promise<unknown> =>
  operator.call("ACL", "SETUSER", user, "reset", ...rules);

/** Those that were beyond maxclients, too. */
async function connectionsSoFar(): Promise<number> {
  const stats = await operator.info("stats");
  const counts = ["total_connections_received", "rejected_connections"].map(
    (name) => new RegExp(`${name}:(\\d+)`, "u").exec(stats)?.[1],
  );
  return counts.reduce((sum, count) => sum + Number(count), 0);
}

/** So many connections more were opened to Redis. */
const connectionsMade = async (count: number): Promise<void> => {
  const before = await connectionsSoFar();
  await until(async () => (await connectionsSoFar()) >= before + count);
};

const refused: readonly (readonly [string, () => ReturnType<typeof startNode>, RegExp])[] = [
  [
    "its user may not use the channel, as users since Redis 7 by default",
    async () => {
      await allow("app", ...EVERYTHING, "resetchannels");
      return startNode("app");
    },
    /^NOPERM .*channel/u,
  ],
  [
    "its user may not publish",
    async () => {
      await allow("app", ...EVERYTHING, "allchannels", "-publish");
      return startNode("app");
    },
    /^NOPERM .*publish/u,
  ],
  ["its password is wrong", () => startNode("nobody"), /^WRONGPASS/u],
  [
    "it has no password and Redis wants one",
    async () => {
      await operator.config("SET", "requirepass", PASSWORD);
      return startNode(null);
    },
    /^NOAUTH/u,
  ],
  [
    "no more clients are allowed",
    async () => {
      await operator.config("SET", "maxclients", "1");
      return startNode(null);
    },
    /max number of clients/u,
  ],
];

describe.each(refused)("[F28] Redis accepts the connection but not the work: %s", (_why, start, reason) => {
  it("reports the cause once, however often it tries; it is never connected, and local listeners are woken", async () => {
    const node = await start();
    await until(() => node.causes().some((cause) => reason.test(cause)));
    await connectionsMade(2);
    for (const round of range(1, 1_000)) {
      const here = node.wakeUps.listen("order:a");
      node.wakeUps.announce(["order:a", `order:${round}`]);
      await expect(here.next(Infinity)).resolves.toBe(true);
      here.close();
    }
    await connectionsMade(1);
    expect(node.causes().filter((cause) => reason.test(cause))).toHaveLength(1);
    expect(new Set(node.causes()).size).toBe(node.causes().length);
    expect(node.saysThere()).toBe(0);
    expect(node.wakeUps.connected()).toBe(false);
    expect(node.lines.join("")).not.toMatch(/S3cret/u);
  });
});

describe("[F28] Redis withdraws a permission", () => {
  const allowed = [...EVERYTHING, "allchannels"];

  it("PUBLISH is refused on an open connection: this is logged once, events arrive by the poll, and it is logged once when it is allowed again", async () => {
    await allow("app", ...allowed);
    const [one, two] = [await startNode("app"), await startNode("app")];
    await until(() => one.wakeUps.connected() && two.wakeUps.connected());
    expect([one.saysThere(), two.saysThere()]).toEqual([1, 1]);
    await operator.call("ACL", "SETUSER", "app", "-publish");
    const logs = new MemoryLogs(one.wakeUps);
    const stream = feedOf(logs, {
      wakeUps: two.wakeUps,
      timers: systemTimers,
      pollMs: 50,
      logger: silentLogger,
    }).follow("a", {
      after: 0,
      allowed: always,
    });
    logs.append("a", { count: 200 });
    expect(sequences(await take(stream, 200))).toEqual(range(1, 200));
    await until(() => !one.wakeUps.connected());
    for (const round of range(1, 100)) one.wakeUps.announce([`order:${round}`]);
    await operator.call("ACL", "SETUSER", "app", "+publish");
    await until(() => {
      one.wakeUps.announce(["order:a"]);
      return one.wakeUps.connected();
    });
    expect(one.causes()).toEqual([expect.stringMatching(/^NOPERM .*publish/u)]);
    expect(one.saysThere()).toBe(2);
    await stream.return?.();
  });

  it("a wrong password becomes valid: the node connects, and all listeners are woken", async () => {
    const node = await startNode("app");
    await until(() => node.causes().length > 0);
    const parked = node.wakeUps.listen("order:quiet").next(Infinity);
    await allow("app", ...allowed);
    await expect(parked).resolves.toBe(true);
    await until(() => node.wakeUps.connected());
    expect(node.saysThere()).toBe(1);
  });
});

it("[F28] a password that Redis does not want does no harm", async () => {
  const node = await startNode("");
  await until(() => node.wakeUps.connected());
  expect(node.causes()).toEqual([]);
});

it("[F28] a user with the rights that docs/operations.md names is connected, and one who may not use INFO leaves nothing on the console", async () => {
  await allow("app", "on", `>${PASSWORD}`, "&resolution-centre:wake-ups", "+subscribe", "+publish", "+ping");
  const node = await startNode("app");
  await until(() => node.wakeUps.connected());
  expect(node.causes()).toEqual([]);
});

describe("[F28] at most one reconnect per second", () => {
  it("applies to all connections of a node together; the first one after a quiet time is immediate", () => {
    let now = 10_000;
    const wait = pacer(() => now);
    expect([wait(), wait(), wait()]).toEqual([0, 1_000, 2_000]);
    now += 2_500;
    expect(wait()).toBe(500);
    now += 60_000;
    expect([wait(), wait()]).toEqual([0, 1_000]);
  });

  it("limits the connections that Redis counts of a refused node to one per second", async () => {
    await allow("app", ...EVERYTHING, "resetchannels");
    const before = await connectionsSoFar();
    const startedAt = performance.now();
    await startNode("app");
    await connectionsMade(4);
    // Two connections were there from the beginning; the time is read after the count, so that a slow machine only
    // makes it larger.
    const opened = (await connectionsSoFar()) - before;
    expect(opened - 2).toBeLessThanOrEqual(Math.ceil((performance.now() - startedAt) / 1_000));
  });
});

describe("[F28] the causes that a node has recorded about its Redis", () => {
  it("are cleared once it is connected, and are bounded in number", () => {
    const said: string[] = [];
    const say = (_fields: unknown, message: string) => void said.push(message);
    const state = new RedisState({ info: say, warn: say, error: say }, ["one", "two"]);
    for (const round of range(1, 100)) state.failed("one", new Error(`cause ${round}`));
    expect(said).toHaveLength(20);
    state.proven("one");
    expect(state.connected).toBe(false);
    state.proven("two");
    expect(state.connected).toBe(true);
    state.failed("two", new Error("cause 1"));
    state.failed("one", new Error("cause 1"));
    expect(said.slice(20)).toEqual([
      "connected to Redis",
      "Redis is unavailable, wake-ups of other nodes arrive by polling",
    ]);
  });

  it("include an unreachable Redis, which is logged once", async () => {
    const lines: string[] = [];
    const logger = createLogger("info", { write: (line: string) => void lines.push(line) });
    const node = await redisWakeUps(`redis://app:secret@127.0.0.1:${await freePort()}`, inProcessWakeUps(), logger);
    open.push(node);
    await until(() => lines.length > 0);
    expect(lines.join("")).toContain("ECONNREFUSED");
    expect(node.connected()).toBe(false);
  });
});
