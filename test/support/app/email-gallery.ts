import { type Language, LANGUAGES, type PartyRole } from "../../../src/domain/vocabulary";
import { allSamples, type EmailSample } from "./email-samples";
import { emailOn, readersOf } from "./sample-emails";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function entry(sample: EmailSample, role: PartyRole, language: Language): string {
  const { subject, text, html } = emailOn(sample, role, language);
  return `<article lang="${language}">
<h2>${escaped(subject)}</h2>
<p>${escaped(sample.name)}, to the ${role.toLowerCase()}, in ${language}</p>
<iframe srcdoc="${escaped(html)}" title="${escaped(subject)}"></iframe>
<details><summary>Text</summary><pre>${escaped(text)}</pre></details>
</article>`;
}

const STYLE = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 380px), 1fr)); gap: 24px; }
h2 { font-size: 14px; margin: 0; } p { font-size: 12px; margin: 0 0 4px; } pre { white-space: pre-wrap; }
iframe { width: 100%; border: 1px solid gray; box-sizing: border-box; }`;

/** A frame is as high as its email. */
const FIT = `addEventListener("load", () => {
  for (const frame of document.querySelectorAll("iframe")) frame.style.height = frame.contentDocument.documentElement.scrollHeight + 2 + "px";
});`;

/** A page with every email on it, to be looked at: each move and each reminder, to each of its recipients. */
export function emailGallery(languages: readonly Language[] = LANGUAGES): string {
  const entries = allSamples().flatMap((sample) =>
    readersOf(sample).flatMap((role) => languages.map((language) => entry(sample, role, language))),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Every e-mail in every language</title><style>${STYLE}</style><script>${FIT}</script></head>
<body><h1>Every e-mail</h1><main>${entries.join("\n")}</main></body></html>\n`;
}
