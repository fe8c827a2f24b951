import { createConnection } from "node:net";
import { findProgram } from "../run/programs.mjs";
import { freePort, KeptServer, temporaryFolder } from "./kept-server";

/** A separate Redis on its own port that writes nothing to disk. */
export interface RedisServer {
  /** redis://127.0.0.1:PORT */
  readonly url: string;
  /** kill -9. What it knew is gone. */
  kill(): Promise<void>;
  /** After a kill, empty, on the same port. */
  restart(): Promise<void>;
  /** SIGSTOP and SIGCONT. */
  freeze(): void;
  thaw(): void;
  /** Happens automatically when the process that started it ends. */
  stop(): Promise<void>;
}

/** For files tagged `.redis.`, which are left out if redis-server is not installed. */
export async function startRedis(): Promise<RedisServer> {
  const program = findProgram("redis-server");
  if (program === undefined) throw new Error("redis-server is not installed");
  const port = await freePort();
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const server = new KeptServer(await temporaryFolder("redis"), [program, ...options]);
  const start = () => server.start(() => answers(port));
  await start();
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    kill: () => server.kill(),
    restart: start,
    freeze: () => {
      server.freeze();
    },
    thaw: () => {
      server.thaw();
    },
    stop: () => server.stop(),
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1", () => socket.write("PING\r\n"));
    socket.once("data", (data) => {
      resolve(data.toString().startsWith("+PONG"));
      socket.destroy();
    });
    socket.once("error", () => {
      resolve(false);
    });
  });
}
