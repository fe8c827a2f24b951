import { type Language, PARTY_ROLES, type PartyRole } from "../../src/domain/vocabulary";
import { type EventReader, eventText } from "../../src/wording/event-text";
import { allSamples } from "../support/app/email-samples";
import { emailOn } from "../support/app/sample-emails";

const EMAIL_SAMPLES = new Map(allSamples().map((sample) => [sample.name, sample]));

const plain = (text: string): string => text.replace(/\s/gu, " ");
const reader = (language: Language, refundPayer: EventReader["refundPayer"]): EventReader => ({
  language,
  timeZone: "UTC",
  decimals: 2,
  refundPayer,
});
const usd = (minor: bigint) => ({ minor, currency: "USD" });
const REFUND = { price: usd(12_000n), serviceFee: usd(410n) };
const WHOLE = { price: usd(12_000n), serviceFee: usd(0n) };

/** What is true only once a payment gateway has the refund. */
const ON_ITS_WAY: Readonly<Record<Language, RegExp>> = {
  en: /is going back|original payment|has been sent/u,
  de: /gehen an|Zahlungsquelle|überwiesen/u,
  fr: /restituée|d’origine/u,
  nl: /gaat terug naar|oorspronkelijke|overgemaakt/u,
};

/** The activity's sentences on a cancellation, two accepted offers, a paid and a failed refund. */
const sentences = (to: EventReader): readonly string[] =>
  [
    eventText("ORDER_CANCELLED", { counts: false, refund: REFUND }, to),
    eventText("REFUND_OFFER_ACCEPTED", REFUND, to),
    eventText("REFUND_OFFER_ACCEPTED", WHOLE, to),
    eventText("REFUND_PROCESSED", { ...REFUND, byOtherMeans: false }, to),
    eventText("REFUND_FAILED", REFUND, to),
  ].map(plain);

/** Nothing is retried until an operator does it, or the marketplace pays [P16]. */
const PROMISES_RETRY: Readonly<Record<Language, RegExp>> = {
  en: /again|retr/iu,
  de: /erneut|noch einmal|wieder/iu,
  fr: /retent|nouve|réessa/iu,
  nl: /opnieuw|nieuwe|nogmaals/iu,
};

const EXPECTED: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "The order was cancelled. A refund of $124.10 to the client waits to be paid. The freelancer’s completion rate stays as it is.",
    "The client accepted the partial refund. The refund of $124.10 waits to be paid, $4.10 of it from the service fee.",
    "The client accepted the partial refund. The refund of $120.00 waits to be paid.",
    "The refund of $124.10 to the client has been paid.",
    "The refund of $124.10 could not be paid. The client is still owed this amount.",
  ],
  de: [
    "Der Auftrag wurde storniert. Eine Erstattung von 124,10 $ an den Kunden wartet auf Auszahlung. Die Abschlussquote des Freelancers ändert sich nicht.",
    "Der Kunde hat die Teilerstattung angenommen. Die Erstattung von 124,10 $, davon 4,10 $ aus der Servicegebühr, wartet auf Auszahlung.",
    "Der Kunde hat die Teilerstattung angenommen. Die Erstattung von 120,00 $ wartet auf Auszahlung.",
    "Die Erstattung von 124,10 $ an den Kunden wurde ausgezahlt.",
    "Die Erstattung von 124,10 $ konnte nicht ausgezahlt werden. Der Betrag steht dem Kunden weiterhin zu.",
  ],
  fr: [
    "La commande a été annulée. Un remboursement de 124,10 $US au client est en attente de versement. Le taux d’achèvement du freelance reste inchangé.",
    "Le client a accepté le remboursement partiel. Le remboursement de 124,10 $US, dont 4,10 $US de frais de service, est en attente de versement.",
    "Le client a accepté le remboursement partiel. Le remboursement de 120,00 $US est en attente de versement.",
    "Le remboursement de 124,10 $US au client a été versé.",
    "Le remboursement de 124,10 $US n’a pas pu être versé. La somme reste due au client.",
  ],
  nl: [
    "De opdracht is geannuleerd. Een terugbetaling van US$ 124,10 aan de klant wacht op uitbetaling. Het afrondingspercentage van de freelancer verandert niet.",
    "De klant heeft de gedeeltelijke terugbetaling geaccepteerd. De terugbetaling van US$ 124,10, waarvan US$ 4,10 aan servicekosten, wacht op uitbetaling.",
    "De klant heeft de gedeeltelijke terugbetaling geaccepteerd. De terugbetaling van US$ 120,00 wacht op uitbetaling.",
    "De terugbetaling van US$ 124,10 aan de klant is uitbetaald.",
    "De terugbetaling van US$ 124,10 kon niet worden uitbetaald. De klant heeft nog steeds recht op dit bedrag.",
  ],
};

const languages = Object.keys(EXPECTED) as readonly Language[];

