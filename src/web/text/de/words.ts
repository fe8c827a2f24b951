import type { words as english } from "../en/words";

export const words: typeof english = {
  status: {
    ACTIVE: "In Arbeit",
    DELIVERED: "Geliefert",
    IN_REVISION: "In Überarbeitung",
    IN_RESOLUTION: "In Klärung",
    COMPLETED: "Abgeschlossen",
    CANCELLED: "Storniert",
  },
  kind: {
    ORDER_UPDATE: "Frage nach dem Stand",
    CANCELLATION: "Stornierungsanfrage",
    PARTIAL_REFUND: "Angebot einer Teilerstattung",
    DELIVERY_EXTENSION: "Bitte um einen späteren Liefertermin",
    EXTRAS: "Angebot über Zusatzleistungen",
  },
  ended: {
    OPEN: "Offen",
    ACCEPTED: "Angenommen",
    ACCEPTED_BY_SILENCE: "Mangels Antwort wirksam",
    ANSWERED: "Beantwortet",
    DECLINED: "Abgelehnt",
    WITHDRAWN: "Zurückgezogen",
    EXPIRED: "Abgelaufen",
  },
  role: { CLIENT: "Kunde", FREELANCER: "Freelancer" },
  actor: {
    CLIENT: "Kunde",
    FREELANCER: "Freelancer",
    SYSTEM: "Automatisch",
    SUPPORT: "Support",
    PARTNER: "Marktplatz",
  },
  type: {
    ONE_TIME: "Einzelauftrag",
    MILESTONE: "Auftrag mit Meilensteinen",
    SUBSCRIPTION: "Abonnement",
    HOURLY: "Auftrag auf Stundenbasis",
  },
  discount: {
    PROMO_CODE: "Aktionscode",
    FREELANCER_COUPON: "Gutschein des Freelancers",
    PROMOTION: "Rabattaktion",
    CREDITS: "Guthaben",
  },
  refundState: { PENDING: "Unterwegs", PROCESSED: "Erstattet", FAILED: "Fehlgeschlagen, weiterhin geschuldet" },
  refundWaits: "Wartet auf Auszahlung",
  refundSettledByOtherMeans: "Auf anderem Weg geleistet",
};
