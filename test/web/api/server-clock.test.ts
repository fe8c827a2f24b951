import { Client, gql, makeResult, type Exchange } from "@urql/core";
import { map, pipe, filter } from "wonka";
import { receiveClock } from "../../../src/web/api/receive-clock";
import { ServerClock } from "../../../src/web/api/server-clock";

const START = Date.parse("2026-03-01T12:00:00.000Z");
const at = (ms: number): string => new Date(START + ms).toISOString();

/** A clock on a device whose monotonic clock the test moves. */
function clockAt(start: number) {
  const device = { monotonic: start };
  const clock = new ServerClock(() => device.monotonic);
  return { clock, goOn: (ms: number) => (device.monotonic += ms) };
}

describe("the server's clock", () => {
  it("goes on by the device's monotonic clock from what was heard", () => {
    const { clock, goOn } = clockAt(17);
    clock.receive(at(0), "push");
    goOn(90_000);
    expect(clock.now()).toBe(START + 90_000);
  });

  it("an answer that was long under way never sets it back; one that was quicker sets it forward", () => {
    const { clock, goOn } = clockAt(0);
    clock.receive(at(0), "answer");
    goOn(3_000);
    clock.receive(at(1_000), "answer");
    expect(clock.now()).toBe(START + 3_000);
    clock.receive(at(3_200), "answer");
    expect(clock.now()).toBe(START + 3_200);
  });

  it("a push does, as a clock that was held tells", () => {
    const { clock, goOn } = clockAt(0);
    clock.receive(at(0), "answer");
    goOn(10_000);
    clock.receive(at(0), "push");
    expect(clock.now()).toBe(START);
  });

  it("a wrong date of the device means nothing to it", () => {
    jest.useFakeTimers({ now: START + 3 * 3_600_000 });
    try {
      const { clock, goOn } = clockAt(0);
      clock.receive(at(0), "answer");
      goOn(1_000);
      expect(clock.now()).toBe(START + 1_000);
    } finally {
      jest.useRealTimers();
    }
  });

  it("tells of a jump, and not of the trembling of the network", () => {
    const { clock } = clockAt(0);
    clock.receive(at(0), "answer");
    const recipients = jest.fn();
    const stop = clock.onJump(recipients);
    clock.receive(at(499), "answer");
    clock.receive(at(0), "push");
    expect(recipients).not.toHaveBeenCalled();
    clock.receive(at(3_600_000), "push");
    expect(recipients).toHaveBeenCalledTimes(1);
    stop();
    clock.receive(at(0), "push");
    expect(recipients).toHaveBeenCalledTimes(1);
  });

  it("what is no time is not heard", () => {
    const { clock } = clockAt(0);
    clock.receive(at(0), "push");
    clock.receive("soon", "push");
    expect(clock.now()).toBe(START);
  });
});

describe("hearing it in passing", () => {
  const QUERY = gql(`query { viewer { id } }`);
  const MUTATION = gql(`mutation { advanceClock { now } }`);
  const SUBSCRIPTION = gql(`subscription { orderCountdown { id } }`);

  async function receivedFrom(kind: "query" | "mutation" | "subscription", data: object): Promise<[string, string][]> {
    const received: [string, string][] = [];
    const clock = { receive: (time: string, how: string) => void received.push([time, how]) } as unknown as ServerClock;
    const protocol: Exchange = () => (operations$) =>
      pipe(
        operations$,
        filter((operation) => operation.kind !== "teardown"),
        map((operation) => makeResult(operation, { data, hasNext: false })),
      );
    const client = new Client({ url: "http://nowhere", preferGetMethod: false, exchanges: [receiveClock(clock), protocol] });
    if (kind === "query") await client.query(QUERY, {}).toPromise();
    else if (kind === "mutation") await client.mutation(MUTATION, {}).toPromise();
    else await client.subscription(SUBSCRIPTION, {}).toPromise();
    return received;
  }

  const countdown = { __typename: "Countdown", serverTime: at(1) };

  it("a list's countdowns, as an answer", async () => {
    const orders = [
      { __typename: "Order", countdown },
      { __typename: "Order", countdown: null },
    ];
    expect(await receivedFrom("query", { orders })).toEqual([[at(1), "answer"]]);
  });

  it("a pushed countdown, as a push", async () => {
    expect(await receivedFrom("subscription", { orderCountdown: { order: { __typename: "Order", countdown } } })).toEqual([
      [at(1), "push"],
    ]);
  });

  it("the sandbox's clock, asked for or moved", async () => {
    expect(await receivedFrom("query", { sandbox: { __typename: "Sandbox", now: at(2) } })).toEqual([[at(2), "answer"]]);
    expect(await receivedFrom("mutation", { advanceClock: { __typename: "AdvanceClockPayload", now: at(3) } })).toEqual([
      [at(3), "answer"],
    ]);
  });
});
