import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const DEFAULT = join(__dirname, "../../../src/policy/default-policy.json");
const WINDOWS = [
  "orderUpdateAnswer",
  "cancellationResponse",
  "refundOfferResponse",
  "deliveryExtensionResponse",
  "extrasResponse",
  "deliveryAcceptance",
];

interface PolicyFile {
  readonly versions: readonly { readonly windows: object; readonly reminders: object }[];
}

/**
 * The default policy with windows of some seconds, so that deadlines pass and reminders are sent while a test runs. Its
 * path.
 */
export async function shortWindows(folder: string): Promise<string> {
  const policy = JSON.parse(await readFile(DEFAULT, "utf8")) as PolicyFile;
  const versions = policy.versions.map((version) => ({
    ...version,
    windows: { ...version.windows, ...Object.fromEntries(WINDOWS.map((name) => [name, "PT3S"])) },
    reminders: { ...version.reminders, beforeEnd: "PT1S" },
  }));
  const file = join(folder, "policy.json");
  await writeFile(file, JSON.stringify({ ...policy, versions }));
  return file;
}
