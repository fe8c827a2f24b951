import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Seen from the source (src/composition) and from the built service (dist/src/composition). */
const MANIFEST = ["../../package.json", "../../../package.json"]
  .map((path) => resolve(__dirname, path))
  .find((path) => existsSync(path));

/** The version in package.json, or "unknown" if the service runs without it. */
export const RELEASE: string =
  MANIFEST === undefined
    ? "unknown"
    : (JSON.parse(readFileSync(MANIFEST, "utf8")) as { readonly version: string }).version;
