import type { shell as english } from "../en/shell";

export const shell: typeof english = {
  orders: "Commandes",
  skipToContent: "Aller au contenu",
  loading: "Chargement…",
  close: "Fermer",
  cancel: "Annuler",
  back: "Toutes les commandes",
  tryAgain: "Réessayer",
  showMore: "Afficher plus",
  signedInAs: (name: string) => `Session\u00a0: ${name}`,
  reconnecting: "Reconnexion en cours, rien n’est perdu.",
  connected: "Connexion rétablie.",
  signIn: {
    title: "Ouvrez cette page depuis votre place de marché",
    text: "Cette page doit savoir qui vous êtes. Ouvrez-la par le lien de votre place de marché, ou collez ici votre jeton d’accès. Il reste uniquement dans la mémoire de cette page.",
    label: "Jeton d’accès",
    button: "Continuer",
    expired: "Votre session est terminée. Rouvrez la page depuis votre place de marché.",
  },
  link: {
    title: (next: string) => `Continuer en tant que ${next}\u00a0?`,
    persons: (next: string, now: string) => `Le lien ouvert ici est destiné à ${next}. Session actuelle\u00a0: ${now}.`,
    sameName: "Ce sont deux personnes différentes qui portent le même nom.",
    consequence:
      "Si vous continuez, le texte que vous n’avez pas encore envoyé sera perdu. Si vous n’avez pas ouvert ce lien vous-même, ne continuez pas.",
    proceed: (next: string) => `Continuer en tant que ${next}`,
    stay: (now: string) => `Rester en tant que ${now}`,
    refused: (now: string) =>
      `Le lien ouvert ici n’est pas valide ou a expiré. La session actuelle reste ouverte\u00a0: ${now}.`,
    nameless: "une personne sans profil",
  },
  notFound: { title: "Rien ici", text: "Cette commande n’existe pas, ou elle n’est pas à vous." },
  error:
    "Cette page a rencontré une erreur. La recharger suffit le plus souvent ; rien de ce qui a été envoyé n’est perdu.",
  reload: "Recharger",
  failed: {
    title: "Cela n’a pas fonctionné",
    offline: "Il n’y a pas de connexion. La page reprend dès qu’elle revient.",
    rateLimited: "Trop de demandes à la fois. Patientez un instant.",
    unavailable: "Le service ne peut pas répondre pour le moment. La page réessaie.",
    unknown: (id: string) =>
      `Une erreur est survenue de notre côté. Si vous demandez de l’aide, indiquez ce numéro\u00a0: ${id}`,
    refused: "La demande a été refusée.",
  },
};
