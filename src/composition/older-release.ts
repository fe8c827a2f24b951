import { Counter, type Registry } from "prom-client";
import type { WakeUps } from "../app/ports/wake-ups";
import { HOUR_MS } from "../domain/duration";
import type { Store } from "../store/open-store";
import type { NodeParts } from "./node-parts";

/** At a start: how long nodes of an earlier release can have run with no node of this one beside them. */
const LOOK_BACK_AT_START_MS = 7 * 24 * HOUR_MS;
/** Twice the time between two looks. */
const LOOK_BACK_MS = 2 * HOUR_MS;
/** How long a node can run on after a newer release has changed the schema. */
const SCHEMA_LOOK_MS = 10_000;
const ORDERS_IN_LOG = 20;

interface Parts extends Pick<NodeParts, "policies" | "log" | "closing"> {
  readonly store: Pick<Store, "repairOlderWrites" | "newerMigrations" | "clock">;
  readonly wakeUps: WakeUps;
  readonly registry: Registry;
}

/**
 * Completes what nodes of an earlier release leave out while they run beside this one: at the start and each hour
 * [F37]. Returns the names of migrations that this release does not know, if there are any: then this node belongs to
 * an earlier release.
 */
export function watchReleases(parts: Parts): Promise<readonly string[]> {
  repairHourly(parts);
  return newerSchema(parts);
}

function repairHourly({ store, policies, log, closing, wakeUps, registry }: Parts): void {
  const repairs = new Counter({
    name: "older_release_repairs_total",
    help: "Orders on which a node of an earlier release left something out, which this node has completed, by kind.",
    labelNames: ["kind"],
    registers: [registry],
  });
  const repair = async (lookBackMs: number): Promise<void> => {
    const repaired = await store.repairOlderWrites(policies, (await store.clock.now()) - lookBackMs);
    for (const [kind, orderIds] of Object.entries(repaired) as readonly (readonly [string, readonly string[]])[]) {
      repairs.inc({ kind }, orderIds.length);
      if (orderIds.length === 0) continue;
      const fields = { kind, orders: orderIds.length, orderIds: orderIds.slice(0, ORDERS_IN_LOG) };
      log.warn(fields, "added data that a node of an earlier release had omitted, stop the nodes of earlier releases");
    }
    wakeUps.announce(["outbox", "webhooks"]);
  };
  let running: Promise<void> = Promise.resolve();
  const start = (lookBackMs: number): void => {
    running = repair(lookBackMs).catch((err: unknown) => {
      log.warn({ err }, "checking what earlier releases left out failed, will retry in an hour");
    });
  };
  start(LOOK_BACK_AT_START_MS);
  const timer = setInterval(start, HOUR_MS, LOOK_BACK_MS).unref();
  closing.add(() => {
    clearInterval(timer);
    return running;
  });
}

function newerSchema({ store, log, closing }: Parts): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const look = async (): Promise<void> => {
      const newer = await store.newerMigrations();
      if (newer.length > 0) resolve(newer);
    };
    const timer = setInterval(() => {
      void look().catch((err: unknown) => {
        log.warn({ err }, "reading the release of the schema failed, will retry");
      });
    }, SCHEMA_LOOK_MS).unref();
    closing.add(() => {
      clearInterval(timer);
    });
  });
}
