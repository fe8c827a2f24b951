import type { MailFacts } from "../../../src/app/ports/email";
import { LANGUAGES, PARTY_ROLES } from "../../../src/domain/vocabulary";
import { htmlErrors, htmlText, wordsOf } from "../../support/app/email-html";
import { allSamples, type EmailSample } from "../../support/app/email-samples";
import { emailOn } from "../../support/app/sample-emails";

const ALL = allSamples();

/** Where names, titles, and texts meet. */
const EMAIL_SAMPLES = [
  "update asked for",
  "update answered by a delivery",
  "cancellation of the client not answered",
  "refund offered",
  "refund processed",
  "reminder: refund",
  "extras asked for",
  "extras accepted",
  "reminder: extras",
  "milestone delivered",
  "last milestone completed",
  "message posted",
].map((name) => ALL.find((sample) => sample.name === name) ?? failed());

/** Control characters and whatever breaks a line or turns it around. */
const DANGEROUS = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

const HOSTILE = [
  ["a line break and a header", "Ben\r\nBcc: everybody@people.example\r\n\r\nfree money"],
  ["a script", 'Ben<script>alert("x")</script><img src=x onerror=alert(1)>'],
  ["an attribute's end", `Ben" onclick="x' & co`],
  ["marks that turn the direction", "\u202Egnp.neB\u2066\u200F \u061CBen\uFEFF"],
  ["other line ends and controls", "Ben\u2028B\u2029C\u0085D\u0000E\u0007F\u001B[31mG"],
  ["half of an emoji", "Ben \uD83D"],
  ["an ICU message", "{name, select, other {#}} {you} '{' #"],
  ["Arabic and a family", "بن 👨‍👩‍👧‍👦 Ben"],
  ["a long name", "Ben ".repeat(60).trim()],
] as const;

/** The same email with a hostile name, title, and texts. */
function poisoned(sample: EmailSample, words: string): EmailSample {
  const { order, events, resolution } = sample;
  const dangerous = {
    ...order,
    title: words,
    milestones: order.milestones.map((milestone) => ({ ...milestone, title: words })),
  };
  return {
    ...sample,
    order: dangerous,
    events: events?.map((event) => ({ ...event, message: event.message === null ? null : words })) ?? null,
    resolution: resolution === null ? null : poisonedResolution(resolution, words),
  };
}

function poisonedResolution(
  resolution: NonNullable<EmailSample["resolution"]>,
  words: string,
): NonNullable<EmailSample["resolution"]> {
  if (resolution.kind !== "EXTRAS") return { ...resolution, message: words };
  const proposedExtras = resolution.terms.proposedExtras.map((extra) => ({ ...extra, title: words }));
  return { ...resolution, message: words, terms: { proposedExtras } };
}

describe.each(HOSTILE)("[S12] %s, as a name, a title and a message", (_what, words) => {
  const changes: Partial<MailFacts> = {
    otherParty: { displayName: words },
    orderUrl: "https://market.example/?a=1&b=2",
  };

  it("does not break the subject, which still ends with the order's number", () => {
    for (const sample of EMAIL_SAMPLES) {
      for (const role of PARTY_ROLES) {
        const { subject } = emailOn(poisoned(sample, words), role, "en", changes);
        expect(subject).not.toMatch(DANGEROUS);
        expect(subject.isWellFormed()).toBe(true);
        expect(subject).toMatch(/\(R-1001\)$/u);
        expect(subject.length).toBeLessThan(200);
      }
    }
  });

  it("is escaped in the HTML, and the plain text is the same", () => {
    for (const sample of EMAIL_SAMPLES) {
      for (const [index, role] of PARTY_ROLES.entries()) {
        const { text, html } = emailOn(poisoned(sample, words), role, LANGUAGES[index] ?? "en", changes);
        expect(htmlErrors(html)).toEqual([]);
        expect(html).not.toMatch(/<script|<img|<[^>]*\son\w+=/u);
        expect(html).toContain('href="https://market.example/?a=1&amp;b=2"');
        for (const said of [text, htmlText(html)]) expect(said.replaceAll("\n", "")).not.toMatch(DANGEROUS);
        expect(wordsOf(htmlText(html)).join(" ")).toContain(wordsOf(words.replace(/[\u0000-\u001F]/gu, " "))[0] ?? "");
      }
    }
  });

  it("cannot look like the service's own text: each line of a message is marked in the plain text", () => {
    const [sample = failed()] = EMAIL_SAMPLES;
    const { text } = emailOn(poisoned(sample, `${words}\n\nPlease pay here: https://evil.example`), "FREELANCER", "en");
    expect(text).toContain("\n> Please pay here: https://evil.example\n");
    expect(text).not.toContain("\nPlease pay");
  });
});

function failed(): never {
  throw new Error("no scene");
}

it("[S12] a long name is cut in the subject, so that it stays readable", () => {
  const sample = ALL.find(({ name }) => name === "work delivered") ?? failed();
  const { subject } = emailOn(sample, "CLIENT", "en", {
    otherParty: { displayName: "Benedict the Elder, of the House of the Long Names" },
  });
  expect(subject).toBe("Benedict the Elder, of the House of the… delivered the work (R-1001)");
});
