import fc from "fast-check";
import { countdownOf } from "../../../src/domain/move/countdown";
import { MAILED_TYPES } from "../../../src/domain/order/recipients";
import {
  ACTIVITY_TYPES,
  EXPIRY_OUTCOMES,
  LANGUAGES,
  PARTY_ROLES,
  type PartyRole,
} from "../../../src/domain/vocabulary";
import { CATALOGUES } from "../../../src/wording/catalogue";
import { addressesIn, htmlErrors, htmlText, wordsOf } from "../../support/app/email-html";
import { allSamples, type EmailSample } from "../../support/app/email-samples";
import { emailOn, NAMES, readersOf } from "../../support/app/sample-emails";
import { histories, live } from "../../support/domain/simulation";

const EMAIL_SAMPLES = allSamples();
const typesOf = (samples: readonly EmailSample[]) =>
  new Set(samples.flatMap(({ events }) => (events ?? []).map(({ type }) => type)));

describe("[N1, N3, P11] the sample emails", () => {
  it("contain every type of event, and each type for which emails exist has a recipient", () => {
    expect(typesOf(EMAIL_SAMPLES)).toEqual(new Set(ACTIVITY_TYPES));
    const read = typesOf(EMAIL_SAMPLES.filter((sample) => readersOf(sample).length > 0));
    expect(MAILED_TYPES.filter((type) => !read.has(type))).toEqual([]);
  });

  it("contain a reminder of everything that can expire", () => {
    const waits = EMAIL_SAMPLES.filter(({ events }) => events === null).map(({ countdown }) => countdown?.onExpiry);
    expect(new Set(waits)).toEqual(new Set(EXPIRY_OUTCOMES));
  });
});

/** No remains of a template. */
const LEFT_OVER = /[{}]|undefined|\bNaN\b|\[object|\bnull\b| {2}|\.\./u;
const withoutStyle = (html: string): string => html.replace(/<style>[^<]*<\/style>/u, "");

function expectWhole(sample: EmailSample, role: PartyRole, language: (typeof LANGUAGES)[number]): void {
  const { subject, text, html } = emailOn(sample, role, language);
  expect(subject).toMatch(/^\P{Cc}+ \(R-1001\)$/u);
  for (const said of [subject, text, withoutStyle(html)]) expect(said).not.toMatch(LEFT_OVER);
  expect(text).toContain(`\nhttps://market.example/orders/${sample.order.id}\n`);
  expect(text).toContain(NAMES[role]);
  expect(htmlErrors(html)).toEqual([]);
  expect(html).toContain(`<html lang="${language}">`);
  // The same words in the same order. The HTML also says what its button is for.
  const hint = wordsOf(CATALOGUES[language].mails.labels.address).join(" ");
  expect(wordsOf(text).join(" ")).toBe(wordsOf(htmlText(html)).join(" ").replace(`${hint} `, ""));
}

it.each([
  ["a tag that is not closed", "<p>One", "<p> is left open"],
  ["a tag that closes another", "<p>One</b>", "</b> closes nothing"],
  ["a bare <", "<p>1 < 2</p>", "not escaped: < 2"],
  ["a bare quotation mark in an attribute", '<p class="a"b">One</p>', 'not escaped: <p class="a"b">One'],
  ["a bare ampersand", "<p>One & two</p>", "not escaped: &"],
])("the check of the HTML sees %s", (_error, body, error) => {
  expect(htmlErrors(`<!doctype html>\n${body}`)).toContain(error);
});

describe.each(LANGUAGES)(
  "[N1, N3, S12] in %s an email is complete, to either party, and its text and its HTML are equal",
  (language) => {
    it.each(EMAIL_SAMPLES)("$name", (sample) => {
      for (const role of PARTY_ROLES) expectWhole(sample, role, language);
    });

    it("every email has its own heading", () => {
      const subjects = EMAIL_SAMPLES.flatMap((sample) =>
        readersOf(sample).map((role) => [emailOn(sample, role, language).subject, sample.name, role]),
      );
      const updates = CATALOGUES[language].mails.labels.news;
      expect(subjects.filter(([subject = ""]) => subject.startsWith(updates))).toEqual([]);
    });
  },
);

describe("the HTML is suitable for mail programs and screen readers", () => {
  it.each(EMAIL_SAMPLES)("$name", (sample) => {
    for (const role of PARTY_ROLES) {
      const { html } = emailOn(sample, role, "en");
      expect(html).not.toMatch(
        /<(?:script|img|link|iframe|form|object|svg|video|base)\b|\ssrc=|url\(|@import|\son[a-z]+=/iu,
      );
      expect(new Set(addressesIn(html))).toEqual(new Set([`https://market.example/orders/${sample.order.id}`]));
      expect(html.match(/<h1[ >]/gu)).toHaveLength(1);
      expect(html).toContain('<meta name="color-scheme" content="light dark">');
      expect(html).toContain("max-width:600px");
      // A table is for layout, or it is one: then its rows have headings.
      const data = html.match(/<table(?! role="presentation").*?<\/table>/gsu) ?? [];
      expect(data.every((table) => table.includes('<th scope="row"'))).toBe(true);
    }
  });
});

it("[N1] an email about any move of a generated history is complete, to either party", () => {
  const language = fc.constantFrom(...LANGUAGES);
  fc.assert(
    fc.property(histories, language, (history, spoken) => {
      for (const { decision, now } of live(history).moves.filter(({ decision: { events } }) => events.length > 0)) {
        const { order, events } = decision;
        const about = new Set(events.map(({ subject }) => subject?.id));
        const resolution = order.resolutions.find(({ id }) => about.has(id)) ?? null;
        const sample = {
          name: "",
          order,
          events,
          resolution,
          countdown: countdownOf(order, { now, policies: history.policies }),
        };
        for (const role of PARTY_ROLES) expectWhole(sample, role, spoken);
      }
    }),
    { numRuns: 20 },
  );
});
