/** [B4] A peer of the product's loop: a queue of jobs on Redis. */
import { createConnection } from "node:net";
import { startRedis } from "../support/database/redis";
import { hasProgram } from "../support/run/programs.mjs";
import type { Place } from "./databases";
import { type LimitProcess, startLimit } from "./limit-process";
import type { QueueCommand, QueueServerArguments } from "./limits/queue-server";
import { INSTALLED, installPeers } from "./peers";
import type { Variant } from "./slices";
import type { Stage } from "./stage";

const NAME = "peer: BullMQ, one transaction each by hand";

export interface QueuedOrders {
  prepare(units: number): Promise<void>;
  /** Of what was prepared last. */
  ids(): Promise<readonly string[]>;
  wake(): Promise<void>;
}

/** A job for each order waits before it is measured, as its deadline does in the database. */
export async function queueVariants(
  stage: Stage,
  place: Place,
  parallel: number,
  due: QueuedOrders,
): Promise<readonly Variant[]> {
  if (!stage.settings.withPeers || place.url === null) return [];
  const missing = hasProgram("redis-server") ? null : "redis-server is not installed";
  if (missing !== null || !installPeers()) {
    stage.say(`Left out: ${NAME}, because ${missing ?? "its package could not be installed"}.`);
    return [];
  }
  const redis = await stage.keep(startRedis());
  const given: QueueServerArguments = { place, parallel, redisUrl: redis.url, packages: INSTALLED };
  const server = await stage.keep(startLimit("queue-server.ts", given));
  return [
    {
      name: NAME,
      pid: server.pid,
      serverPid: await pidOf(redis.url),
      prepare: async (units) => {
        await due.prepare(units);
        await send(server, { kind: "ADD", orderIds: await due.ids() });
      },
      run: async () => {
        await due.wake();
        await send(server, { kind: "WORK" });
        return [];
      },
    },
  ];
}

async function send({ url }: LimitProcess, command: QueueCommand): Promise<void> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(command) });
  if (!response.ok) throw new Error(`the queue failed: ${await response.text()}`);
}

/** As the server itself says. */
function pidOf(url: string): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = createConnection(Number(port), hostname, () => socket.write("INFO server\r\n"));
    socket.on("error", reject).on("data", (data) => {
      answer += data.toString();
      const pid = /process_id:(\d+)\r/u.exec(answer)?.[1];
      if (pid === undefined) return;
      socket.destroy();
      resolve(Number(pid));
    });
  });
}
