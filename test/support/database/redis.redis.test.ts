import { Redis } from "ioredis";
import { startRedis } from "./redis";

it("a killed Redis stops, and restarts empty on the same port", async () => {
  const server = await startRedis();
  const ask = async <T>(question: (client: Redis) => Promise<T>): Promise<T> => {
    const client = new Redis(server.url, { lazyConnect: true, retryStrategy: null, disconnectTimeout: 1 });
    client.on("error", () => undefined);
    return question(client).finally(() => {
      client.disconnect();
    });
  };
  await ask((client) => client.set("word", "kept"));
  await server.kill();
  await expect(ask((client) => client.get("word"))).rejects.toThrow();
  await server.restart();
  expect(await ask((client) => client.get("word"))).toBeNull();
  await server.stop();
});
