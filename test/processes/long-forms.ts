/** How often something is done: `npm run chaos` (LONG_FORMS=1) does it as often as the targets say, `npm test` less. */
export const times = ({ short, long }: { readonly short: number; readonly long: number }): number =>
  process.env.LONG_FORMS === "1" ? long : short;
