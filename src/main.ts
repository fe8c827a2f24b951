/** One node of the service: environment → config → parts → loops, and an orderly stop. */
import "./production-mode";
import { readConfig, type Config } from "./config";
import { withoutCredentials } from "./http/loggable-error";
import { createLogger } from "./http/logger";
import { greeting } from "./sandbox/greeting";
import { fillSandbox } from "./sandbox/seed";
import { startService, type Service } from "./service";
import { explainStart } from "./start-error";

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  // Node's own report would print every property of the error, such as a driver's command with its password [S23].
  process.on("uncaughtException", (err) => {
    log.fatal({ err }, "an error that nothing handles: the process ends");
    process.exit(1);
  });
  const service = await startService(config, log, config.sandbox ? { beforeListening: fillSandbox } : {});
  stopOnSignal(service);
  await announce(config, service).catch(async (error: unknown) => {
    await service.abandon();
    throw error;
  });
  log.info({ port: service.server.port, sandbox: config.sandbox }, "ready");
}

/** Every start of a sandbox prints what to try. */
async function announce(config: Config, { server }: Service): Promise<void> {
  if (config.sandbox) process.stdout.write(await greeting(config, server.port));
}

/** The first signal stops in order, a second one at once. */
function stopOnSignal(service: Service): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`The stop failed: ${withoutCredentials(String(error))}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((error: unknown) => {
  // Whatever is still open must not keep a process alive that did not start [F29].
  process.stderr.write(`The service can't start. ${explainStart(error, process.env)}\n`, () => process.exit(1));
});
