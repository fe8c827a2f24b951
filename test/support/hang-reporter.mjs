import { clearTimeout, setTimeout } from "node:timers";
import { relative } from "node:path";

/** Far beyond the longest file (104 s seen on two cores): a test's own limit ends it, unless it never lets go of its worker. */
const LONGEST_FILE_MS = 600_000;

/**
 * A test that loops without an end keeps its worker, and with it the run: no timer of the worker's fires any more. So the run's own process looks at
 * the clock, says which file it is, and ends itself and all that it started; test/run.mjs counts that as a failure.
 */
export default class HangReporter {
  #timers = new Map();

  onTestFileStart({ path, context: { config } }) {
    const file = `${config.displayName.name} ${relative(config.rootDir, path)}`;
    const end = () => {
      console.error(`FAILED  ${file} has not ended after ${LONGEST_FILE_MS / 60_000} minutes: it holds its worker`);
      process.kill(-process.pid, "SIGKILL");
    };
    this.#timers.set(`${config.displayName.name} ${path}`, setTimeout(end, LONGEST_FILE_MS));
  }

  onTestFileResult({ path, context: { config } }) {
    const key = `${config.displayName.name} ${path}`;
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }
}
