/**
 * `npm run database:mode [-- --change --by WHO]`: shows what the database is, beside what a node with this environment
 * is; with --change it becomes that. Ends with 0 if both agree, 1 if they differ, 2 if it can't be done.
 */
import { parseArgs } from "node:util";
import { readConfig } from "../composition/config";
import { explainStart } from "../composition/start-error";
import { type DatabaseMode, differencesOf, type ModeDifference } from "../store/database/database-mode";
import { changeDatabaseMode, readDatabaseMode, type StoreConfig } from "../store/open-store";

const USAGE = `Usage: npm run database:mode [-- --change --by WHO]
  It takes the same environment as a node: SANDBOX, GATEWAY, JWT_ISSUER, JWT_AUDIENCE, MAILS, and where the database is.
  --change  the database becomes what this environment says. Stop all nodes first.
  --by      who changes it, for the audit log: a name or a ticket, at most 255 characters`;

class Unusable extends Error {}

const MAX_NAME = 255;

interface Arguments {
  /** null: only show it. */
  readonly changeBy: string | null;
}

function read(args: readonly string[]): Arguments {
  const options = { change: { type: "boolean" }, by: { type: "string" } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const { change = false, by = "" } = values;
  if (!change && by !== "") throw new Unusable("--by: only with --change");
  if (change && (by.trim() === "" || by.length > MAX_NAME))
    throw new Unusable("--change needs --by WHO, at most 255 characters");
  return { changeBy: change ? by : null };
}

async function databaseMode(args: readonly string[]): Promise<number> {
  const { changeBy } = read(args);
  const { store } = readConfig(process.env);
  return changeBy === null ? show(store, store.mode) : change(store, store.mode, changeBy);
}

async function show(store: StoreConfig, here: DatabaseMode): Promise<number> {
  const recorded = await readDatabaseMode(store);
  if (recorded === null) {
    print("The database has no mode yet: the first node that starts on it sets it.");
    return 0;
  }
  const differences = differencesOf(recorded, here);
  print(
    differences.length === 0
      ? `The database and this environment agree: ${JSON.stringify(recorded)}`
      : linesOf("They differ:", differences),
  );
  return differences.length === 0 ? 0 : 1;
}

async function change(store: StoreConfig, here: DatabaseMode, by: string): Promise<number> {
  const differences = await changeDatabaseMode(store, here, by);
  print(
    differences.length === 0
      ? "There is nothing to change."
      : linesOf("Changed, and recorded in the audit log:", differences),
  );
  return 0;
}

const linesOf = (title: string, differences: readonly ModeDifference[]): string =>
  [
    title,
    ...differences.map(({ setting, inDatabase, here }) => `  ${setting}: ${inDatabase} in the database, ${here} here`),
  ].join("\n");

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const isAboutUsage = (error: unknown): error is Error =>
  error instanceof Unusable ||
  (error instanceof TypeError && String(Reflect.get(error, "code")).startsWith("ERR_PARSE_ARGS_"));

databaseMode(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      isAboutUsage(error) ? `${error.message}\n\n${USAGE}\n` : `${explainStart(error, process.env)}\n`,
    );
    process.exitCode = 2;
  },
);
