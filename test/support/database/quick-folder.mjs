import { accessSync, constants, statfsSync } from "node:fs";

/** Linux keeps it in memory. */
const IN_MEMORY = "/dev/shm";
const ENOUGH_BYTES = 4e9;

/**
 * Where the run's databases and profiles are: in memory if there is room, because some ten thousand commits wait for
 * the disk otherwise. A test kills a process, never the machine: the process finds everything that it had written there
 * as well.
 * @returns  a folder; null: the system's own.
 */
export function quickFolder() {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ENOUGH_BYTES ? IN_MEMORY : null;
  } catch {
    return null; // not Linux, or not allowed
  }
}
