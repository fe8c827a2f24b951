/** `npm run docs`: writes the generated parts of the documents from the code. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { GENERATED, withGeneratedParts } from "./docs/generated-documents";

for (const [path, parts] of Object.entries(GENERATED)) {
  const file = resolve(path);
  writeFileSync(file, withGeneratedParts(readFileSync(file, "utf8"), parts));
}
