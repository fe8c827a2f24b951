import { once } from "node:events";
import { WebSocket } from "ws";
import { bearer, startTestServer } from "./minimal-app";
import { RawSocket } from "./raw-socket";
import { gone, metric } from "./socket-counts";

describe("[S9] sockets whose client is gone or does not read", () => {
  it("a socket that answers no ping is ended", async () => {
    const minimalApp = await startTestServer({ limits: { heartbeatMs: 100 } });
    const dead = await RawSocket.open(minimalApp.wsUrl, { autoPong: false });
    const live = await (await RawSocket.open(minimalApp.wsUrl)).init();
    await dead.init();
    expect(await dead.closed).toMatchObject({ code: 1006 });
    expect(live.socket.readyState).toBe(WebSocket.OPEN);
    await live.end();
    await minimalApp.stop();
  });

  it("[F12] a socket that stops reading gets no more items, then ends; another one gets everything in order", async () => {
    const minimalApp = await startTestServer({ limits: { stalledAfterMs: 1_000, heartbeatMs: 600_000 } });
    const deaf = await (await RawSocket.open(minimalApp.wsUrl)).init();
    const count = 20_000;
    deaf.socket.pause();
    deaf.subscribe("1", "subscription ($count: Int!) { ticks(count: $count, bytes: 10000) }", { count });
    const closed = once(deaf.socket, "close");

    const reader = await (await RawSocket.open(minimalApp.wsUrl)).init();
    reader.subscribe("1", "subscription { ticks(count: 500) }");
    await reader.next(({ type }) => type === "complete");
    const ticks = reader.messages
      .filter(({ type }) => type === "next")
      .map(({ payload }) => (payload as { data: { ticks: string } }).data.ticks);
    expect(ticks).toEqual(Array.from({ length: 500 }, (_, index) => String(index + 1)));

    await gone(minimalApp, 1);
    expect(minimalApp.ticks.created - 500).toBeLessThan(count / 2); // what the kernel's buffers hold, far from all
    deaf.socket.resume();
    await closed;
    await reader.end();
    await minimalApp.stop();
  }, 30_000);

  it("[F12] a socket that requests repeatedly but reads nothing is ended before much data waits for it", async () => {
    const minimalApp = await startTestServer({
      limits: {
        maxUnsentBytes: 200_000,
        heartbeatMs: 600_000,
        messagesPerSocket: { burst: 100_000, perMinute: 1 },
        operationsPerAddress: { burst: 100_000, perMinute: 1 },
      },
    });
    const deaf = await (await RawSocket.open(minimalApp.wsUrl)).init();
    deaf.socket.pause();
    const payload = { x: "x".repeat(50_000) };
    for (let sent = 0; sent < 1_000; sent += 1) deaf.send({ type: "ping", payload });
    await gone(minimalApp, 0);
    deaf.socket.resume();
    await deaf.closed;
    await minimalApp.stop();
  }, 30_000);

  it("[S17] the data that waits for all sockets of a user is bounded too: the fullest socket is ended, and nobody else's", async () => {
    const minimalApp = await startTestServer({
      limits: {
        maxUnsentBytes: 100_000_000,
        maxUnsentBytesOfPerson: 1_000_000,
        heartbeatMs: 600_000,
        stalledAfterMs: 600_000,
        maxFrameBytes: 2_000_000,
        messagesPerSocket: { burst: 100_000, perMinute: 1 },
      },
    });
    const deaf = await Promise.all([1, 2, 3].map(async () => (await RawSocket.open(minimalApp.wsUrl)).init()));
    const other = await (
      await RawSocket.open(minimalApp.wsUrl)
    ).init({ authorization: await bearer({ subject: "usr_other" }) });
    for (const { socket } of deaf) socket.pause();
    const payload = { x: "x".repeat(600_000) };
    const closed = Promise.race(deaf.map(({ socket }, index) => once(socket, "close").then(() => index)));
    const rounds = (async () => {
      for (let sent = 0; sent < 100 && (await metric(minimalApp, "websocket_open_sockets")) === 4; sent += 1)
        for (const socket of deaf) socket.send({ type: "ping", payload });
    })();
    await gone(minimalApp, 3);
    await rounds;
    for (const { socket } of deaf) socket.resume();
    await closed;
    other.subscribe("1", "{ hello }");
    expect(await other.answer("1")).toMatchObject({ errors: [] });
    await Promise.all(deaf.map((socket) => (socket.socket.readyState === 1 ? socket.end() : socket.closed)));
    await other.end();
    await minimalApp.stop();
  }, 30_000);
});
