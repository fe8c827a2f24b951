import { relative } from "node:path";
import { clearTimeout, setTimeout } from "node:timers";

/**
 * Far beyond the longest file (172 s seen on two busy cores): a test's own limit ends it, unless it never lets go of
 * its worker.
 */
const LONGEST_FILE_MS = 600_000;

/**
 * A test that loops without an end keeps its worker, and with it the run: no timer of the worker's fires any more. So
 * the run's own process looks at the clock, says which file it is, and ends itself and all that it started;
 * test/run.mjs counts that as a failure.
 */
export default class HangReporter {
  #timers = new Map();

  onTestFileStart(test) {
    const end = () => {
      console.error(
        `FAILED  ${nameOf(test)} has not ended after ${LONGEST_FILE_MS / 60_000} minutes: it holds its worker`,
      );
      process.kill(-process.pid, "SIGKILL");
    };
    this.#timers.set(nameOf(test), setTimeout(end, LONGEST_FILE_MS));
  }

  onTestFileResult(test) {
    clearTimeout(this.#timers.get(nameOf(test)));
  }
}

const nameOf = ({ path, context: { config } }) => `${config.displayName.name} ${relative(config.rootDir, path)}`;
