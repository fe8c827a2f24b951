import { type Language, LANGUAGES } from "../../src/domain/vocabulary";
import { type EventReader, eventText } from "../../src/wording/event-text";

const plain = (text: string): string => text.replace(/\s/gu, " ");
const reader = (
  language: Language,
  decimals = 2,
  refundPayer: EventReader["refundPayer"] = "PAYMENT_GATEWAY",
): EventReader => ({
  language,
  timeZone: "Europe/Amsterdam",
  decimals,
  refundPayer,
});
const usd = (minor: bigint) => ({ minor, currency: "USD" });
const NOON = Date.UTC(2026, 10, 23, 11);

describe("[A2] an event is one sentence for everybody, in the reader's language", () => {
  it.each<[Language, string]>([
    [
      "en",
      "The freelancer offered a partial refund of $120.00, to be answered by November 23, 2026 at 12:00 PM GMT+1. " +
        "Together with $4.10 of the service fee, the client would get back $124.10.",
    ],
    [
      "de",
      "Der Freelancer hat eine Teilerstattung von 120,00 $ angeboten und erwartet eine Antwort bis zum 23. November 2026 um 12:00 MEZ. " +
        "Zusammen mit 4,10 $ der Servicegebühr bekäme der Kunde 124,10 $ zurück.",
    ],
    [
      "fr",
      "Le freelance a proposé un remboursement partiel de 120,00 $US ; une réponse est attendue avant le 23 novembre 2026 à 12:00 UTC+1. " +
        "Avec 4,10 $US de frais de service, le client récupérerait 124,10 $US.",
    ],
    [
      "nl",
      "De freelancer heeft een gedeeltelijke terugbetaling van US$ 120,00 aangeboden en verwacht vóór 23 november 2026 om 12:00 CET een antwoord. " +
        "Samen met US$ 4,10 aan servicekosten zou de klant US$ 124,10 terugkrijgen.",
    ],
  ])("[P12, P19] an offer of 120.00 with 4.10 of the fee, in %s", (language, text) => {
    const args = { price: usd(12000n), serviceFee: usd(410n), respondBy: NOON };
    expect(plain(eventText("REFUND_OFFERED", args, reader(language)))).toBe(text);
  });

  it("[P19] a refund without a fee does not mention one", () => {
    const args = { price: usd(100n), serviceFee: usd(0n), respondBy: NOON };
    for (const language of LANGUAGES)
      expect(eventText("REFUND_OFFERED", args, reader(language))).not.toMatch(/fee|gebühr|frais|kosten/);
  });

  it.each([
    [0, 0, "offered 0 extras for $40.00, to be"],
    [1, 1, "offered 1 extra for $40.00 and 1 more day of delivery time, to be"],
    [2, 0, "offered 2 extras for $40.00, to be"],
    [5, 3, "offered 5 extras for $40.00 and 3 more days of delivery time, to be"],
  ])("[X1] %i extras with %i days: … %s …", (extras, extraDays, part) => {
    const args = { kind: "EXTRAS", extras, extraDays, price: usd(4000n), respondBy: NOON } as const;
    expect(eventText("CHANGE_REQUESTED", args, reader("en"))).toContain(part);
  });

  it.each<[Language, readonly string[]]>([
    ["de", ["0 Zusatzleistungen", "1 Zusatzleistung ", "2 Zusatzleistungen", "5 Zusatzleistungen"]],
    ["fr", ["0 prestation ", "1 prestation ", "2 prestations ", "5 prestations "]],
    ["nl", ["0 extra’s", "1 extra ", "2 extra’s", "5 extra’s"]],
  ])("[X1] extras are counted in %s: %j", (language, counted) => {
    const recipients = [0, 1, 2, 5].map((extras) =>
      eventText(
        "CHANGE_REQUESTED",
        { kind: "EXTRAS", extras, extraDays: 0, price: usd(4000n), respondBy: NOON },
        reader(language),
      ),
    );
    expect(recipients.map((text, index) => text.includes(counted[index] ?? "?"))).toEqual([true, true, true, true]);
  });

  it("[X3] accepted extras have the price, the fee that rises, and the new date, and no empty parts", () => {
    const args = {
      kind: "EXTRAS",
      extras: 1,
      price: usd(4000n),
      serviceFeeCharged: usd(220n),
      deliveryDueAt: NOON,
    } as const;
    expect(eventText("CHANGE_ACCEPTED", args, reader("en"))).toBe(
      "The client accepted 1 extra for $40.00. The service fee rises by $2.20. The order is now due by November 23, 2026 at 12:00 PM GMT+1.",
    );
    expect(
      eventText("CHANGE_ACCEPTED", { ...args, serviceFeeCharged: usd(0n), deliveryDueAt: null }, reader("en")),
    ).toBe("The client accepted 1 extra for $40.00.");
  });

  it("[C1] a request to cancel has its opener, and who has to answer", () => {
    const recipients = (openedBy: "CLIENT" | "FREELANCER") =>
      eventText("CANCELLATION_REQUESTED", { openedBy, respondBy: NOON }, reader("en"));
    expect(recipients("CLIENT")).toMatch(/^The client asked to cancel .* from the freelancer by/);
    expect(recipients("FREELANCER")).toMatch(/^The freelancer asked to cancel .* from the client by/);
  });

  it.each<[Language, RegExp]>([
    ["en", /agree|accept/],
    ["de", /zugestimmt|angenommen/],
    ["fr", /accept|d’accord/],
    ["nl", /akkoord|geaccepteerd/],
  ])("[C6] without an answer nobody is said to have agreed, in %s", (language, agreement) => {
    for (const openedBy of ["CLIENT", "FREELANCER", null] as const) {
      expect(eventText("CANCELLATION_ACCEPTED_BY_SILENCE", { openedBy }, reader(language))).not.toMatch(agreement);
    }
    expect(eventText("CANCELLATION_ACCEPTED", { actor: "CLIENT" }, reader(language))).toMatch(agreement);
  });

  it("[C10] a cancellation says whether it counts, and the total refund of price and fee", () => {
    const refund = { price: usd(20000n), serviceFee: usd(1100n) };
    expect(eventText("ORDER_CANCELLED", { counts: true, refund }, reader("en"))).toBe(
      "The order was cancelled. $211.00 is going back to the client’s original payment source. " +
        "The cancellation counts against the freelancer’s completion rate.",
    );
    expect(eventText("ORDER_CANCELLED", { counts: false, refund: null }, reader("en"))).toBe(
      "The order was cancelled. The freelancer’s completion rate stays as it is.",
    );
  });

  it("[O9, O11] a milestone has its position and title, and a missing answer is stated", () => {
    const milestone = { position: 2, title: "Layout {draft} #2 <b>" };
    expect(eventText("MILESTONE_COMPLETED", { milestone, bySilence: true }, reader("de"))).toBe(
      "Meilenstein 2 („Layout {draft} #2 <b>“) wurde automatisch abgeschlossen, weil der Kunde nicht rechtzeitig auf die Lieferung reagiert hat.",
    );
    expect(eventText("ORDER_DELIVERED", { milestone, isRevision: true }, reader("en"))).toBe(
      "The freelancer delivered the revised work for milestone 2, “Layout {draft} #2 <b>”.",
    );
    expect(eventText("ORDER_DELIVERED", { milestone: null, isRevision: false }, reader("en"))).toBe(
      "The freelancer delivered the work.",
    );
  });

  it("[M1] an order in yen or dinars is placed at its exact price", () => {
    const args = { milestones: 2, deliveryDueAt: null };
    expect(
      eventText("ORDER_PLACED", { ...args, price: { minor: 9007199254740993n, currency: "JPY" } }, reader("en", 0)),
    ).toBe("The order was placed at a price of ¥9,007,199,254,740,993, with 2 milestones.");
    expect(
      plain(eventText("ORDER_PLACED", { ...args, price: { minor: 30000n, currency: "KWD" } }, reader("nl", 3))),
    ).toBe("De opdracht is geplaatst voor KWD 30,000, met 2 mijlpalen.");
  });
});
