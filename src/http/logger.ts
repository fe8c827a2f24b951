import { pino, type DestinationStream, type Logger as PinoLogger, type LoggerOptions } from "pino";
import type { FaultLog } from "../graphql/mask-error";
import { loggableError, withoutCredentials } from "./loggable-error";

export type Logger = PinoLogger;

/** Whatever bears one of these names is blotted out, should somebody ever log it: secrets and the words of the parties [V3]. */
const SECRET_NAMES = ["authorization", "token", "secret", "password", "query", "variables", "input", "note", "message_text", "parameters"];
const REDACTED = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/**
 * JSON lines on standard output. Query texts and variables are never logged: they hold confidential words. Of errors only what loggableError
 * lets through, and of URLs no credentials [S23].
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { pid: process.pid },
    redact: { paths: REDACTED, censor: "[redacted]" },
    serializers: { err: (thrown: unknown) => loggableError(thrown) },
    hooks: { streamWrite: withoutCredentials },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Faults of ours, under the id that the caller was told. */
export const faultLog =
  (log: Logger): FaultLog =>
  ({ errorId, name, code, message, stack }) => {
    log.error({ errorId, fault: { name, code, message, stack } }, "an operation failed by a fault of ours");
  };
