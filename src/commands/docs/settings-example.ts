import { SETTINGS } from "../../composition/service-settings";

/** The example of a production's settings, by its path from the root. */
export const SETTINGS_EXAMPLE = ".env.example";

/** A setting with the line of comment before it. `#NAME=` is an optional one. */
const SETTING = /^# .*\n(?<assignment>#?(?<name>[A-Z_]+)=)/gmu;

const isSetting = (name: string): name is keyof typeof SETTINGS => Object.hasOwn(SETTINGS, name);

/** @returns the example with the declared meaning of each setting as its comment. */
export const withDeclaredMeanings = (example: string): string =>
  example.replaceAll(SETTING, (whole, assignment: string, name: string) =>
    isSetting(name) ? `# ${SETTINGS[name].meaning}\n${assignment}` : whole,
  );
