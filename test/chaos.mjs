/**
 * npm run chaos: the long forms of the tests with killed, frozen, and cut-off processes and servers, on each database,
 * one file after another. It continues after a failure and ends with a table: the verdict, the seconds, and the title
 * of each test. It fails if one test fails.
 *
 * With arguments, only the files whose paths match: npm run chaos -- outage
 */
import { lineOf, runLongForms } from "./support/processes/long-run.mjs";

const [wanted] = process.argv.slice(2);
const { exit, files } = await runLongForms(wanted === undefined ? "test/processes/" : `test/processes/.*${wanted}`);
process.exitCode = exit;
for (const line of table(files)) console.log(line);

/** | verdict | seconds | database | test |, in the same order each time. */
function table(files) {
  const rows = files
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), "en"))
    .flatMap(({ file, project, broken, tests }) => [
      ...(broken ? [["FAILED", "", project, `${file} could not be run`]] : []),
      ...tests.map(({ name, status, seconds }) => [
        status === "passed" ? "passed" : "FAILED",
        String(seconds),
        project,
        name,
      ]),
    ]);
  const passed = rows.filter(([verdict]) => verdict === "passed").length;
  const lines = [["verdict", "seconds", "project", "test"], ["---", "---:", "---", "---"], ...rows];
  return [...lines.map(lineOf), `${passed} passed, ${rows.length - passed} failed`];
}

function keyOf({ file, project }) {
  return `${file} ${project}`;
}
