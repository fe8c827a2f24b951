/**
 * [B4] A queue of jobs: BullMQ with a delayed job for each offer, which expires it by hand in a transaction of its own.
 * Its argument is JSON of QueueServerArguments. It does what it is sent as JSON of QueueCommand.
 */
import { createServer, type IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Place } from "../databases";
import { expire } from "./expiries";
import { openSessions, type Session } from "./sessions";

export interface QueueServerArguments {
  readonly place: Place;
  /** Jobs at the same time. */
  readonly parallel: number;
  readonly redisUrl: string;
  /** The folder in which the package is installed. */
  readonly packages: string;
}

export type QueueCommand =
  /** Adds jobs that wait. */
  | { readonly kind: "ADD"; readonly orderIds: readonly string[] }
  /** Does all that wait. */
  | { readonly kind: "WORK" };

interface Job {
  readonly data: { readonly orderId: string };
}

/** What is used of the package, which the type check does not find. */
interface BullMq {
  readonly Queue: new (
    name: string,
    options: object,
  ) => {
    addBulk(jobs: readonly object[]): Promise<unknown>;
    count(): Promise<number>;
  };
  readonly Worker: new (
    name: string,
    work: (job: Job) => Promise<void>,
    options: object,
  ) => {
    on(event: "completed", listener: () => void): void;
    on(event: "failed", listener: (job: Job, error: Error) => void): void;
    on(event: "error", listener: (error: Error) => void): void;
    close(): Promise<void>;
  };
}

const QUEUE = "expiries";
/** Only a job with a delay waits among the delayed ones, as a deadline does. */
const DELAY_MS = 1;

const given = JSON.parse(process.argv[3] ?? "") as QueueServerArguments;
const { hostname: host, port } = new URL(given.redisUrl);
const connection = { host, port: Number(port) };
const { Queue, Worker } = createRequire(join(given.packages, "package.json"))("bullmq") as BullMq;

async function work(queue: InstanceType<BullMq["Queue"]>, sessions: readonly Session[]): Promise<void> {
  const free = [...sessions];
  let left = await queue.count();
  const one = async ({ data }: Job): Promise<void> => {
    const session = free.pop();
    if (session === undefined) throw new RangeError("more jobs at the same time than sessions");
    await expire(session, [data.orderId]);
    free.push(session);
  };
  const worker = new Worker(QUEUE, one, { connection, concurrency: sessions.length });
  await new Promise<void>((resolve, reject) => {
    worker.on("completed", () => {
      left -= 1;
      if (left === 0) resolve();
    });
    worker.on("failed", (_job, error) => reject(error));
    worker.on("error", (error) => reject(error));
  });
  await worker.close();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function serve(): Promise<void> {
  const sessions = await openSessions(given.place, given.parallel);
  const queue = new Queue(QUEUE, { connection });
  const run = async (command: QueueCommand): Promise<void> => {
    if (command.kind === "WORK") return work(queue, sessions);
    const opts = { delay: DELAY_MS, removeOnComplete: true };
    await queue.addBulk(command.orderIds.map((orderId) => ({ name: "expire", data: { orderId }, opts })));
  };
  const server = createServer((request, response) => {
    bodyOf(request)
      .then((body) => run(JSON.parse(body) as QueueCommand))
      .then(() => response.end("[]"))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.requestTimeout = 0;
  server.listen(0, "127.0.0.1", () => {
    const address = server.address() as AddressInfo;
    process.stdout.write(`${JSON.stringify({ pid: process.pid, port: address.port })}\n`);
  });
}

void serve();
