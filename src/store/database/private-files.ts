/**
 * [S23] The data folder contains confidential text and secrets: only the service's own user can read it, whatever the
 * umask.
 */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const ONLY_OWNER_FOLDER = 0o700;
const ONLY_OWNER_FILE = 0o600;

/** The files in the folder besides the database and SQLite's own files beside it. */
const SECRET_FILE = "sandbox-secret";

/**
 * Makes the database's folder and file, if they are absent, and takes other users' rights from those that are there.
 * SQLite gives its files beside the database (-wal, -shm) the rights of the database. A folder that holds something of
 * others stays as it is.
 */
export function makePrivate(file: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: ONLY_OWNER_FOLDER });
  const isOurs = (name: string): boolean => name === SECRET_FILE || name.startsWith(basename(file));
  const names = readdirSync(folder);
  if (names.every(isOurs)) restrict(folder, ONLY_OWNER_FOLDER);
  for (const name of names.filter(isOurs)) restrict(join(folder, name), ONLY_OWNER_FILE);
  for (const one of [file, `${file}.lock`]) if (!existsSync(one)) closeSync(openSync(one, "a", ONLY_OWNER_FILE));
}

/**
 * Removes permissions and adds none: read-only files stay so, and the start reports it. Files of another user, such as
 * a volume of a container, keep the permissions that their owner chose.
 */
function restrict(path: string, max: number): void {
  try {
    chmodSync(path, statSync(path).mode & max);
  } catch (error) {
    if (!OF_OTHERS.has(String(Reflect.get(Object(error), "code")))) throw error;
  }
}

/** ENOENT: SQLite has removed one of its files meanwhile. */
const OF_OTHERS: ReadonlySet<string> = new Set(["EPERM", "EROFS", "ENOENT"]);
