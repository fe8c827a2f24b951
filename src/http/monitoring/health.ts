/** Whether the process is alive, and whether it should get traffic. */

/** Resolves when all is well, throws when not. */
export type HealthCheck = () => Promise<unknown>;

/** What operators should see, but no reason to take traffic away. */
export type HealthFigure = () => Promise<number>;

export interface Vitals {
  readonly checks: Readonly<Record<string, HealthCheck>>;
  readonly figures: Readonly<Record<string, HealthFigure>>;
}

export interface Readiness {
  readonly ready: boolean;
  /** By name. The log contains the reason of a failed check, this does not. */
  readonly checks: Readonly<Record<string, "ok" | "failed">>;
  /** By name; null if it could not be read. */
  readonly figures: Readonly<Record<string, number | null>>;
}

const TIMEOUT_MS = 2_000;

/**
 * @returns whether the node is ready, computed at most once in `keptMs` and for all who ask together [S19]. A stop
 * counts at once.
 */
export function createReadiness(vitals: Vitals, isStopping: () => boolean, keptMs: number): () => Promise<Readiness> {
  let latest: { readonly at: number; readonly result: Promise<Readiness> } | undefined;
  return async () => {
    if (latest === undefined || performance.now() - latest.at >= keptMs)
      latest = { at: performance.now(), result: checkAll(vitals) };
    const result = await latest.result;
    return isStopping() ? { ...result, ready: false, checks: { ...result.checks, running: "failed" } } : result;
  };
}

async function checkAll({ checks, figures }: Vitals): Promise<Readiness> {
  const [results, recipients] = await Promise.all([askEach(checks), askEach(figures)]);
  return {
    ready: results.every(([, answer]) => answer !== null),
    checks: Object.fromEntries(results.map(([name, answer]) => [name, answer === null ? "failed" : "ok"])),
    figures: Object.fromEntries(recipients.map(([name, answer]) => [name, answer?.value ?? null])),
  };
}

interface Answered<T> {
  readonly value: T;
}

const askEach = <T>(
  questions: Readonly<Record<string, () => Promise<T>>>,
): Promise<(readonly [string, Answered<T> | null])[]> =>
  Promise.all(Object.entries(questions).map(async ([name, ask]) => [name, await withTimeout(ask)] as const));

/** null if it throws or takes longer than 2 s. */
export async function withTimeout<T>(ask: () => Promise<T>): Promise<Answered<T> | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, TIMEOUT_MS, null)));
  try {
    return await Promise.race([ask().then((value) => ({ value })), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
