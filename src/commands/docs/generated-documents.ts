import { SETTINGS } from "../../composition/service-settings";
import { ERROR_CODES, type ErrorCode } from "../../domain/vocabulary";
import { TOP_LEVEL_CODES } from "../../graphql/operation/top-level-errors";
import { errorText } from "../../wording/error-text";
import { replacePart, table } from "./generated-part";
import { policyKeys } from "./policy-keys";
import { LIMIT_HELP, REQUEST_ERROR_HELP } from "./request-error-help";
import { USER_ERROR_HELP } from "./user-error-help";

interface Part {
  readonly name: string;
  readonly text: () => string;
}

/** The documents that have generated parts, by their paths from the root. */
export const GENERATED: Readonly<Record<string, readonly Part[]>> = {
  "docs/configuration.md": [
    { name: "settings", text: settings },
    { name: "policy keys", text: policyKeys },
  ],
  "docs/errors.md": [
    { name: "user errors", text: userErrors },
    { name: "errors of requests", text: requestErrors },
    { name: "limits", text: limits },
  ],
};

/** @returns the document with its generated parts as the code has them now. */
export const withGeneratedParts = (document: string, parts: readonly Part[]): string =>
  parts.reduce((text, part) => replacePart(text, part.name, part.text()), document);

function settings(): string {
  const rows = Object.entries(SETTINGS).map(([name, { defaultText, meaning }]) => [
    `\`${name}\``,
    defaultText === "" ? "–" : defaultText,
    meaning,
  ]);
  return table(["name", "default", "meaning"], rows);
}

/** The message as a person reads it if the rule has no values to show. */
const messageOf = (code: ErrorCode): string =>
  errorText({ code }, { language: "en", timeZone: "UTC", decimalsOf: () => 2 });

function userErrors(): string {
  return [...ERROR_CODES]
    .sort()
    .map((code) => {
      const { cause, action, values } = USER_ERROR_HELP[code];
      const lines = [
        `- **Cause:** ${cause}`,
        `- **What to do:** ${action}`,
        ...(values === undefined ? [] : [`- **Values:** ${values}`]),
      ];
      return `### ${code}\n\n${messageOf(code)}\n\n${lines.join("\n")}`;
    })
    .join("\n\n");
}

function requestErrors(): string {
  return TOP_LEVEL_CODES.map((code) => {
    const { status, cause, action } = REQUEST_ERROR_HELP[code];
    return `### ${code} (request)\n\n- **HTTP status:** ${status}.\n- **Cause:** ${cause}\n- **What to do:** ${action}`;
  }).join("\n\n");
}

function limits(): string {
  const rows = Object.entries(LIMIT_HELP).map(([name, { meaning, maximum, setting, action }]) => [
    `\`${name}\``,
    meaning,
    maximum === undefined ? "–" : String(maximum),
    setting === undefined ? "–" : `\`${setting}\``,
    action,
  ]);
  return table(["limit", "meaning", "default", "setting", "what to do"], rows);
}
