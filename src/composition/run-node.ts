/** One node of the service: environment → config → parts → loops, and an orderly stop. main.ts loads and runs it. */
import "./production-mode";
import { setTimeout as pause } from "node:timers/promises";
import { withoutCredentials } from "../http/monitoring/loggable-error";
import { createLogger, type Logger } from "../http/monitoring/logger";
import { greeting } from "../sandbox/greeting";
import { fillSandbox } from "../sandbox/seed";
import { type Config, readConfig } from "./config";
import { type Service, startService } from "./service";
import { explainStart } from "./start-error";

export async function runNode(environment: NodeJS.ProcessEnv): Promise<Service> {
  const config = readConfig(environment);
  const log = createLogger(config.logLevel);
  // Node's own report would print every property of the error, such as a driver's command with its password [S23].
  process.on("uncaughtException", (err) => {
    log.fatal({ err }, "unhandled error, the process ends");
    process.exit(1);
  });
  const service = await startService(config, log, config.sandbox ? { beforeListening: fillSandbox } : {});
  stopOnSignal(service, () => drain(config, log, service));
  await announce(config, service).catch(async (error: unknown) => {
    await service.abandon();
    throw error;
  });
  log.info({ port: service.server.port, sandbox: config.sandbox }, "ready");
  return service;
}

/** Every start of a sandbox prints what to try. */
async function announce(config: Config, { server }: Service): Promise<void> {
  if (config.sandbox) process.stdout.write(await greeting(config, server.port));
}

/**
 * [F36] The first signal stops in order, a second one at once. SIGTERM, which an orchestrator sends, drains first;
 * SIGINT, which a person sends, does not. Nor does a node of an earlier release drain, whose moves are incomplete
 * [F37]: its exit code says that it must not be started again.
 */
function stopOnSignal(service: Service, drainFirst: () => Promise<void>): void {
  let stopping = false;
  const stop = async ({ drains, exitCode }: { readonly drains: boolean; readonly exitCode: number }): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    try {
      if (drains) await drainFirst();
      await service.stop();
      process.exit(exitCode);
    } catch (error) {
      process.stderr.write(`The stop failed: ${withoutCredentials(String(error))}\n`);
      process.exit(1);
    }
  };
  process.on("SIGTERM", () => void stop({ drains: true, exitCode: 0 }));
  process.on("SIGINT", () => void stop({ drains: false, exitCode: 0 }));
  void service.outdated.then((newer) => {
    process.stderr.write(
      `This node stops: a newer release has changed the database's schema (${newer.join(", ")}). Start that release here.\n`,
    );
    return stop({ drains: false, exitCode: 1 });
  });
}

/**
 * Not ready, but everything is served: a balancer needs the time to notice, and would send requests to a closed port
 * else.
 */
async function drain({ drainMs }: Config, log: Logger, { server }: Service): Promise<void> {
  if (drainMs === 0) return;
  server.announceStop();
  log.info({ drainMs }, "no longer ready, still serving until the drain time is over");
  await pause(drainMs);
}

/** Prints in the operator's terms why a node did not start, and ends the process. */
export function endFailedStart(error: unknown): void {
  // Whatever is still open must not keep a process alive that did not start [F29].
  process.stderr.write(`The service cannot start. ${explainStart(error, process.env)}\n`, () => process.exit(1));
}
