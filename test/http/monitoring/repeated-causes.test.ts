import { runInNewContext } from "node:vm";
import { Unavailable } from "../../../src/app/failures";
import { MINUTE_MS } from "../../../src/domain/duration";
import { maskError } from "../../../src/graphql/operation/mask-error";
import { createLogger, errorLog } from "../../../src/http/monitoring/logger";
import { RepeatedCauses } from "../../../src/http/monitoring/repeated-causes";

let now: number;
let lines: string[];
const logger = () => createLogger("info", { write: (line: string) => lines.push(line) }, new RepeatedCauses(() => now));
beforeEach(() => {
  now = 0;
  lines = [];
});

const outage = (code: string): Unavailable =>
  new Unavailable("database", { cause: Object.assign(new Error("any text"), { code }) });

describe("[F39] an outage in the log", () => {
  it("is one line per message, cause, and minute, and the next line has the number of those that were left out", () => {
    const log = logger();
    for (let second = 0; second < 60; second += 1) {
      now = second * 1_000;
      log.warn({ err: outage("ECONNREFUSED") }, "the outbox could not be read");
    }
    log.warn({ err: outage("ER_OPTION_PREVENTS_STATEMENT") }, "the outbox could not be read");
    log.warn({ err: outage("ECONNREFUSED") }, "deadlines could not be read");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('"code":"ECONNREFUSED"');
    now = MINUTE_MS;
    log.warn({ err: outage("ECONNREFUSED"), kind: "MAIL" }, "the outbox could not be read");
    expect(JSON.parse(lines[3] ?? "")).toMatchObject({
      suppressed: 59,
      kind: "MAIL",
      msg: "the outbox could not be read",
    });
  });

  it("has at most 200 causes in memory", () => {
    const causes = new RepeatedCauses(() => now);
    expect(
      Array.from({ length: 201 }, (_, index) => causes.next("message", outage(`CODE_${String(index)}`))),
    ).not.toContain(null);
    expect(causes.next("message", outage("CODE_200"))).toBeNull();
    expect(causes.next("message", outage("CODE_0"))).toBe(0);
  });

  it("does not suppress other errors", () => {
    const log = logger();
    for (let line = 0; line < 3; line += 1) log.error({ err: new Error("a bug") }, "an operation failed");
    log.info("ready");
    log.info({ port: 1 }, "ready");
    expect(lines).toHaveLength(5);
  });

  it("has the cause of an answer UNAVAILABLE, once for all requests", () => {
    const log = errorLog(logger());
    for (let request = 0; request < 5; request += 1)
      expect(maskError(outage("SQLITE_FULL"), log)).toMatchObject({
        extensions: { code: "UNAVAILABLE", retryAfterSeconds: 1 },
      });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: 40, outage: { cause: { code: "SQLITE_FULL" } } });
  });

  it("has the cause also if a native addon created the error in another realm", () => {
    const cause: unknown = runInNewContext('Object.assign(new Error("disk is full"), { code: "SQLITE_FULL" })');
    maskError(new Unavailable("database", { cause }), errorLog(logger()));
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      outage: { cause: { code: "SQLITE_FULL", message: "disk is full" } },
    });
  });
});
