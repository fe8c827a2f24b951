import { readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(__dirname, "../..");

/** A document's text, by its path from the root. */
export const documentAt = (path: string): string => readFileSync(join(ROOT, path), "utf8");
