import type { words as english } from "../en/words";

export const words: typeof english = {
  status: {
    ACTIVE: "En cours",
    DELIVERED: "Livrée",
    IN_REVISION: "En révision",
    IN_RESOLUTION: "En résolution",
    COMPLETED: "Terminée",
    CANCELLED: "Annulée",
  },
  kind: {
    ORDER_UPDATE: "Demande de point d’avancement",
    CANCELLATION: "Demande d’annulation",
    PARTIAL_REFUND: "Offre de remboursement partiel",
    DELIVERY_EXTENSION: "Demande de report de la livraison",
    EXTRAS: "Offre de prestations supplémentaires",
  },
  ended: {
    OPEN: "Ouverte",
    ACCEPTED: "Acceptée",
    ACCEPTED_BY_SILENCE: "A pris effet faute de réponse",
    ANSWERED: "Réponse reçue",
    DECLINED: "Refusée",
    WITHDRAWN: "Retirée",
    EXPIRED: "Expirée",
  },
  role: { CLIENT: "Client", FREELANCER: "Freelance" },
  actor: {
    CLIENT: "Client",
    FREELANCER: "Freelance",
    SYSTEM: "Automatique",
    SUPPORT: "Assistance",
    PARTNER: "Place de marché",
  },
  type: {
    ONE_TIME: "Commande ponctuelle",
    MILESTONE: "Commande par étapes",
    SUBSCRIPTION: "Abonnement",
    HOURLY: "Commande au tarif horaire",
  },
  discount: {
    PROMO_CODE: "code promotionnel",
    FREELANCER_COUPON: "coupon du freelance",
    PROMOTION: "promotion",
    CREDITS: "crédits",
  },
  refundState: { PENDING: "En cours de versement", PROCESSED: "Remboursé", FAILED: "Échec, toujours dû" },
  refundWaits: "En attente de versement",
  refundSettledByOtherMeans: "Réglé par un autre moyen",
};
