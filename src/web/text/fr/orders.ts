import type { orders as english } from "../en/orders";
import { countedIn } from "../plural";

const counted = countedIn("fr");

export const orders: typeof english = {
  waiting: "À vous de répondre",
  all: "Toutes les commandes",
  others: "Autres commandes",
  none: "Il n’y a pas encore de commande. La première apparaîtra ici dès qu’elle sera passée.",
  noneFits: "Aucune commande ne correspond à ce filtre.",
  with: (name: string, role: string) => `avec ${name} · votre rôle\u00a0: ${role.toLowerCase()}`,
  between: (client: string, freelancer: string) => `${client} et ${freelancer}`,
  late: "En retard",
  due: "Livraison",
  price: "Prix",
  delivery: "Livraison à vérifier",
  left: (time: string) => `encore ${time}`,
  youAnswer: "C’est à vous de répondre",
  theyAnswer: (name: string) => `C’est à ${name} de répondre`,
  filter: {
    title: "Filtrer",
    active: (count: number) => counted(count, { one: "# filtre actif", other: "# filtres actifs" }),
    status: "Statut",
    role: "Votre rôle",
    anyRole: "Tous",
    open: "Seulement avec une demande ou une offre en cours",
    clear: "Retirer le filtre",
  },
  notifications: {
    title: "Notifications",
    unread: (count: number) => counted(count, { one: "# notification non lue", other: "# notifications non lues" }),
    none: "Il ne s’est encore rien passé.",
    isUnread: "Non lue",
    markRead: "Tout marquer comme lu",
  },
  theme: { system: "Thème : celui de l’appareil", light: "Thème : clair", dark: "Thème : sombre" },
};
