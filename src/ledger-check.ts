/**
 * `npm run ledger:check`: proves the ledger of a whole database, reading only. Ends with 0 where all is well, 1 where an order breaks an
 * invariant, 2 where it can't check.
 */
import { checkLedger } from "./app/check-ledger";
import { ConfigFaulty, readDatabaseConfig } from "./config";
import { withoutCredentials } from "./http/loggable-error";
import { faultLine, progressOn, verdictLine } from "./ledger-report";
import { loadPolicyBook, PolicyFileFaulty } from "./policy/policy-file";
import { openBooks } from "./store/open-books";

const CONNECT_TIMEOUT_MS = 5_000;

async function ledgerCheck(): Promise<number> {
  const { policyFile, store } = readDatabaseConfig(process.env);
  const policies = loadPolicyBook(policyFile);
  const books = await openBooks({ ...store, connectTimeoutMs: store.connectTimeoutMs ?? CONNECT_TIMEOUT_MS });
  const progress = progressOn(process.stderr);
  const print = (line: string): void => {
    progress.clear();
    process.stdout.write(`${line}\n`);
  };
  try {
    await books.checkPolicies(policies.versions);
    const verdict = await checkLedger(books, policies, {
      fault: (fault) => print(faultLine(fault, policies)),
      progress: (done, total) => progress.show(done, total),
    });
    print(verdictLine(verdict));
    return verdict.faults > 0 ? 1 : 0;
  } finally {
    await books.close();
  }
}

const OPERATORS_FAULTS: ReadonlySet<string> = new Set([
  "NoDatabase",
  "NotBookedYet",
  "PolicyAltered",
  "SchemaAhead",
  "SchemaBehind",
  "Unavailable",
]);

function explain(error: unknown): string {
  if (error instanceof ConfigFaulty || error instanceof PolicyFileFaulty) return error.message;
  if (!(error instanceof Error)) return String(error);
  return OPERATORS_FAULTS.has(error.name) ? error.message : (error.stack ?? error.message);
}

ledgerCheck().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`The ledger can't be checked. ${withoutCredentials(explain(error))}\n`);
    process.exitCode = 2;
  },
);
