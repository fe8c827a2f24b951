import type { EmailDraft, EmailPart } from "./email-draft";

/** Every line of a quotation is marked, so that no text of a party can pass for the service's own [S12]. */
function textOf(part: EmailPart): string {
  switch (part.kind) {
    case "sentences":
    case "task":
      return part.text;
    case "quotation":
      return [part.intro, ...part.lines.map((line) => `> ${line}`.trimEnd())].join("\n");
    case "figures":
      return part.rows.map(({ line }) => line).join("\n");
  }
}

/** The email for a reader without HTML. */
export function emailText({ headline, order, greeting, parts, link, closing }: EmailDraft): string {
  const head = order === null ? headline : `${order}\n${headline}`;
  const links = link === null ? [] : [`${link.label}\n${link.url}`];
  const blocks = [head, greeting, ...parts.map(textOf), ...links, ["--", ...closing].join("\n")];
  return `${blocks.join("\n\n")}\n`;
}
