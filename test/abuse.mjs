/**
 * npm run abuse: the long forms of the attacks with permitted requests, each against separate nodes with production's
 * limits and a heap of 1 GB. It continues after a failure and ends with a table: the measured cost of each attack, and
 * the bound of the target. It fails if one bound is exceeded or one test fails. The measurements hold only if the
 * machine does nothing else meanwhile.
 *
 * With arguments, only the files whose paths match: npm run abuse -- subscriptions
 */
import { lineOf, runLongForms } from "./support/processes/long-run.mjs";

const [wanted = ""] = process.argv.slice(2);
const { exit, results, files } = await runLongForms(`test/abuse/.*${wanted}`, "ABUSE_RESULTS_FILE");
process.exitCode = exit;
for (const line of table(results)) console.log(line);
for (const { file, broken, tests } of files) {
  if (broken) console.log(`FAILED  ${file} could not be run`);
  for (const { name, status } of tests) if (status !== "passed") console.log(`FAILED  ${name}`);
}

/** | attack | target | measured | bound | verdict | */
function table(text) {
  const measurements = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  const rows = measurements.map(({ attack, target, what, measured, unit, bound }) => [
    attack,
    target,
    `${what}: ${round(measured)} ${unit}`,
    bound === null ? "" : `${bound} ${unit}`,
    verdictOf(measured, bound),
  ]);
  const over = rows.filter(([, , , , verdict]) => verdict === "OVER").length;
  const head = [
    ["attack", "target", "measured", "bound", "verdict"],
    ["---", "---", "---", "---", "---"],
  ];
  return [...[...head, ...rows].map(lineOf), `${over} over their bound`];
}

function verdictOf(measured, bound) {
  if (bound === null) return "";
  return measured <= bound ? "within" : "OVER";
}

/** Three digits of a small number; none after the point of a large one. */
function round(value) {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
