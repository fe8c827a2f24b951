import type { words as english } from "../en/words";

export const words: typeof english = {
  status: {
    ACTIVE: "In uitvoering",
    DELIVERED: "Geleverd",
    IN_REVISION: "In herziening",
    IN_RESOLUTION: "In behandeling",
    COMPLETED: "Afgerond",
    CANCELLED: "Geannuleerd",
  },
  kind: {
    ORDER_UPDATE: "Vraag naar de stand van zaken",
    CANCELLATION: "Annuleringsverzoek",
    PARTIAL_REFUND: "Aanbod van een gedeeltelijke terugbetaling",
    DELIVERY_EXTENSION: "Verzoek om een latere leverdatum",
    EXTRAS: "Aanbod van extra’s",
  },
  ended: {
    OPEN: "Open",
    ACCEPTED: "Geaccepteerd",
    ACCEPTED_BY_SILENCE: "Van kracht zonder antwoord",
    ANSWERED: "Beantwoord",
    DECLINED: "Afgewezen",
    WITHDRAWN: "Ingetrokken",
    EXPIRED: "Vervallen",
  },
  role: { CLIENT: "Klant", FREELANCER: "Freelancer" },
  actor: {
    CLIENT: "Klant",
    FREELANCER: "Freelancer",
    SYSTEM: "Automatisch",
    SUPPORT: "Support",
    PARTNER: "Marktplaats",
  },
  type: {
    ONE_TIME: "Eenmalige opdracht",
    MILESTONE: "Opdracht met mijlpalen",
    SUBSCRIPTION: "Abonnement",
    HOURLY: "Opdracht op uurbasis",
  },
  discount: {
    PROMO_CODE: "actiecode",
    FREELANCER_COUPON: "coupon van de freelancer",
    PROMOTION: "actie",
    CREDITS: "tegoed",
  },
  refundState: { PENDING: "Onderweg", PROCESSED: "Terugbetaald", FAILED: "Mislukt, nog verschuldigd" },
  refundWaits: "Wacht op uitbetaling",
  refundSettledByOtherMeans: "Op een andere manier voldaan",
};
