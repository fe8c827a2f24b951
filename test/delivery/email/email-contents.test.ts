import type { MailFacts } from "../../../src/app/ports/email";
import type { OrderEvent } from "../../../src/domain/order/event";
import {
  CANCELLATION_REASONS,
  type Language,
  LANGUAGES,
  PARTY_ROLES,
  type PartyRole,
} from "../../../src/domain/vocabulary";
import { CATALOGUES } from "../../../src/wording/catalogue";
import { formatInstant, formatMoney, formatShortInstant } from "../../../src/wording/format";
import { cancellationReasonLabel, refundReasonLabel } from "../../../src/wording/reason-label";
import { htmlText } from "../../support/app/email-html";
import { allSamples, confidentialSamples, type EmailSample } from "../../support/app/email-samples";
import { emailOn, READERS, readersOf } from "../../support/app/sample-emails";

const EMAIL_SAMPLES = allSamples();

function named(name: string): EmailSample {
  const found = EMAIL_SAMPLES.find((sample) => sample.name === name);
  if (found === undefined) throw new Error(`no scene ${name}`);
  return found;
}

/** Unicode's tables decide which blank is between an amount and its currency. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/gu, " ");

const textOf = (name: string, role: PartyRole, language: Language = "en", changes: Partial<MailFacts> = {}): string =>
  plain(emailOn(named(name), role, language, changes).text);

describe("[P12, P19] the email about a refund offer has every amount", () => {
  const SHARED = [
    "Refund of the price: $120.00",
    "Refund of the service fee: $4.10",
    "Price before the refund: $200.00",
    "New price: $80.00",
  ];

  it.each(["refund offered", "reminder: refund"])(
    "%s, to the client, without the freelancer's earnings [V1]",
    (name) => {
      const text = textOf(name, "CLIENT");
      for (const line of [...SHARED, "Total refund to you: $124.10"]) expect(text).toContain(`${line}\n`);
      for (const language of LANGUAGES) {
        const { text: said, html } = emailOn(named(name), "CLIENT", language);
        for (const email of [said, html])
          expect(email).not.toContain(formatMoney({ minor: 6400n, currency: "USD" }, 2, language));
      }
    },
  );

  it.each(["refund offered", "refund accepted"])("%s, to the freelancer, with the remaining earnings", (name) => {
    const text = textOf(name, "FREELANCER");
    for (const line of [...SHARED, "Total refund to the client: $124.10", "You still earn: $64.00"])
      expect(text).toContain(`${line}\n`);
  });

  it("[P11] the freelancer's email confirms that the offer was delivered", () => {
    expect(readersOf(named("refund offered"))).toEqual(PARTY_ROLES);
    const { subject, text } = emailOn(named("refund offered"), "FREELANCER", "en");
    expect(subject).toBe("Anna has received your refund offer (R-1001)");
    expect(text).toContain(
      "Your offer to pay back $120.00 of the price has arrived. Anna can now accept or decline it.",
    );
    expect(text).toContain("You wrote:\n> Two of the five drafts were not needed after all.\n");
  });
});

describe("[P15, C5, X1, X3] an email about money has all amounts", () => {
  it.each<[string, PartyRole, readonly string[]]>([
    ["refund processed", "CLIENT", ["Your refund of $124.10 has been sent", "Refund of the service fee: $4.10"]],
    ["refund failed", "CLIENT", ["Your refund of $124.10 could not be paid. You are still owed this amount"]],
    [
      "cancellation of the client accepted",
      "CLIENT",
      ["$211.00 is going back to your original payment source.", "Total refund to you: $211.00"],
    ],
    [
      "cancellation of the freelancer not answered",
      "FREELANCER",
      ["$211.00 is going back to Anna.", "Total refund to the client: $211.00"],
    ],
    ["cancelled after a milestone", "CLIENT", ["Completed milestones stay paid.", "Refund of the price: $140.00"]],
    [
      "extras asked for",
      "CLIENT",
      ["Business cards: $45.00, 2 more days", "Letterhead: $19.50\n", "Extras in total: $64.50", "agree to be charged"],
    ],
    ["extras accepted", "FREELANCER", ["Extras in total: $64.50", "New price: $264.50"]],
    ["extras accepted", "CLIENT", ["Additional service fee: $3.55", "Total charged to you: $68.05"]],
  ])("%s, to the %s", (name, role, recipients) => {
    // Nobody receives an email about their own action, but its amounts are those of the payer.
    for (const part of recipients) expect(textOf(name, role)).toContain(part);
  });
});

describe.each(LANGUAGES)(
  "[N1, T1] in %s the email has the deadline in the reader's time zone, and the effect of no answer",
  (language) => {
    const reader = { language, timeZone: READERS[language].timeZone };

    it.each(EMAIL_SAMPLES.filter(({ events }) => events === null))("$name", (sample) => {
      const [role = "CLIENT"] = readersOf(sample);
      const { subject, text, html } = emailOn(sample, role, language);
      const end = sample.countdown?.endsAt ?? 0;
      expect(subject).toContain(formatShortInstant(end, reader));
      for (const said of [text, htmlText(html)]) {
        expect(said).toContain(formatInstant(end, reader));
        expect(said).toContain(CATALOGUES[language].mails.labels.answer);
      }
    });

    it("each party reads it in their own time zone, and the email names who has to answer", () => {
      const end = named("update asked for").countdown?.endsAt ?? 0;
      for (const role of PARTY_ROLES)
        expect(textOf("update asked for", role, language)).toContain(plain(formatInstant(end, reader)));
    });
  },
);

it("[N3] the subject of a reminder names the deadline and the effect of no answer", () => {
  const subjects = LANGUAGES.map((language) =>
    plain(emailOn(named("reminder: cancellation of the client"), "FREELANCER", language).subject),
  );
  expect(subjects).toEqual([
    "Reminder: answer by Mar 5, 4:00 AM EST, or the order is cancelled (R-1001)",
    "Erinnerung: Antworten Sie bis 5. März, 10:00 MEZ, sonst wird der Auftrag storniert (R-1001)",
    "Rappel : répondez avant le 5 mars, 10:00 UTC+1, sinon la commande sera annulée (R-1001)",
    "Herinnering: antwoord vóór 5 mrt, 10:00 CET, anders wordt de opdracht geannuleerd (R-1001)",
  ]);
});

describe("[V1, O12] the parties' texts", () => {
  it("are quoted, every line marked", () => {
    expect(textOf("update asked for", "FREELANCER")).toContain(
      "Anna wrote:\n> How is the logo coming along?\n>\n> I need to plan the launch.\n",
    );
  });

  it("[O8] are quoted once if a delivery answers an update", () => {
    expect(textOf("update answered by a delivery", "CLIENT").match(/> Here it is/gu)).toHaveLength(1);
  });

  it("to support are only in their author's email", () => {
    expect(textOf("support asked for help", "FREELANCER")).not.toContain("Words for support only");
    expect(textOf("support asked for help", "CLIENT")).toContain("Words for support only");
  });

  it("files of a delivery are counted, and not linked", () => {
    const { text, html } = emailOn(named("work delivered"), "CLIENT", "en");
    expect(text).toContain("The delivery comes with 2 files");
    expect(html).not.toContain("files.example");
  });
});

describe.each(LANGUAGES)("[C2, C3, P9, V3] in %s, the reasons", (language) => {
  it("of a freelancer for a cancellation are sent to the client, by their label", () => {
    const { text } = emailOn(named("cancellation asked for by the freelancer"), "CLIENT", language);
    expect(text).toContain(cancellationReasonLabel("SCOPE_CHANGED", language));
  });

  it("of a client for a cancellation and of a freelancer for a refund are in no email, nor are their notes", () => {
    for (const sample of confidentialSamples("a word in confidence")) {
      for (const role of PARTY_ROLES) {
        const { subject, text, html } = emailOn(sample, role, language);
        for (const said of [subject, text, html]) {
          expect(said).not.toContain("a word in confidence");
          for (const reason of CANCELLATION_REASONS)
            expect(said).not.toContain(cancellationReasonLabel(reason, language));
          expect(said).not.toContain(refundReasonLabel("PRICING_ERROR", language));
        }
      }
    }
  });
});

describe("an email that is sent late, or was written by a newer node", () => {
  it("says that its request has been settled", () => {
    const { resolution } = named("cancellation of the freelancer declined");
    const text = textOf("cancellation asked for by the freelancer", "CLIENT", "en", { resolution, countdown: null });
    expect(text).toContain("This has since been settled. The order page shows how things stand now.");
    expect(text).not.toContain("Please accept or decline");
  });

  it("can describe an unknown type of event", () => {
    const sample = named("work delivered");
    const events = (sample.events ?? []).map((event) => ({ ...event, type: "ORDER_FRAMED" }) as unknown as OrderEvent);
    const { subject, text } = emailOn({ ...sample, events }, "CLIENT", "nl");
    expect(subject).toBe("Nieuws over je opdracht (R-1001)");
    expect(text).toContain("Er is nieuws over je opdracht. Je vindt het op de opdrachtpagina.");
  });

  it("is in English if the reader's language is not supported", () => {
    const sample = named("work delivered");
    const recipient = {
      id: "",
      externalId: "",
      displayName: "Anna",
      email: "",
      avatarUrl: null,
      locale: "pt-BR",
      timeZone: "UTC",
    };
    expect(emailOn(sample, "CLIENT", "nl", { recipient })).toMatchObject({
      subject: "Ben delivered the work (R-1001)",
    });
  });
});
