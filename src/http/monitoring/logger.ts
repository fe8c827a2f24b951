import { type DestinationStream, type Logger as PinoLogger, type LoggerOptions, pino } from "pino";
import type { Unavailable } from "../../app/failures";
import { describeError, type ErrorLog } from "../../graphql/operation/mask-error";
import { loggableError, withoutCredentials } from "./loggable-error";
import type { Metrics } from "./metrics";
import { RepeatedCauses } from "./repeated-causes";

export type Logger = PinoLogger;

/** Values under these names are removed, should somebody ever log them: secrets and the parties' text [V3]. */
const SECRET_NAMES = [
  "authorization",
  "token",
  "secret",
  "password",
  "query",
  "variables",
  "input",
  "note",
  "message_text",
  "parameters",
];
const REDACTED = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/**
 * JSON lines on standard output. Documents and variables are never logged: they contain confidential text. Errors
 * contain only what loggableError lets through, and URLs no credentials [S23]. An outage is written once per cause and
 * minute [F39].
 */
export function createLogger(level: string, destination?: DestinationStream, causes = new RepeatedCauses()): Logger {
  const options: LoggerOptions = {
    level,
    base: { pid: process.pid },
    redact: { paths: REDACTED, censor: "[redacted]" },
    serializers: { err: (thrown: unknown) => loggableError(thrown), outage: describeOutage },
    hooks: { streamWrite: withoutCredentials, logMethod: oncePerCause(causes) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** What a request ran into, without a driver's quotations: they can be a caller's text [V3]. */
const describeOutage = ({ name, message, cause }: Unavailable) => ({
  name,
  message,
  ...(cause !== undefined && { cause: describeError(cause) }),
});

const oncePerCause = (causes: RepeatedCauses): NonNullable<NonNullable<LoggerOptions["hooks"]>["logMethod"]> =>
  function (args, method) {
    const [fields, message]: readonly unknown[] = args;
    const suppressed = causes.next(
      String(message),
      Reflect.get(Object(fields), "err") ?? Reflect.get(Object(fields), "outage"),
    );
    if (suppressed === 0) method.apply(this, args);
    else if (suppressed !== null) method.call(this, { ...Object(fields), suppressed }, String(message));
  };

/** Internal errors, under the id that the caller received. */
export const errorLog = (log: Logger, metrics?: Pick<Metrics, "recordUnavailable">): ErrorLog =>
  Object.assign(
    ({ errorId, name, code, message, stack }: Parameters<ErrorLog>[0]) => {
      log.error({ errorId, error: { name, code, message, stack } }, "an operation failed with an internal error");
    },
    {
      outage: (outage: Unavailable) => {
        metrics?.recordUnavailable(outage);
        log.warn({ outage }, "an operation was answered with UNAVAILABLE");
      },
    },
  );
