import { spawnSync } from "node:child_process";
import { SETTINGS } from "../../src/composition/service-settings";
import { stripeStep } from "../../src/delivery/gateway/stripe-amount";
import { checkSteps } from "../../src/policy/gateway-steps";
import { parsePolicy } from "../../src/policy/policy-file";
import { blocks, documentAt, ROOT, section } from "./documents";

const DOCUMENT = documentAt("docs/configuration.md");

describe("the settings in the document", () => {
  it("are those of the code, each with its default and its meaning", () => {
    const rows = [
      ...section(DOCUMENT, "## Settings").matchAll(/^\| `(?<name>\w+)` *\| (?<absent>.*?) *\| (?<meaning>.*?) *\|$/gmu),
    ];
    expect(rows.map(({ groups }) => ({ ...groups }))).toEqual(
      Object.entries(SETTINGS).map(([name, { defaultText, meaning }]) => ({
        name,
        absent: defaultText === "" ? "–" : defaultText,
        meaning: meaning.replaceAll("|", "\\|"),
      })),
    );
  });
});

/** What a command of the document prints. */
function bookOf(command = "") {
  const script = /^node -e '(?<script>.*)' > policy\.json$/su.exec(command.trim())?.groups?.script ?? "";
  const { stdout } = spawnSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" });
  return parsePolicy(JSON.parse(stdout), "policy.json");
}

describe("the document's policies of two versions", () => {
  const commands = blocks("bash", section(DOCUMENT, "## Policy"));

  it("[POL1] the first one is created by its command, and can be used", () => {
    const book = bookOf(commands[0]);
    expect(book.versions.map(({ version }) => version)).toEqual(["2023-06-11", "2027-01-01"]);
  });

  it("[M8] the one with steps is created by its command, and Stripe can pay all of its amounts once it is in force", () => {
    const book = bookOf(commands[1]);
    expect(checkSteps(book, book.versions[1]?.inForceFrom ?? 0, stripeStep)).toEqual({
      errors: [],
      unpayableUntilThen: [],
    });
  });
});
