/** `npm run docs`: writes the generated parts of the documents from the code. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { GENERATED, withGeneratedParts } from "./docs/generated-documents";
import { SETTINGS_EXAMPLE, withDeclaredMeanings } from "./docs/settings-example";

for (const [path, parts] of Object.entries(GENERATED)) {
  const file = resolve(path);
  writeFileSync(file, withGeneratedParts(readFileSync(file, "utf8"), parts));
}

const example = resolve(SETTINGS_EXAMPLE);
writeFileSync(example, withDeclaredMeanings(readFileSync(example, "utf8")));