/** Emails on a refund: the client's and the freelancer's sentence, and the subject's beginning of a paid one. */
const MAILS: Readonly<Record<Language, readonly (readonly [sample: string, role: PartyRole, part: string])[]>> = {
  en: [
    ["cancellation of the client accepted", "CLIENT", "Your refund of $211.00 waits to be paid."],
    ["cancellation of the freelancer not answered", "FREELANCER", "The refund of $211.00 to Anna waits to be paid."],
    ["refund processed", "CLIENT", "Your refund of $124.10 has been paid."],
    ["refund processed", "FREELANCER", "The refund of $124.10 to Anna has been paid."],
    [
      "refund failed",
      "CLIENT",
      "Your refund of $124.10 could not be paid. You are still owed this amount. There is nothing you need to do.",
    ],
    ["refund failed", "FREELANCER", "The refund of $124.10 to Anna could not be paid. Anna is still owed this amount."],
  ],
  de: [
    ["cancellation of the client accepted", "CLIENT", "Ihre Erstattung von 211,00 $ wartet auf Auszahlung."],
    [
      "cancellation of the freelancer not answered",
      "FREELANCER",
      "Die Erstattung von 211,00 $ an Anna wartet auf Auszahlung.",
    ],
    ["refund processed", "CLIENT", "Ihre Erstattung von 124,10 $ wurde ausgezahlt."],
    ["refund processed", "FREELANCER", "Die Erstattung von 124,10 $ an Anna wurde ausgezahlt."],
    [
      "refund failed",
      "CLIENT",
      "Ihre Erstattung von 124,10 $ konnte nicht ausgezahlt werden. Der Betrag steht Ihnen weiterhin zu.",
    ],
    [
      "refund failed",
      "FREELANCER",
      "Die Erstattung von 124,10 $ an Anna konnte nicht ausgezahlt werden. Der Betrag steht Anna weiterhin zu.",
    ],
  ],
  fr: [
    ["cancellation of the client accepted", "CLIENT", "Votre remboursement de 211,00 $US est en attente de versement."],
    [
      "cancellation of the freelancer not answered",
      "FREELANCER",
      "Le remboursement de 211,00 $US destiné à Anna est en attente de versement.",
    ],
    ["refund processed", "CLIENT", "Votre remboursement de 124,10 $US a été versé."],
    ["refund processed", "FREELANCER", "Le remboursement de 124,10 $US destiné à Anna a été versé."],
    ["refund failed", "CLIENT", "Votre remboursement de 124,10 $US n’a pas pu être versé. Cette somme vous reste due."],
    [
      "refund failed",
      "FREELANCER",
      "Le remboursement de 124,10 $US destiné à Anna n’a pas pu être versé. Cette somme reste due à Anna.",
    ],
  ],
  nl: [
    ["cancellation of the client accepted", "CLIENT", "Je terugbetaling van US$ 211,00 wacht op uitbetaling."],
    [
      "cancellation of the freelancer not answered",
      "FREELANCER",
      "De terugbetaling van US$ 211,00 aan Anna wacht op uitbetaling.",
    ],
    ["refund processed", "CLIENT", "Je terugbetaling van US$ 124,10 is uitbetaald."],
    ["refund processed", "FREELANCER", "De terugbetaling van US$ 124,10 aan Anna is uitbetaald."],
    [
      "refund failed",
      "CLIENT",
      "Je terugbetaling van US$ 124,10 kon niet worden uitbetaald. Je hebt nog steeds recht op dit bedrag.",
    ],
    [
      "refund failed",
      "FREELANCER",
      "De terugbetaling van US$ 124,10 aan Anna kon niet worden uitbetaald. Anna heeft nog steeds recht op dit bedrag.",
    ],
  ],
};

describe.each(languages)("[P24, R17] without a payment gateway, in %s,", (language) => {
  it("the activity says what waits, what was paid, and what is still owed", () => {
    expect(sentences(reader(language, "MARKETPLACE"))).toEqual(EXPECTED[language]);
  });

  it("no sentence says that money is being sent, as those with a gateway do", () => {
    expect(EXPECTED[language].filter((sentence) => ON_ITS_WAY[language].test(sentence))).toEqual([]);
    const withGateway = sentences(reader(language, "PAYMENT_GATEWAY"));
    expect(withGateway.filter((sentence) => !ON_ITS_WAY[language].test(sentence))).toEqual(
      EXPECTED[language].slice(-1),
    ); // it failed
  });

  it("[P16] nothing on a failed refund promises a retry, with or without a gateway", () => {
    const sample = EMAIL_SAMPLES.get("refund failed");
    if (sample === undefined) throw new Error("no sample");
    for (const refundPayer of ["MARKETPLACE", "PAYMENT_GATEWAY"] as const) {
      const emails = PARTY_ROLES.map((role) => emailOn(sample, role, language, { refundPayer }));
      const texts = [
        eventText("REFUND_FAILED", REFUND, reader(language, refundPayer)),
        ...emails.map(({ text }) => plain(text)),
      ];
      expect(texts.filter((text) => PROMISES_RETRY[language].test(text))).toEqual([]);
    }
  });

  it.each(MAILS[language])("the email «%s» to the %s says «%s»", (name, role, part) => {
    const sample = EMAIL_SAMPLES.get(name);
    if (sample === undefined) throw new Error(`no sample ${name}`);
    const { subject, text } = emailOn(sample, role, language, { refundPayer: "MARKETPLACE" });
    expect(plain(text)).toContain(part);
    expect(ON_ITS_WAY[language].exec(`${subject}\n${plain(text)}`)).toBeNull();
  });

  it("an email about a refund that was settled by other means is the same with and without a gateway", () => {
    const settled = eventText("REFUND_PROCESSED", { ...REFUND, byOtherMeans: true }, reader(language, "MARKETPLACE"));
    expect(settled).toBe(
      eventText("REFUND_PROCESSED", { ...REFUND, byOtherMeans: true }, reader(language, "PAYMENT_GATEWAY")),
    );
  });

  it("no email of any sample says that money is being sent", () => {
    const found = [...EMAIL_SAMPLES.values()].flatMap((sample) =>
      PARTY_ROLES.map((role) => emailOn(sample, role, language, { refundPayer: "MARKETPLACE" })).filter(
        ({ subject, text }) => ON_ITS_WAY[language].test(`${subject}\n${text}`),
      ),
    );
    expect(found.map(({ subject }) => subject)).toEqual([]);
  });
});
