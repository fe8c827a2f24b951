import type { dialogs as english } from "../en/dialogs";

export const dialogs: typeof english = {
  label: {
    REQUEST_ORDER_UPDATE: "Nach dem Stand fragen",
    ANSWER_ORDER_UPDATE: "Frage nach dem Stand beantworten",
    REQUEST_CANCELLATION: "Um Stornierung bitten",
    ACCEPT_CANCELLATION: "Der Stornierung zustimmen",
    DECLINE_CANCELLATION: "Die Stornierung ablehnen",
    WITHDRAW_DISPUTE: "Anfrage zurückziehen",
    OFFER_PARTIAL_REFUND: "Teilerstattung anbieten",
    ACCEPT_REFUND_OFFER: "Teilerstattung annehmen",
    DECLINE_REFUND_OFFER: "Teilerstattung ablehnen",
    WITHDRAW_REFUND_OFFER: "Erstattungsangebot zurückziehen",
    REQUEST_DELIVERY_EXTENSION: "Um einen späteren Liefertermin bitten",
    OFFER_EXTRAS: "Zusatzleistungen anbieten",
    ACCEPT_CHANGE: "Änderung annehmen",
    DECLINE_CHANGE: "Änderung ablehnen",
    WITHDRAW_CHANGE: "Vorgeschlagene Änderung zurückziehen",
    DELIVER: "Arbeit liefern",
    REQUEST_REVISION: "Um Überarbeitung bitten",
    ACCEPT_DELIVERY: "Lieferung annehmen",
    COMPLETE_MILESTONE: "Meilenstein abschließen",
    POST_MESSAGE: "Nachricht senden",
    LEAVE_REVIEW: "Bewertung abgeben",
    CONTACT_SUPPORT: "Support um Hilfe bitten",
    END_SUPPORT_ACCESS: "Zugriff des Supports beenden",
  },
  submit: {
    REQUEST_ORDER_UPDATE: "Anfrage senden",
    ANSWER_ORDER_UPDATE: "Antwort senden",
    REQUEST_CANCELLATION: "Anfrage senden",
    ACCEPT_CANCELLATION: "Ja, Auftrag stornieren",
    DECLINE_CANCELLATION: "Ablehnen",
    WITHDRAW_DISPUTE: "Zurückziehen",
    OFFER_PARTIAL_REFUND: "Angebot senden",
    ACCEPT_REFUND_OFFER: "Ja, Teilerstattung annehmen",
    DECLINE_REFUND_OFFER: "Ablehnen",
    WITHDRAW_REFUND_OFFER: "Zurückziehen",
    REQUEST_DELIVERY_EXTENSION: "Anfrage senden",
    OFFER_EXTRAS: "Angebot senden",
    ACCEPT_CHANGE: "Ja, Änderung annehmen",
    DECLINE_CHANGE: "Ablehnen",
    WITHDRAW_CHANGE: "Zurückziehen",
    DELIVER: "Liefern",
    REQUEST_REVISION: "Anfrage senden",
    ACCEPT_DELIVERY: "Ja, die Arbeit ist fertig",
    COMPLETE_MILESTONE: "Ja, der Meilenstein ist fertig",
    POST_MESSAGE: "Senden",
    LEAVE_REVIEW: "Bewertung veröffentlichen",
    CONTACT_SUPPORT: "Support den Auftrag einsehen lassen",
    END_SUPPORT_ACCESS: "Zugriff beenden",
  },
  what: {
    REQUEST_ORDER_UPDATE:
      "Der Freelancer hat für die Antwort eine Frist, die auf der Auftragsseite steht. Ohne Antwort wird die Anfrage geschlossen, und der Auftrag läuft weiter.",
    ANSWER_ORDER_UPDATE: "Ihre Antwort geht an den Kunden und schließt die Anfrage. Der Auftrag läuft weiter.",
    REQUEST_CANCELLATION:
      "Storniert wird erst, wenn die andere Seite zustimmt. Die Auftragsseite zeigt, wie lange sie Zeit für die Antwort hat. Ohne Antwort wird der Auftrag storniert.",
    ACCEPT_CANCELLATION:
      "Der Auftrag endet sofort. Was der Kunde bezahlt und noch nicht zurückbekommen hat, wird erstattet. Das lässt sich nicht rückgängig machen.",
    DECLINE_CANCELLATION:
      "Der Auftrag wird nicht storniert und läuft weiter wie zuvor. Die andere Seite kann noch einmal fragen.",
    WITHDRAW_DISPUTE: "Ihre Anfrage endet ohne Antwort, und der Auftrag läuft weiter wie zuvor.",
    OFFER_PARTIAL_REFUND:
      "Sie bieten an, einen Teil des Preises zu erstatten. Die Auftragsseite zeigt, wie lange der Kunde Zeit für die Antwort hat. Ohne Antwort verfällt das Angebot, und nichts ändert sich.",
    ACCEPT_REFUND_OFFER:
      "Sie erhalten den Betrag zurück, und der Auftrag läuft zum neuen Preis weiter. Das lässt sich nicht rückgängig machen.",
    DECLINE_REFUND_OFFER:
      "Es wird nichts erstattet, und der Auftrag läuft zum aktuellen Preis weiter. Der Freelancer kann ein neues Angebot machen.",
    WITHDRAW_REFUND_OFFER:
      "Ihr Angebot endet ohne Antwort. Es wird nichts erstattet, und der Auftrag läuft weiter wie zuvor.",
    REQUEST_DELIVERY_EXTENSION:
      "Die Auftragsseite zeigt, wie lange der Kunde Zeit für die Antwort hat. Ohne Antwort gilt die Bitte als zurückgezogen, und der Liefertermin bleibt, wie er ist.",
    OFFER_EXTRAS:
      "Sie bieten mehr Arbeit für mehr Geld an. Die Auftragsseite zeigt, wie lange der Kunde Zeit für die Antwort hat. Ohne Antwort gilt das Angebot als zurückgezogen, und nichts ändert sich.",
    ACCEPT_CHANGE: "Der Liefertermin verschiebt sich sofort. Das lässt sich nicht rückgängig machen.",
    DECLINE_CHANGE:
      "Es ändert sich nichts: Preis und Liefertermin bleiben, wie sie sind. Der Freelancer kann noch einmal fragen.",
    WITHDRAW_CHANGE: "Ihre Anfrage oder Ihr Angebot endet ohne Antwort, und der Auftrag läuft weiter wie zuvor.",
    DELIVER:
      "Der Kunde kann die Arbeit annehmen oder um eine Überarbeitung bitten. Die Auftragsseite zeigt, wie lange er Zeit für die Antwort hat. Ohne Antwort gilt die Arbeit als angenommen.",
    REQUEST_REVISION:
      "Der Freelancer überarbeitet die Lieferung und liefert neu. Sie können dann annehmen oder um eine weitere Überarbeitung bitten.",
    ACCEPT_DELIVERY:
      "Der Auftrag wird abgeschlossen, und der Freelancer wird bezahlt. Das lässt sich nicht rückgängig machen.",
    COMPLETE_MILESTONE:
      "Dieser Meilenstein wird abgeschlossen, und der Freelancer wird dafür bezahlt. Das lässt sich nicht rückgängig machen.",
    POST_MESSAGE: "Ihre Nachricht geht an die andere Seite. Am Auftrag ändert sie nichts.",
    LEAVE_REVIEW: "Sie können einen Auftrag einmal bewerten. Was veröffentlicht ist, lässt sich nicht mehr ändern.",
    CONTACT_SUPPORT:
      "Der Support kann diesen Auftrag dann einsehen, bis Sie oder die andere Seite den Zugriff beenden. Die andere Seite sieht, dass Sie um Hilfe gebeten haben, aber nicht Ihren Text.",
    END_SUPPORT_ACCESS:
      "Der Support kann diesen Auftrag nicht mehr einsehen. Das beendet den Zugriff für beide Seiten. Beide können erneut um Hilfe bitten.",
  },
  acceptExtras:
    "Mit der Annahme sind Sie einverstanden, dass Ihnen diese Zusatzleistungen berechnet werden und, falls die Servicegebühr beim neuen Preis höher ist, auch der Unterschied. Der Preis steigt sofort, und der Liefertermin verschiebt sich um die zusätzlichen Tage. Das lässt sich nicht rückgängig machen.",
  advice: {
    REQUEST_ORDER_UPDATE: "Schreiben Sie, was Sie wissen möchten. Klare Fragen bekommen klare Antworten.",
    ANSWER_ORDER_UPDATE: "Sagen Sie, was fertig ist, was noch fehlt und bis wann.",
    REQUEST_CANCELLATION:
      "Reden Sie zuerst miteinander: Oft genügt eine Nachricht. Stornieren Sie, wenn sonst nichts hilft.",
    ACCEPT_CANCELLATION: "Sind Sie nicht sicher? Dann schreiben Sie eine Nachricht, bevor Sie zustimmen.",
    DECLINE_CANCELLATION:
      "Sagen Sie, wie es weitergehen soll. Ein Nein mit einem Vorschlag hilft mehr als ein bloßes Nein.",
    WITHDRAW_DISPUTE: "Sagen Sie der anderen Seite, was sich geändert hat. Dann wissen beide, woran sie sind.",
    OFFER_PARTIAL_REFUND: "Einigen Sie sich mit dem Kunden auf den neuen Preis, bevor Sie ihn anbieten.",
    ACCEPT_REFUND_OFFER: "Prüfen Sie den neuen Preis: Je Auftrag kann nur eine Teilerstattung angenommen werden.",
    DECLINE_REFUND_OFFER: "Sagen Sie, welchen Preis Sie fair fänden. Dann kann das nächste Angebot passen.",
    WITHDRAW_REFUND_OFFER: "Sagen Sie dem Kunden, warum. Dann kommt es nicht überraschend.",
    REQUEST_DELIVERY_EXTENSION: "Fragen Sie früh, und wählen Sie einen Termin, den Sie sicher halten können.",
    OFFER_EXTRAS:
      "Ist es noch einmal so viel Arbeit wie der Auftrag selbst? Dann geht es wohl über den Auftrag hinaus: Sagen Sie freundlich, was enthalten ist und was nicht.",
    ACCEPT_CHANGE: "Fragen Sie nach, wenn etwas unklar ist, bevor Sie annehmen.",
    DECLINE_CHANGE: "Sagen Sie, was Ihnen besser passen würde.",
    WITHDRAW_CHANGE: "Eine kurze Nachricht an den Kunden beugt Missverständnissen vor.",
    DELIVER: "Sagen Sie, was dabei ist und wie man es ansieht. Lesen Sie den Auftrag vor dem Senden noch einmal.",
    REQUEST_REVISION:
      "Nennen Sie alles, was anders werden soll. Was nie zum Auftrag gehörte, geht darüber hinaus: Fragen Sie danach als Zusatzleistung.",
    ACCEPT_DELIVERY: "Sehen Sie sich zuerst alles an. Fehlt etwas, bitten Sie lieber um eine Überarbeitung.",
    COMPLETE_MILESTONE: "Sehen Sie sich zuerst alles an. Fehlt etwas, bitten Sie lieber um eine Überarbeitung.",
    POST_MESSAGE: "Bleiben Sie ruhig und freundlich. Das meiste klärt eine deutliche Nachricht.",
    LEAVE_REVIEW: "Seien Sie fair: Sagen Sie, was gut war und was besser hätte sein können.",
    CONTACT_SUPPORT:
      "Haben Sie mit der anderen Seite gesprochen? Sagen Sie kurz, was geschehen ist und was Sie möchten.",
    END_SUPPORT_ACCESS: "Beenden Sie ihn, wenn Ihre Frage geklärt ist.",
  },
  field: {
    message: { CLIENT: "Nachricht an den Kunden", FREELANCER: "Nachricht an den Freelancer" },
    optional: (label: string) => `${label} (freiwillig)`,
    reason: "Grund",
    confidentialNote: "Vertrauliche Notiz",
    amount: "Betrag der Erstattung",
    amountBySlider: "Betrag der Erstattung, mit dem Schieberegler",
    newDate: "Neuer Liefertermin",
    extra: (number: number) => `Zusatzleistung ${number}`,
    extraTitle: (number: number) => `Titel der Zusatzleistung ${number}`,
    extraPrice: (number: number) => `Preis der Zusatzleistung ${number}`,
    extraDays: (number: number) => `Zusätzliche Tage für Zusatzleistung ${number}`,
    addExtra: "Weitere Zusatzleistung hinzufügen",
    removeExtra: (number: number) => `Zusatzleistung ${number} entfernen`,
    link: (number: number) => `Link ${number}`,
    addLink: "Link hinzufügen",
    removeLink: (number: number) => `Link ${number} entfernen`,
    rating: "Sterne",
    review: "Ihre Bewertung",
    toSupport: "Nachricht an den Support",
    choose: "Bitte wählen",
  },
  stars: { one: "# Stern", other: "# Sterne" },
  days: { one: "# Tag", other: "# Tage" },
  reads: {
    CLIENT: "Der Kunde wird das lesen.",
    FREELANCER: "Der Freelancer wird das lesen.",
    support: "Das lesen nur der Support und Sie.",
  },
  confidential: {
    CLIENT: "Das sehen nur Sie. Der Kunde bekommt es nie zu sehen.",
    FREELANCER: "Das sehen nur Sie. Der Freelancer bekommt es nie zu sehen.",
  },
  hint: {
    amount: (least: string, most: string) => `Von ${least} bis ${most}.`,
    zone: (zone: string) => `In Ihrer Zeitzone: ${zone}.`,
    unknownZone: (unknown: string, shown: string) =>
      `Ihr Browser kennt Ihre Zeitzone ${unknown} nicht. Diese Zeit ist in ${shown}.`,
    price: (currency: string) => `In ${currency}.`,
    link: "Ein vollständiger Link, der mit https:// beginnt. Der Kunde wird ihn sehen.",
  },
  effect: "Was das bewirkt",
  chooseAmount: "Wählen Sie einen Betrag, um zu sehen, was er bewirkt.",
  now: {
    title: "Der Auftrag jetzt",
    price: "Preis",
    refunded: "Bereits erstattet",
    serviceFee: "Servicegebühr",
    earnings: "Sie verdienen",
    delivery: "Liefertermin",
    newDelivery: "Neuer Liefertermin",
    moreFee: "Zusätzliche Servicegebühr",
    total: "Sie zahlen",
    milestonesStay: "Abgeschlossene Meilensteine bleiben bezahlt.",
    lastMilestone:
      "Das ist der letzte: Mit ihm ist der Auftrag abgeschlossen. Der Rest des Preises wird ausgezahlt, einschließlich der Zusatzleistungen.",
  },
  error: {
    quoting: "Einen Moment: Es wird noch berechnet, was dieser Betrag bewirkt.",
    missing: "Bitte füllen Sie das aus.",
    choose: "Bitte wählen Sie etwas aus.",
    amount: (example: string) => `Bitte geben Sie einen Betrag wie ${example} ein.`,
    link: "Bitte geben Sie einen vollständigen Link ein, der mit https:// beginnt.",
    number: "Bitte geben Sie eine ganze Zahl ab 0 ein.",
    date: "Bitte geben Sie Tag und Uhrzeit an.",
  },
  unavailable: "Das geht jetzt nicht mehr.",
  changed: "Was Sie gerade ansehen, hat sich geändert. Schließen Sie das Fenster und sehen Sie noch einmal nach.",
  offline: "Keine Verbindung. Es wird gesendet, sobald die Verbindung wieder da ist, und nur einmal.",
  sending: "Wird gesendet …",
  discard: { question: "Ihren Text verwerfen?", yes: "Verwerfen", no: "Weiterschreiben" },
};
