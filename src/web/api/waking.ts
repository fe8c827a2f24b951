/**
 * What the page can have missed while nobody looked at it: "asleep" if the device slept, so that its time is wrong;
 * "away" if it was hidden or offline.
 */
export type Absence = "asleep" | "away";

/** A device's two clocks, in milliseconds. */
export interface DeviceClocks {
  /** The date: it can be wrong and be corrected, but a sleep counts. */
  readonly date: () => number;
  /** It only grows, and in many browsers it stops while the device sleeps. */
  readonly monotonic: () => number;
}

const DEVICE: DeviceClocks = { date: () => Date.now(), monotonic: () => performance.now() };

/** What browsers report when a page is seen again or can reach the network again. None of them reports a sleep. */
const SIGNS = ["visibilitychange", "pageshow", "online"];

/** Two looks a second: a sleep is noticed within half a second of waking, also if the browser reports nothing. */
const LOOK_MS = 500;

/** How far the two clocks move apart in a sleep, at least: more than the network's time corrects in one step. */
const SLEPT_MS = 1_000;

/**
 * Calls each time the device woke or came back. A changed date is taken for a sleep: it costs one reconnect. @returns
 * what ends it.
 */
export function watchForWaking(
  onReturn: (absence: Absence) => void,
  { date, monotonic }: DeviceClocks = DEVICE,
): () => void {
  const apart = (): number => date() - monotonic();
  let known = apart();
  const hasSlept = (): boolean => {
    const now = apart();
    const slept = Math.abs(now - known) >= SLEPT_MS;
    // Small corrections add up until they count, so that the page's time is never wrong by more than that.
    if (slept) known = now;
    return slept;
  };
  const look = (): void => {
    if (hasSlept()) onReturn("asleep");
  };
  const seeAgain = (): void => {
    if (document.visibilityState !== "hidden") onReturn(hasSlept() ? "asleep" : "away");
  };
  const timer = setInterval(look, LOOK_MS);
  for (const sign of SIGNS) window.addEventListener(sign, seeAgain);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, seeAgain);
  };
}
