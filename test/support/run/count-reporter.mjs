import { writeFileSync } from "node:fs";
import { relative } from "node:path";

/** Apollo's own suite leaves out what needs graphql 17 (incremental delivery), which is not the version that we use. */
const OF_ANOTHER_VERSION = "test/http/apollo-integration.sqlite.test.ts";

/** Writes what each test came to into the file that TEST_COUNTS_FILE names: test/run.mjs reads it. */
export default class CountReporter {
  #files = [];

  onTestResult(test, { testResults, testExecError }) {
    const { displayName, rootDir } = test.context.config;
    const file = relative(rootDir, test.path);
    const applicable = testResults.filter(({ status }) => file !== OF_ANOTHER_VERSION || status !== "pending");
    this.#files.push({
      project: displayName.name,
      file,
      broken: testExecError != null,
      tests: applicable.map(({ fullName, status, duration }) => ({
        name: fullName,
        status,
        seconds: Math.round((duration ?? 0) / 1_000),
      })),
    });
  }

  onRunComplete() {
    writeFileSync(process.env.TEST_COUNTS_FILE, JSON.stringify(this.#files));
  }
}
