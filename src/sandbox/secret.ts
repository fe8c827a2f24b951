import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE_NAME = "sandbox-secret";
const SECRET_BYTES = 32;
const ONLY_OWNER = 0o600;

/** The secret that the sandbox's tokens are signed with: made once, kept beside its database, so that tokens outlive a restart. */
export function sandboxSecret(folder: string): string {
  const file = join(folder, FILE_NAME);
  if (!existsSync(file)) keepNew(folder, file);
  return readFileSync(file, "utf8").trim();
}

/** Of two processes that start at once the first one's holds. */
function keepNew(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(SECRET_BYTES).toString("base64url")}\n`, { flag: "wx", mode: ONLY_OWNER });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
