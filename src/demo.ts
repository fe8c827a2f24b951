/**
 * `npm run demo`: a client and a freelancer settle an order's problems, against a server of its own. Each printed line was compared with
 * what the story says; the first that differs ends it with exit code 1.
 */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "./config";
import { playDemo } from "./demo/play";
import { issueToken } from "./http/issue-token";
import { createLogger } from "./http/logger";
import { startService } from "./service";

const HOUR_SECONDS = 3_600;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "resolution-demo-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
  const secret = randomBytes(32).toString("hex");
  const config = readConfig({ PORT: "0", HOST: "127.0.0.1", DATA_FOLDER: folder, SANDBOX_CLOCK: "FROZEN", JWT_SECRET: secret });
  const logged: string[] = [];
  const service = await startService(config, createLogger("trace", { write: (line: string) => logged.push(line) }));
  try {
    await playDemo({
      door: service.server,
      logged,
      token: (subject, scopes = []) =>
        issueToken({ ...config.tokens, secret }, { subject, scopes, lifetimeSeconds: HOUR_SECONDS, channel: "WEB" }),
      print: (text) => process.stdout.write(`${text}\n`),
    });
  } finally {
    await service.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`\nNot as told.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
