import { accessSync, constants } from "node:fs";
import { basename } from "node:path";
import { makePrivate } from "./private-files";

/** A second node on one SQLite file: their queues would not know of each other. */
export class SecondNode extends Error {
  override readonly name = "SecondNode";
  constructor(file: string) {
    super(`another node already runs on ${basename(file)}`);
  }
}

/**
 * Holds the file for this process. The lock is the operating system's, on a small database beside it. It ends with the
 * process, however that ends, and leaves nothing behind to clean up.
 * @throws SecondNode, or the system's error if this user may not write the small database: SQLite opens it read-only
 *   then, and locks nothing.
 */
export async function holdFile(file: string): Promise<{ release(): void }> {
  const { default: Sqlite } = await import("better-sqlite3"); // only a node on SQLite loads it [B6]
  makePrivate(file);
  const marker = new Sqlite(`${file}.lock`, { timeout: 0 });
  try {
    accessSync(`${file}.lock`, constants.W_OK);
    marker.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    marker.close();
    throw isBusy(error) ? new SecondNode(file) : error;
  }
  return { release: () => marker.close() };
}

/** By its code: the addon's errors may be of another realm's class. */
const isBusy = (error: unknown): boolean => String(Reflect.get(Object(error), "code")).startsWith("SQLITE_BUSY");
