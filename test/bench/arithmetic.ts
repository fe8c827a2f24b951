/** The arithmetic of the bench: small, so that it can be tested. */

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [upper = NaN, lower = NaN] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
};

/** The nearest rank: the smallest value that is not below `share` of all values. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? NaN;

/**
 * The median of the ratios of the slices that ran in the same round. A machine that is slow for a while slows both, so
 * it changes the ratio of two medians more than this.
 */
export const pairedRatio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.flatMap((value, round) => (theirs[round] === undefined ? [] : [value / theirs[round]])));

/** Each second round runs in the reverse order: what a variant leaves warm or slow for the next one evens out. */
export const orderOf = <T>(variants: readonly T[], round: number): readonly T[] =>
  round % 2 === 0 ? variants : variants.toReversed();
