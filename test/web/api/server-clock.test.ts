import { Client, type Exchange, gql, makeResult } from "@urql/core";
import { filter, map, pipe } from "wonka";
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
  it("advances by the device's monotonic clock from the last known time", () => {
    const { clock, goOn } = clockAt(17);
    clock.receive(at(0), "push");
    goOn(90_000);
    expect(clock.now()).toBe(START + 90_000);
  });

  it("is never set back by a late answer, and is set forward by a faster one", () => {
    const { clock, goOn } = clockAt(0);
    clock.receive(at(0), "answer");
    goOn(3_000);
    clock.receive(at(1_000), "answer");
    expect(clock.now()).toBe(START + 3_000);
    clock.receive(at(3_200), "answer");
    expect(clock.now()).toBe(START + 3_200);
  });

  it("is set back by a push, as a held clock requires", () => {
    const { clock, goOn } = clockAt(0);
    clock.receive(at(0), "answer");
    goOn(10_000);
    clock.receive(at(0), "push");
    expect(clock.now()).toBe(START);
  });

  it("does not depend on the date of the device", () => {
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

  it("reports a jump, and not the variation of the network", () => {
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

  it("ignores an invalid time", () => {
    const { clock } = clockAt(0);
    clock.receive(at(0), "push");
    clock.receive("soon", "push");
    expect(clock.now()).toBe(START);
  });
});

describe("the data from which it is read", () => {
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
    const client = new Client({
      url: "http://nowhere",
      preferGetMethod: false,
      exchanges: [receiveClock(clock), protocol],
    });
    if (kind === "query") await client.query(QUERY, {}).toPromise();
    else if (kind === "mutation") await client.mutation(MUTATION, {}).toPromise();
    else await client.subscription(SUBSCRIPTION, {}).toPromise();
    return received;
  }

  const countdown = { __typename: "Countdown", serverTime: at(1) };

  it("are a list's countdowns, as an answer", async () => {
    const orders = [
      { __typename: "Order", countdown },
      { __typename: "Order", countdown: null },
    ];
    expect(await receivedFrom("query", { orders })).toEqual([[at(1), "answer"]]);
  });

  it("are a pushed countdown, as a push", async () => {
    expect(
      await receivedFrom("subscription", { orderCountdown: { order: { __typename: "Order", countdown } } }),
    ).toEqual([[at(1), "push"]]);
  });

  it("are the sandbox's clock, requested or moved", async () => {
    expect(await receivedFrom("query", { sandbox: { __typename: "Sandbox", now: at(2) } })).toEqual([
      [at(2), "answer"],
    ]);
    expect(await receivedFrom("mutation", { advanceClock: { __typename: "AdvanceClockPayload", now: at(3) } })).toEqual(
      [[at(3), "answer"]],
    );
  });
});
