/** What the command's arguments ask for. */

/** In the order in which they run: B12 uses the database of B1, and B9 that of B7. */
export const BENCHES = ["B1", "B12", "B2", "B4", "B3", "B10", "B5", "B6", "B8", "B11", "B7", "B9"] as const;
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
  /** Whether only ratios are printed, beside the recorded ones, after each benchmark; or recorded. */
  readonly ratios: "COMPARED" | "RECORDED" | null;
  /** Whether other GraphQL servers are installed and measured too. */
  readonly withPeers: boolean;
  /** The dist folder of another checkout, which is measured as the variant "before"; null: none. */
  readonly against: string | null;
}

export class InvalidArguments extends Error {
  override readonly name = "InvalidArguments";
}

const FLAGS = ["--quick", "--short", "--sqlite", "--compare", "--record", "--peers", "--without-peers"];

const USAGE = `Possible are: ${[...BENCHES, ...FLAGS].join(", ")}, --profile FOLDER, --against DIST_FOLDER.`;

/** @throws InvalidArguments */
export function readSettings(words: readonly string[], hasMariadb: boolean): Settings {
  const benches = new Set<BenchName>();
  const flags = new Set<string>();
  const folders = new Map<string, string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const bench = BENCHES.find((name) => name === word);
    if (bench !== undefined) benches.add(bench);
    else if (FLAGS.includes(word)) flags.add(word);
    else if (["--profile", "--against"].includes(word)) folders.set(word, folderAfter(words, at++));
    else throw new InvalidArguments(`There is no argument ${word}. ${USAGE}`);
  }
  const isSqlite = flags.has("--sqlite") || !hasMariadb;
  return {
    benches: BENCHES.filter((name) => benches.size === 0 || benches.has(name)),
    size: sizeOf(flags),
    database: isSqlite ? "SQLITE" : "MARIADB",
    profileFolder: folders.get("--profile") ?? null,
    ratios: ratiosOf(flags),
    withPeers: flags.has("--peers") || (sizeOf(flags) === "WHOLE" && !flags.has("--without-peers")),
    against: folders.get("--against") ?? null,
  };
}

function sizeOf(flags: ReadonlySet<string>): Size {
  if (flags.has("--short")) return "SHORT";
  return flags.has("--quick") ? "QUICK" : "WHOLE";
}

function ratiosOf(flags: ReadonlySet<string>): Settings["ratios"] {
  if (flags.has("--compare")) return "COMPARED";
  return flags.has("--record") ? "RECORDED" : null;
}

function folderAfter(words: readonly string[], at: number): string {
  const folder = words[at + 1];
  if (folder === undefined || folder.startsWith("--")) throw new InvalidArguments(`${words[at] ?? ""} needs a folder.`);
  return folder;
}
