import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "../docs/documents";

interface Instruction {
  /** RUN, COPY, … */
  readonly name: string;
  readonly text: string;
}

interface Stage {
  readonly name: string;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

/** The instructions of the Dockerfile, by stage. A line that ends with a backslash continues. */
export function readStages(): readonly Stage[] {
  const lines = readFileSync(join(ROOT, "Dockerfile"), "utf8")
    .replaceAll(/^#.*\n/gmu, "")
    .replaceAll(/\s*\\\n\s*/gu, " ")
    .split("\n")
    .filter((line) => line !== "");
  const stages: (Stage & { readonly instructions: Instruction[] })[] = [];
  for (const line of lines) {
    const [name = "", text = ""] = line.split(/ (.*)/su);
    const { groups: from } = /^FROM (?<image>\S+) AS (?<stage>\S+)$/u.exec(line) ?? {};
    if (from !== undefined) stages.push({ name: from.stage ?? "", image: from.image ?? "", instructions: [] });
    else if (name !== "ARG") stages.at(-1)?.instructions.push({ name, text });
  }
  return stages;
}

/** What stands after the instructions of one name. */
export const textsOf = ({ instructions }: Stage, name: string): readonly string[] =>
  instructions.filter((one) => one.name === name).map(({ text }) => text);

/** The variables that ENV sets. */
export const environmentOf = (stage: Stage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    textsOf(stage, "ENV")
      .join(" ")
      .split(" ")
      .map((assignment): [string, string] => {
        const [name = "", value = ""] = assignment.split("=");
        return [name, value];
      }),
  );

/** The program and its arguments of `CMD ["…"]`, also after HEALTHCHECK and its options. */
export function commandOf(stage: Stage, name: "CMD" | "HEALTHCHECK"): readonly string[] {
  const [text = ""] = textsOf(stage, name);
  return z.array(z.string()).parse(JSON.parse(text.slice(text.indexOf("["))));
}
