import { appendFileSync } from "node:fs";

/** One line of the table that `npm run abuse` prints. */
export interface Measurement {
  readonly attack: string;
  /** Of TARGETS: S17. */
  readonly target: string;
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  /** The most that is permitted; null: for information. */
  readonly bound: number | null;
}

const isLong = process.env.LONG_FORMS === "1";

/**
 * The measured cost of an attack. Only the long form, on a machine that does nothing else, is compared with the bounds.
 */
export class Measurements {
  readonly #over: Measurement[] = [];

  constructor(
    private readonly target: string,
    private readonly attack: string,
  ) {}

  add(what: string, measured: number, unit: string, bound: number | null = null): void {
    const { target, attack } = this;
    const measurement = { attack, target, what, measured, unit, bound };
    if (bound !== null && !(measured <= bound)) this.#over.push(measurement);
    const file = process.env.ABUSE_RESULTS_FILE;
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(measurement)}\n`);
  }

  /** What exceeds its bound; empty in the short form. */
  over(): readonly Measurement[] {
    return isLong ? this.#over : [];
  }
}

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;
