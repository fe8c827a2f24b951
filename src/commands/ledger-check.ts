/**
 * `npm run ledger:check`: proves the ledger of a whole database. It only reads. Exit codes: 0 if all is correct, 1 if
 * an order breaks an invariant, 2 if it cannot check.
 */
import { checkLedger } from "../app/money/check-ledger";
import { readDatabaseConfig } from "../composition/config";
import { explainStart } from "../composition/start-error";
import { loadPolicyBook } from "../policy/policy-file";
import { openLedgerReader } from "../store/money/ledger-reader";
import { differenceLine, progressOn, verdictLine } from "./ledger-report";

const CONNECT_TIMEOUT_MS = 5_000;

async function ledgerCheck(): Promise<number> {
  const { policyFile, store } = readDatabaseConfig(process.env);
  const policies = loadPolicyBook(policyFile);
  const books = await openLedgerReader({ ...store, connectTimeoutMs: store.connectTimeoutMs ?? CONNECT_TIMEOUT_MS });
  const progress = progressOn(process.stderr);
  const print = (line: string): void => {
    progress.clear();
    process.stdout.write(`${line}\n`);
  };
  try {
    await books.checkPolicies(policies.versions);
    const verdict = await checkLedger(books, policies, {
      difference: (difference) => print(differenceLine(difference, policies)),
      progress: (done, total) => progress.show(done, total),
    });
    print(verdictLine(verdict));
    return verdict.differences > 0 ? 1 : 0;
  } finally {
    await books.close();
  }
}

ledgerCheck().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`The ledger cannot be checked. ${explainStart(error, process.env)}\n`);
    process.exitCode = 2;
  },
);
