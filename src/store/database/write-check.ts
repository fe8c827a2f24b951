import { DAY_MS } from "../../domain/duration";
import { NodeHeartbeatEntity } from "../entities/node-heartbeat.entity";
import { newId } from "../new-id";
import { realNow } from "./business-clock";
import type { Database } from "./database";
import type { Session } from "./session";

/**
 * How long a successful write counts for the next checks: this limits the writes, however often health is requested.
 */
const VALID_MS = 2_000;

/** Rows of nodes that are gone. */
const KEPT_MS = DAY_MS;

/**
 * Whether this node can write [F24]. Only a committed write shows it: a read-only server answers every SELECT, and a
 * full disk fails at COMMIT. Each node has its own row, so that nodes at several servers of a cluster do not conflict.
 */
export class WriteCheck {
  readonly #node = newId();
  #succeededAt = -Infinity;
  #running: Promise<void> | null = null;

  constructor(private readonly database: Database) {}

  /** @throws Unavailable, or whatever else keeps the node from writing. */
  check(): Promise<void> {
    if (performance.now() - this.#succeededAt < VALID_MS) return Promise.resolve();
    return (this.#running ??= this.#write().finally(() => (this.#running = null)));
  }

  async #write(): Promise<void> {
    const isFirst = this.#succeededAt === -Infinity;
    await this.database.transact((session) => beat(session, this.#node, isFirst));
    this.#succeededAt = performance.now();
  }
}

async function beat(session: Session, node: string, isFirst: boolean): Promise<void> {
  const at = await realNow(session);
  if (isFirst) await session.run("DELETE FROM node_heartbeats WHERE at < ?", [at - KEPT_MS]);
  await session.upsert(NodeHeartbeatEntity, [{ node, at }]);
}
