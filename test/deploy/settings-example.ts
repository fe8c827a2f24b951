import { SETTINGS_EXAMPLE } from "../../src/commands/docs/settings-example";
import { documentAt } from "../docs/documents";

interface Assignment {
  readonly name: string;
  readonly value: string;
  /** Written as `#NAME=`. */
  readonly isOptional: boolean;
}

/** What .env.example sets, in its order. */
export const assignments = (): readonly Assignment[] =>
  [...documentAt(SETTINGS_EXAMPLE).matchAll(/^(?<optional>#?)(?<name>[A-Z_]+)=(?<value>.*)$/gmu)].map(({ groups }) => ({
    name: groups?.name ?? "",
    value: groups?.value ?? "",
    isOptional: groups?.optional === "#",
  }));
