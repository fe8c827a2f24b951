import { setTimeout as pause } from "node:timers/promises";
import { mysqlSource } from "./data-sources";
import { isAlreadyDone, isConflict } from "./database-errors";
import type { DatabaseMode } from "./database-mode";
import { migrate } from "./migrate";
import { LockLost, type NamedLockSettings, withNamedLock } from "./named-lock";

export interface MigrationSettings extends NamedLockSettings {
  /** The node's; null for a tool. */
  readonly mode?: DatabaseMode | null;
}

/** Each further try begins at the first migration that is not recorded. */
const TRIES = 5;
const PAUSE_MS = 500;

/**
 * TypeORM has no migration lock. Of nodes that start at the same time, one migrates, and the others find it done [F19,
 * F25]. A holder that was stopped for longer than its lease sends no further statement; what it sent before can be done
 * twice, because every statement can.
 */
export async function migrateAlone(settings: MigrationSettings): Promise<void> {
  for (let number = 1; ; number += 1) {
    try {
      await migrateOnce(settings);
      return;
    } catch (error) {
      const mayBeAnothers = error instanceof LockLost || isAlreadyDone(error) || isConflict(error);
      if (!mayBeAnothers || number === TRIES) throw error;
      await pause(Math.random() * PAUSE_MS);
    }
  }
}

/** A statement that changes a large table can take longer than any time limit. */
const migrateOnce = (settings: MigrationSettings): Promise<void> =>
  withNamedLock(settings, "migrations", async (held) => {
    const source = await mysqlSource({ ...settings, poolSize: 1, queryTimeoutMs: 0 }).initialize();
    try {
      await migrate(source, () => held.requireHeld(), settings.mode);
    } finally {
      await source.destroy();
    }
  });
