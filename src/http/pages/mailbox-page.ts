import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { SandboxMailbox, StoredMail } from "../../app/notification/sandbox-mailbox";
import { notFound } from "../../graphql/operation/top-level-errors";
import { type Handler, readOnly, sendRefusal } from "../send";
import type { Page } from "./static-files";

const PAGE_SIZE = 50;

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .4rem .6rem; border-block-end: 1px solid #8884; vertical-align: top; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid #8884; }
iframe { width: 100%; height: 45rem; border: 1px solid #8884; background: #fff; }
`;

const policy = (...rules: readonly string[]): string =>
  ["default-src 'none'", "base-uri 'none'", "form-action 'none'", ...rules].join("; ");

/** For the service's own pages: one style, frames of the same origin, and no script. */
const LISTING = policy(
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "frame-src 'self'",
  "frame-ancestors 'none'",
);

/** An email's own HTML is untrusted: no script, no form, and a separate origin. Its links open beside it. */
const LINKS_ONLY = "allow-popups allow-popups-to-escape-sandbox";
const STRANGER = policy(
  "style-src 'unsafe-inline'",
  "img-src data:",
  "frame-ancestors 'self'",
  `sandbox ${LINKS_ONLY}`,
);

/** The emails that a sandbox keeps instead of sending them: /mails, /mails/<id>, and that one's text and HTML alone. */
export function mailsPage(mails: SandboxMailbox): Page {
  return (path) => {
    if (path === "/mails") return html(({ url }) => list(mails, url), LISTING);
    const { id, view } = /^\/mails\/(?<id>[\w.-]+?)(?<view>\/html|\/text)?$/u.exec(path)?.groups ?? {};
    if (id === undefined) return undefined;
    if (view === "/html") return html(() => ownHtml(mails, id), STRANGER);
    return view === "/text" ? text(mails, id) : html(() => whole(mails, id), LISTING);
  };
}

const html = (write: (request: IncomingMessage) => Promise<string | null>, contentSecurityPolicy: string): Handler =>
  readOnly(async (request, response) => {
    answer(response, await write(request), "text/html; charset=utf-8", contentSecurityPolicy);
  });

const text = (mails: SandboxMailbox, id: string): Handler =>
  readOnly(async (_request, response) => {
    answer(response, (await mails.one(id))?.textBody ?? null, "text/plain; charset=utf-8", LISTING);
  });

function answer(response: ServerResponse, body: string | null, type: string, contentSecurityPolicy: string): void {
  if (body === null) {
    sendRefusal(response, 404, notFound("There is no such email. The newest ones are at /mails."));
    return;
  }
  response.writeHead(200, {
    "content-type": type,
    "content-security-policy": contentSecurityPolicy,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
  });
  response.end(body);
}

/** Links open beside the frame that shows it. */
const ownHtml = async (mails: SandboxMailbox, id: string): Promise<string | null> =>
  (await mails.one(id))?.htmlBody.replace(/<head[^>]*>/iu, '$&<base target="_blank">') ?? null;

async function list(mails: SandboxMailbox, url = ""): Promise<string> {
  const asked = Number(new URL(url, "http://localhost").searchParams.get("page") ?? "1");
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
  const skip = (page - 1) * PAGE_SIZE;
  const [total, found] = [await mails.count(), await mails.page(skip, PAGE_SIZE)];
  const older = skip + PAGE_SIZE < total ? `<a rel="next" href="/mails?page=${page + 1}">Older</a>` : "";
  const newer = page > 1 ? `<a rel="prev" href="/mails?page=${page - 1}">Newer</a>` : "";
  const rows = found.map(
    (mail) => `<tr><td>${timeOf(mail)}</td><td>${recipientOf(mail)}</td><td>${subjectOf(mail)}</td></tr>`,
  );
  const table = `<table><thead><tr><th>Sent</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const said =
    total === 0 ? "<p>None yet: make a move on an order.</p>" : `<p>${total} saved, newest first.</p>${table}`;
  return document("Emails", `<h1>Emails of this sandbox</h1>${said}<p>${newer} ${older}</p>`);
}

async function whole(mails: SandboxMailbox, id: string): Promise<string | null> {
  const mail = await mails.one(id);
  if (mail === null) return null;
  const own = `/mails/${encodeURIComponent(mail.id)}`;
  const body = [
    `<p><a href="/mails">All emails</a></p><h1>${escaped(mail.subject)}</h1>`,
    `<p>To ${recipientOf(mail)}, ${timeOf(mail)}, in ${escaped(mail.language)}. On its own page: <a href="${own}/html">HTML</a>, <a href="${own}/text">text</a></p>`,
    `<iframe title="The email as HTML" sandbox="${LINKS_ONLY}" src="${own}/html"></iframe>`,
    `<h2>Text</h2><pre lang="${escaped(mail.language)}">${escaped(mail.textBody)}</pre>`,
  ];
  return document(mail.subject, body.join(""));
}

type Listed = Omit<StoredMail, "textBody" | "htmlBody">;

function timeOf({ sentAt }: Listed): string {
  const iso = new Date(sentAt).toISOString();
  return `<time datetime="${iso}">${iso.slice(0, 19).replace("T", " ")} UTC</time>`;
}
const recipientOf = ({ toName, toAddress }: Listed): string =>
  `<bdi>${escaped(toName)}</bdi> &lt;${escaped(toAddress)}&gt;`;
const subjectOf = ({ id, subject, language }: Listed): string =>
  `<a lang="${escaped(language)}" href="/mails/${encodeURIComponent(id)}">${escaped(subject)}</a>`;

const document = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (words: string): string => words.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");
