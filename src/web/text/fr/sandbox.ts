import type { sandbox as english } from "../en/sandbox";
import { countedIn } from "../plural";

const counted = countedIn("fr");

export const sandbox: typeof english = {
  title: "Une commande, vue des deux côtés",
  intro:
    "Voici la page du client et celle du freelance pour une même commande, en direct. Essayez : comme freelance, proposez un remboursement partiel ; comme client, acceptez-le. Ou demandez l’annulation et allez à la prochaine échéance sans répondre.",
  client: "Page du client",
  freelancer: "Page du freelance",
  shown: "Page affichée",
  order: "Commande",
  now: "Heure de ce bac à sable",
  hour: "+1 heure",
  day: "+1 jour",
  deadline: "À la prochaine échéance",
  noDeadline: "Aucune échéance n’est en cours sur cette commande.",
  fired: (count: number) =>
    count === 0
      ? "Aucune échéance n’est passée."
      : counted(count, { one: "# échéance est passée.", other: "# échéances sont passées." }),
  noOrders: "Il n’y a ici aucune commande pour faire un essai.",
  noTokens: {
    title: "Page à rouvrir",
    text: "Cette page montre une commande telle que les deux parties la voient. Elle doit savoir qui elles sont : l’adresse /sandbox le lui transmet à chaque ouverture.",
    link: "Ouvrir /sandbox",
    failing:
      "Si vous revenez ici, ce serveur n’a pas d’utilisateurs de démonstration : démarrez-le sans réglage, comme l’explique le README.",
  },
};
