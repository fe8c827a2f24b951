import { argumentErrors, keyErrors, renderingErrors, sharedTexts } from "./text-errors";
import { ALL_TEXTS, fillings, injected } from "./texts";

describe("[A2, POL3] every language has every text of the vocabulary", () => {
  it("no key and no language is missing or superfluous", () => {
    expect(keyErrors(ALL_TEXTS)).toEqual([]);
  });

  it.each([
    ["a missing key", injected("fr", "events.ORDER_PLACED", null), "fr lacks events.ORDER_PLACED"],
    ["an empty text", injected("nl", "reasons.refund.OTHER", " "), "nl lacks reasons.refund.OTHER"],
    [
      "a superfluous key",
      injected("de", "errors.NO_SUCH_CODE", "Nein."),
      "de has errors.NO_SUCH_CODE, which nobody asks for",
    ],
    ["a missing key of mails", injected("de", "mails.duties.OFFER_VOID", null), "de lacks mails.duties.OFFER_VOID"],
    [
      "a superfluous key of mails",
      injected("fr", "mails.labels.tips", "Un conseil"),
      "fr has mails.labels.tips, which nobody asks for",
    ],
    [
      "a superfluous section of mails",
      injected("nl", "mails.tips.one", "Een tip."),
      "nl has mails.tips.one, which nobody asks for",
    ],
    ["a missing language", { en: ALL_TEXTS.en, de: ALL_TEXTS.de, fr: ALL_TEXTS.fr }, "nl is missing"],
  ])("the check sees %s", (_error, texts, found) => {
    expect(keyErrors(texts)).toEqual([found]);
  });
});

describe("messages have the same ICU arguments and branches in all languages", () => {
  it("the texts of this service have the same ones", () => {
    expect(argumentErrors(ALL_TEXTS)).toEqual([]);
  });

  it.each([
    [
      "an argument of another name",
      "errors.NUMBER_TAKEN",
      "{has, select, both {{number}.} actual {{actual}.} other {.}}",
    ],
    ["a missing branch", "events.MESSAGE_POSTED", "{actor, select, CLIENT {Eins.} other {Zwei.}}"],
    ["a plural where another has a branch", "events.MESSAGE_POSTED", "{actor, plural, one {Eins.} other {Zwei.}}"],
  ])("the check sees %s", (_error, key, text) => {
    expect(argumentErrors(injected("de", key, text))).toEqual([`de uses other arguments in ${key}`]);
  });
});

describe("every message renders as complete sentences in every branch, plurals for 0, 1, 2, and 5", () => {
  it("every text of this service does", () => {
    expect(renderingErrors(ALL_TEXTS)).toEqual([]);
  });

  it.each([
    ["a message that cannot be parsed", "{actor, select, CLIENT {Un message.}"],
    ["an apostrophe that swallows an argument", "C'est l'heure '{actor}'."],
    [
      "a branch without a sentence's end",
      "{actor, select, CLIENT {Un message.} FREELANCER {Un message} other {Un message.}}",
    ],
    ["two spaces", "Un  message."],
    ["a number sign outside of a plural", "Message #."],
  ])("the check sees %s", (_error, text) => {
    expect(renderingErrors(injected("fr", "events.MESSAGE_POSTED", text))).not.toEqual([]);
  });

  it.each([
    ["a heading of a mail with a full stop", "mails.headlines.ORDER_COMPLETED", "La commande est terminée."],
    ["a sentence of a mail without one", "mails.sentences.settled", "C’est réglé"],
  ])("the check sees %s", (_error, key, text) => {
    expect(renderingErrors(injected("fr", key, text))).toEqual([`fr ${key}: ${text}`]);
  });

  it("the check tries each count with each branch", () => {
    const message = "{kind, select, A {{n, plural, one {# {what}} other {#}}} other {}}";
    expect(fillings(message, "en")).toHaveLength(2 * 4 * 1);
    expect(new Set(fillings(message, "en").map(({ n }) => n))).toEqual(new Set([0, 1, 2, 5]));
  });
});

describe("no two languages have the same text of more than two words", () => {
  it("the languages of this service have none", () => {
    expect(sharedTexts(ALL_TEXTS)).toEqual([]);
  });

  it("the check finds a text that was not translated, also in a single branch and under another key", () => {
    const text =
      "{actor, select, CLIENT {A work that was delivered.} FREELANCER {THE CLIENT DECLINED THE PARTIAL REFUND.} other {Y.}}";
    expect(sharedTexts(injected("nl", "events.MESSAGE_POSTED", text))).toEqual([
      "en and nl: the client declined the partial refund.",
    ]);
  });
});
