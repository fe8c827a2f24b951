import { randomBytes } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE_NAME = "sandbox-secret";
const SECRET_BYTES = 32;
const ONLY_OWNER = 0o600;
const ONLY_OWNER_FOLDER = 0o700;

/**
 * The secret that signs the sandbox's tokens: created once, stored beside its database, so that tokens survive a
 * restart.
 */
export function sandboxSecret(folder: string): string {
  const file = join(folder, FILE_NAME);
  if (!existsSync(file)) keepNew(folder, file);
  return readFileSync(file, "utf8").trim();
}

/** Of two processes that start at once the first one's holds. */
function keepNew(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: ONLY_OWNER_FOLDER });
  try {
    writeInto(openSync(file, "wx", ONLY_OWNER), file);
  } catch (error) {
    if (Reflect.get(Object(error), "code") !== "EEXIST") throw error;
  }
}

/** On a full disk the file could be created, but not written: empty, it would be the secret of the next start. */
function writeInto(opened: number, file: string): void {
  try {
    writeFileSync(opened, `${randomBytes(SECRET_BYTES).toString("base64url")}\n`);
  } catch (error) {
    rmSync(file);
    throw error;
  } finally {
    closeSync(opened);
  }
}
