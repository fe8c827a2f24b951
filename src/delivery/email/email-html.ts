import type { EmailDraft, EmailPart, Figure } from "./email-draft";
import { DARK_STYLE, INLINE } from "./email-style";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** [S12] A text as content or as an attribute's value in double quotes. */
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");

function figureRow({ label, value, isTotal }: Figure): string {
  const weight = isTotal ? INLINE.total : "";
  return (
    `<tr><th scope="row" class="muted line" dir="auto" style="${INLINE.figureLabel}">${escaped(label)}</th>` +
    `<td class="text line" style="${INLINE.figureValue}${weight}">${escaped(value)}</td></tr>`
  );
}

function htmlOf(part: EmailPart): string {
  switch (part.kind) {
    case "sentences":
      return `<p style="${INLINE.paragraph}">${escaped(part.text)}</p>`;
    case "task":
      return (
        `<table role="presentation" width="100%" style="${INLINE.taskTable}"><tbody><tr>` +
        `<td class="task text" style="${INLINE.task}">${escaped(part.text)}</td></tr></tbody></table>`
      );
    case "quotation":
      return (
        `<p class="muted" style="${INLINE.intro}">${escaped(part.intro)}</p>\n` +
        `<blockquote class="quote text" dir="auto" style="${INLINE.quote}">${part.lines.map(escaped).join("<br>\n")}</blockquote>`
      );
    case "figures":
      return `<table width="100%" style="${INLINE.figures}"><tbody>\n${part.rows.map(figureRow).join("\n")}\n</tbody></table>`;
  }
}

function linkOf(link: EmailDraft["link"]): string {
  if (link === null) return "";
  const { label, url, hint } = link;
  const address = escaped(url);
  return (
    `<table role="presentation" style="${INLINE.buttonTable}"><tbody><tr><td class="button" style="${INLINE.buttonCell}">` +
    `<a class="button" href="${address}" style="${INLINE.button}">${escaped(label)}</a></td></tr></tbody></table>\n` +
    `<p class="muted" style="${INLINE.small}">${escaped(hint)}<br>\n<a class="link" href="${address}" style="${INLINE.address}">${address}</a></p>`
  );
}

/** Blocks of tables with inline styles, as mail programs need them; nothing is fetched, nothing runs, no picture. */
export function emailHtml({ language, subject, headline, order, greeting, parts, link, closing }: EmailDraft): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${DARK_STYLE}</style>
</head>
<body class="ground" style="${INLINE.body}">
<table role="presentation" class="ground" width="100%" style="${INLINE.page}"><tbody><tr><td align="center" style="${INLINE.margin}">
<table role="presentation" class="sheet" width="600" style="${INLINE.sheet}"><tbody><tr><td class="text" style="${INLINE.content}">
${order === null ? "" : `<p class="muted" style="${INLINE.order}">${escaped(order)}</p>\n`}<h1 style="${INLINE.headline}">${escaped(headline)}</h1>
<p style="${INLINE.paragraph}">${escaped(greeting)}</p>
${parts.map(htmlOf).join("\n")}
${linkOf(link)}
</td></tr></tbody></table>
<table role="presentation" width="600" style="${INLINE.foot}"><tbody><tr><td class="muted" style="${INLINE.closing}">
${closing.map((line) => `<p style="${INLINE.closingLine}">${escaped(line)}</p>`).join("\n")}
</td></tr></tbody></table>
</td></tr></tbody></table>
</body>
</html>
`;
}
