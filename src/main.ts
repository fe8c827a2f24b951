/** One node of the service: environment → config → parts → loops, and an orderly stop. */
import "./production-mode";
import { setTimeout as pause } from "node:timers/promises";
import { ConfigFaulty, readConfig, type Config } from "./config";
import { createLogger, type Logger } from "./http/logger";
import { PolicyFileFaulty } from "./policy/policy-file";
import { greeting } from "./sandbox/greeting";
import { DEMO_USERS, seedSandbox } from "./sandbox/seed";
import { startService, type Service } from "./service";

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const service = await startService(config, log);
  stopOnSignal(service, () => drain(config, log, service));
  if (config.sandbox) await openSandbox(config, service);
  log.info({ port: service.server.port, sandbox: config.sandbox }, "ready");
}

/** An empty sandbox fills itself, one node at a time; every start prints what to try. */
async function openSandbox(config: Config, { execute, people, store, server }: Service): Promise<void> {
  const { reads, sandboxClock: clock } = store;
  await clock?.alone(async () => {
    const isEmpty = (await reads.userByExternalId(DEMO_USERS.client.externalId)) === null;
    if (isEmpty) await seedSandbox({ execute, people, clock });
  });
  process.stdout.write(await greeting(config, server.port));
}

/**
 * [F36] The first signal stops in order, a second one at once. SIGTERM, which an orchestrator sends, drains first; SIGINT, which a person sends, does
 * not.
 */
function stopOnSignal(service: Service, drainFirst: () => Promise<void>): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    try {
      if (signal === "SIGTERM") await drainFirst();
      await service.stop();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`The stop failed: ${String(error)}\n`);
      process.exit(1);
    }
  };
  process.on("SIGTERM", (signal) => void stop(signal));
  process.on("SIGINT", (signal) => void stop(signal));
}

/** Not ready, but everything is served: a balancer needs the time to notice, and would send requests to a closed port else. */
async function drain({ drainMs }: Config, log: Logger, { server }: Service): Promise<void> {
  if (drainMs === 0) return;
  server.announceStop();
  log.info({ drainMs }, "not ready any more; still serving until the drain time is over");
  await pause(drainMs);
}

/** Why it can't start: in the operator's terms where the operator can mend it, else whole. */
function explain(error: unknown): string {
  if (error instanceof ConfigFaulty || error instanceof PolicyFileFaulty) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "EADDRINUSE") return "Its port is taken: PORT names another one.";
  return STARTING_FAULTS.has(error.name) ? error.message : (error.stack ?? error.message);
}

const STARTING_FAULTS: ReadonlySet<string> = new Set(["DatabaseTlsFailed", "PolicyAltered", "SchemaAhead", "SecondNode", "Unavailable"]);

main().catch((error: unknown) => {
  process.stderr.write(`The service can't start. ${explain(error)}\n`);
  process.exitCode = 1;
});
