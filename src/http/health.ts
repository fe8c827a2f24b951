/** Whether the process lives, and whether it should get traffic. */

/** Resolves when all is well, throws when not. */
export type HealthCheck = () => Promise<unknown>;

export interface Readiness {
  readonly ready: boolean;
  /** By name; why a check failed stands in the log, not here. */
  readonly checks: Readonly<Record<string, "ok" | "failed">>;
}

const CHECK_TIMEOUT_MS = 2_000;

export async function checkReadiness(checks: Readonly<Record<string, HealthCheck>>, stopping: boolean): Promise<Readiness> {
  const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await outcome(check)] as const));
  return {
    ready: !stopping && results.every(([, result]) => result === "ok"),
    checks: { ...Object.fromEntries(results), ...(stopping && { running: "failed" as const }) },
  };
}

async function outcome(check: HealthCheck): Promise<"ok" | "failed"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"failed">((resolve) => (timer = setTimeout(resolve, CHECK_TIMEOUT_MS, "failed")));
  try {
    return await Promise.race([check().then(() => "ok" as const), late]);
  } catch {
    return "failed";
  } finally {
    clearTimeout(timer);
  }
}
