/** What the command's arguments ask for. */

export const BENCHES = ["B1", "B2", "B4", "B12"] as const;
export type BenchName = (typeof BENCHES)[number];

export type Size = "SHORT" | "QUICK" | "WHOLE";

export interface Settings {
  /** In the order in which they run. */
  readonly benches: readonly BenchName[];
  /** SHORT: one slice of a few units, for npm test. QUICK: under a minute each. */
  readonly size: Size;
  /** SQLITE needs no server. */
  readonly database: "MARIADB" | "SQLITE";
  /** The folder in which the node's CPU profiles are written; null: none. */
  readonly profileFolder: string | null;
  /** The dist folder of another checkout, which is measured as the variant "before"; null: none. */
  readonly against: string | null;
}

export class InvalidArguments extends Error {
  override readonly name = "InvalidArguments";
}

const USAGE = `Possible are: ${BENCHES.join(", ")}, --quick, --short, --sqlite, --profile FOLDER, --against DIST_FOLDER.`;

/** @throws InvalidArguments */
export function readSettings(words: readonly string[], hasMariadb: boolean): Settings {
  const benches = new Set<BenchName>();
  const flags = new Set<string>();
  const folders = new Map<string, string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const bench = BENCHES.find((name) => name === word);
    if (bench !== undefined) benches.add(bench);
    else if (["--quick", "--short", "--sqlite"].includes(word)) flags.add(word);
    else if (["--profile", "--against"].includes(word)) folders.set(word, folderAfter(words, at++));
    else throw new InvalidArguments(`There is no argument ${word}. ${USAGE}`);
  }
  const isSqlite = flags.has("--sqlite") || !hasMariadb;
  return {
    benches: BENCHES.filter((name) => benches.size === 0 || benches.has(name)),
    size: flags.has("--short") ? "SHORT" : flags.has("--quick") ? "QUICK" : "WHOLE",
    database: isSqlite ? "SQLITE" : "MARIADB",
    profileFolder: folders.get("--profile") ?? null,
    against: folders.get("--against") ?? null,
  };
}

function folderAfter(words: readonly string[], at: number): string {
  const folder = words[at + 1];
  if (folder === undefined || folder.startsWith("--")) throw new InvalidArguments(`${words[at] ?? ""} needs a folder.`);
  return folder;
}
