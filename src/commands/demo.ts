/**
 * `npm run demo`: a client and a freelancer resolve an order's problems, against a separate server. Each printed line
 * is compared with the story's expectation. The first that differs ends the demo with exit code 1.
 */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../composition/config";
import { startService } from "../composition/service";
import { explainStart } from "../composition/start-error";
import { playDemo } from "../demo/run-story";
import { issueToken } from "../http/authentication/issue-token";
import { createLogger } from "../http/monitoring/logger";

const HOUR_SECONDS = 3_600;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "resolution-demo-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
  const secret = randomBytes(32).toString("hex");
  const environment = {
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_FOLDER: folder,
    SANDBOX: "1",
    SANDBOX_CLOCK: "FROZEN",
    JWT_SECRET: secret,
  };
  const config = readConfig(environment);
  const logged: string[] = [];
  const service = await startService(
    config,
    createLogger("trace", { write: (line: string) => logged.push(line) }),
  ).catch((error: unknown) => {
    throw new NotStarted(explainStart(error, environment));
  });
  try {
    await playDemo({
      graphqlServer: service.server,
      logged,
      token: (subject, scopes = []) =>
        issueToken({ ...config.tokens, secret }, { subject, scopes, lifetimeSeconds: HOUR_SECONDS, channel: "WEB" }),
      print: (text) => process.stdout.write(`${text}\n`),
    });
  } finally {
    await service.stop();
  }
}

/** The demo's own server. */
class NotStarted extends Error {}

function explain(error: unknown): string {
  if (error instanceof NotStarted) return `The demo's service cannot start. ${error.message}`;
  return `The demo did not run as expected.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exitCode = 1;
});
