import TestSequencer from "@jest/test-sequencer";

/**
 * The files that take longest, the longest first, as patterns on their paths: seen in whole runs. One that begins last
 * keeps a worker while the others have nothing left to do. The two clusters are apart, because each takes much memory
 * and both processors.
 */
const LONGEST = [
  "processes/galera/faults",
  "web/accessibility",
  "store/database/killed-migration",
  "http/apollo-integration",
  "scripts/build[.]",
  "processes/galera/nodes",
  "api/operation/texts",
  "web/page-guard",
  "processes/stripe",
  "processes/expiries",
  "processes/alarms",
  "processes/start/",
].map((pattern) => new RegExp(pattern));

/** Starts long files before others. On a clean checkout jest knows the size of a file only, not how long it takes. */
export default class LongFirstSequencer extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one.path) - rankOf(other.path));
  }
}

function rankOf(path) {
  const rank = LONGEST.findIndex((pattern) => pattern.test(path));
  return rank === -1 ? LONGEST.length : rank;
}
