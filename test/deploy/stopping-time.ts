import { readConfig } from "../../src/composition/config";

/** How long a node of a production needs at most, after SIGTERM, until it has ended. */
export function longestStopMs(): number {
  const { drainMs, http } = readConfig({ SANDBOX: "0", GATEWAY: "none", JWT_SECRET: "s".repeat(32) });
  if (http.limits?.graceMs === undefined) throw new Error("no limit");
  return drainMs + http.limits.graceMs;
}
