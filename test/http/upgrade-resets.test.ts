import { until } from "../support/app/until";
import { bearer, type MinimalApp, startTestServer } from "./minimal-app";
import { RawHttp } from "./raw-http";
import { RawSocket } from "./raw-socket";
import { ask, H2C, HANDSHAKE, request } from "./upgrade-requests";

async function metricsOf({ port }: MinimalApp): Promise<string> {
  const http = await RawHttp.open(port);
  const { body } = await http.send(request("GET /metrics HTTP/1.1")).answer();
  await http.end();
  return body;
}

describe("[R1] connections that are reset during the upgrade", () => {
  it.each([
    ["WebSocket", HANDSHAKE],
    ["h2c", ask(H2C)],
    ["h2c, in the middle of its body", ask(H2C).slice(0, -5)],
  ])("400 with %s leave no socket behind", async (_sentence, bytes) => {
    const own = await startTestServer({
      limits: { maxSocketsPerAddress: 400, operationsPerAddress: { burst: 1_000, perMinute: 1 } },
    });
    const authorization = await bearer();
    for (let round = 0; round < 4; round += 1) {
      const connections = await Promise.all(Array.from({ length: 100 }, () => RawHttp.open(own.port)));
      for (const { socket } of connections) socket.write(bytes, () => socket.resetAndDestroy());
      await Promise.all(connections.map(({ closed }) => closed));
    }
    await until(async () => /^websocket_open_sockets 0$/mu.test(await metricsOf(own)));
    const socket = await (await RawSocket.open(own.wsUrl)).init({ authorization });
    expect(await socket.subscribe("1", "{ viewer }").answer("1")).toMatchObject({ errors: [] });
    await socket.end();
    await own.stop(); // resolves when the last connection is closed
  });
});
