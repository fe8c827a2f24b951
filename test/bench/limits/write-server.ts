/**
 * [B2, B4] The limits of writing. Its argument is JSON of WriteServerArguments. It does what it is sent as JSON of
 * WriteCommand, and answers how long each unit took.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Place } from "../databases";
import { dueOrders, expire } from "./expiries";
import { mutate, type Unit } from "./mutations";
import { openSessions, type Session } from "./sessions";

export interface WriteServerArguments {
  readonly place: Place;
  readonly parallel: number;
}

export type WriteCommand =
  | { readonly kind: "MUTATIONS"; readonly units: readonly Unit[] }
  /** All that are due, so many in each transaction, by so many sessions. */
  | { readonly kind: "EXPIRIES"; readonly perTransaction: number; readonly sessions: number };

const { place, parallel } = JSON.parse(process.argv[3] ?? "") as WriteServerArguments;
const CLAIMED_AT_ONCE = 200;

/** Each session takes the next item until there is none. */
async function share<T>(
  sessions: readonly Session[],
  items: readonly T[],
  work: (session: Session, item: T) => Promise<void>,
): Promise<readonly number[]> {
  const latencies: number[] = [];
  const waiting = items.values();
  await Promise.all(
    sessions.map(async (session) => {
      for (const item of waiting) {
        const startedAt = performance.now();
        await work(session, item);
        latencies.push(performance.now() - startedAt);
      }
    }),
  );
  return latencies;
}

async function run(sessions: readonly Session[], command: WriteCommand): Promise<readonly number[]> {
  if (command.kind === "MUTATIONS") return share(sessions, command.units, mutate);
  const [first] = sessions;
  if (first === undefined) throw new RangeError("no session");
  for (let due = await dueOrders(first, CLAIMED_AT_ONCE); due.length > 0; due = await dueOrders(first, CLAIMED_AT_ONCE))
    await share(sessions.slice(0, command.sessions), inParts(due, command.perTransaction), expire);
  return [];
}

const inParts = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_one, index) =>
    items.slice(index * size, (index + 1) * size),
  );

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function serve(): Promise<void> {
  const sessions = await openSessions(place, parallel);
  const server = createServer((request, response) => {
    bodyOf(request)
      .then((body) => run(sessions, JSON.parse(body) as WriteCommand))
      .then((latencies) => response.end(JSON.stringify(latencies)))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.requestTimeout = 0;
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`${JSON.stringify({ pid: process.pid, port })}\n`);
  });
}

void serve();
