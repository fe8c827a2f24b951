/** What `npm run ledger:check` prints. */
import type { LedgerVerdict } from "../app/money/check-ledger";
import { LEDGER_INVARIANTS, type LedgerDifference } from "../domain/ledger/ledger-difference";
import { formatAmount } from "../domain/money";
import type { PolicyBook } from "../domain/policy";

/** Which order breaks which invariant, where, and by how much. */
export function differenceLine(difference: LedgerDifference, policies: PolicyBook): string {
  const { invariant, orderId, currency } = difference;
  return [
    `${orderId ?? currency}: ${LEDGER_INVARIANTS[invariant]}`,
    placeOf(difference),
    difference.detail ?? "",
    figuresOf(difference, policies),
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function placeOf({ sequence, type, account }: LedgerDifference): string {
  const event = sequence === null || type === null ? "" : `event ${sequence} ${type}`;
  return [event, account ?? ""].filter((part) => part !== "").join(", ");
}

function figuresOf({ expected, found, currency }: LedgerDifference, policies: PolicyBook): string {
  const money = (minor: bigint): string => amountIn(currency, minor, policies);
  if (found === null) return "";
  return expected === null ? `found ${money(found)}` : `expected ${money(expected)}, found ${money(found)}`;
}

/** Of a currency that no policy knows: its smallest units. */
function amountIn(currency: string, minor: bigint, policies: PolicyBook): string {
  const known = policies.versions.some(({ currencies }) => Object.hasOwn(currencies, currency));
  return known
    ? `${formatAmount(minor, policies.decimalsOf(currency))} ${currency}`
    : `${minor} smallest units of ${currency}`;
}

export function verdictLine({ entries, orders, currencies, differences, withoutDigest }: LedgerVerdict): string {
  const older =
    withoutDigest === 0
      ? ""
      : ` (the payment source of ${withoutDigest} can't be proved: an older release placed them)`;
  const read = `${entries} entries of ${orders} orders${older}`;
  if (differences > 0) return `${read}: ${differences === 1 ? "1 error" : `${differences} errors`}`;
  return currencies.length === 0 ? read : `${read}, balanced in ${currencies.join(", ")}`;
}

const BAR_CELLS = 30;
const PERCENT = 100;

export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  show(done: number, total: number): void;
  /** Makes room for a line of the result. */
  clear(): void;
}

/** A bar where somebody looks; else a line for every tenth part, for a log. */
export function progressOn(stream: ProgressStream): Progress {
  const isTerminal = stream.isTTY === true;
  let shown = -1;
  return {
    show: (done, total) => {
      const percent = total === 0 ? PERCENT : Math.min(PERCENT, Math.floor((done / total) * PERCENT));
      const step = isTerminal ? percent : percent - (percent % 10);
      if (step === shown) return;
      shown = step;
      const filled = Math.round((percent / PERCENT) * BAR_CELLS);
      stream.write(
        isTerminal ? `\r${"█".repeat(filled)}${"░".repeat(BAR_CELLS - filled)} ${percent} %` : `${step} %\n`,
      );
    },
    clear: () => {
      if (isTerminal && shown >= 0) stream.write(`\r${" ".repeat(BAR_CELLS + " 100 %".length)}\r`);
      if (isTerminal) shown = -1;
    },
  };
}
