import { writeFileSync } from "node:fs";
import { relative } from "node:path";

/**
 * Writes the title of each test, with the titles of the blocks around it, into the file that TEST_TITLES_FILE names:
 * see scripts/test-titles.mjs.
 */
export default class TitleReporter {
  #files = [];

  onTestResult(test, { testResults, testExecError }) {
    const { displayName, rootDir } = test.context.config;
    this.#files.push({
      project: displayName.name,
      file: relative(rootDir, test.path),
      error: testExecError?.message ?? null,
      titles: testResults.map(({ ancestorTitles, title }) => [...ancestorTitles, title].join(" › ")),
    });
  }

  onRunComplete() {
    this.#files.sort((a, b) => (a.file + a.project < b.file + b.project ? -1 : 1));
    writeFileSync(process.env.TEST_TITLES_FILE, JSON.stringify(this.#files, null, 1));
  }
}
