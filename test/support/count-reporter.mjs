import { writeFileSync } from "node:fs";
import { relative } from "node:path";

/** Writes what each test came to into the file that TEST_COUNTS_FILE names: test/run.mjs reads it. */
export default class CountReporter {
  #files = [];

  onTestResult(test, { testResults, testExecError }) {
    const { displayName, rootDir } = test.context.config;
    this.#files.push({
      project: displayName.name,
      file: relative(rootDir, test.path),
      broken: testExecError != null,
      tests: testResults.map(({ fullName, status }) => ({ name: fullName, status })),
    });
  }

  onRunComplete() {
    writeFileSync(process.env.TEST_COUNTS_FILE, JSON.stringify(this.#files));
  }
}
