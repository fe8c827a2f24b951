const isLong = process.env.LONG_FORMS === "1";

/** How often something is done: `npm run chaos` (LONG_FORMS=1) does it as often as the targets say, `npm test` less. */
export const times = ({ short, long }: { readonly short: number; readonly long: number }): number =>
  isLong ? long : short;

/**
 * Does it again and again for as long as the targets say, and once in `npm test`: a failure lasts so long by the clock,
 * however fast the machine is.
 */
export async function lasting(seconds: number, work: () => Promise<unknown>): Promise<void> {
  const endsAt = performance.now() + (isLong ? seconds * 1_000 : 0);
  do await work();
  while (performance.now() < endsAt);
}
