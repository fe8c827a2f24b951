import type { shell as english } from "../en/shell";

export const shell: typeof english = {
  orders: "Opdrachten",
  skipToContent: "Naar de inhoud",
  loading: "Laden …",
  close: "Sluiten",
  cancel: "Annuleren",
  back: "Alle opdrachten",
  tryAgain: "Opnieuw proberen",
  showMore: "Meer tonen",
  signedInAs: (name: string) => `Ingelogd als ${name}`,
  reconnecting: "De verbinding wordt hersteld, er gaat niets verloren.",
  connected: "Weer verbonden.",
  signIn: {
    title: "Open deze pagina vanuit je marktplaats",
    text: "Deze pagina moet weten wie je bent. Open haar via de link van je marktplaats, of plak hier je toegangstoken. Het blijft alleen in het geheugen van deze pagina.",
    label: "Toegangstoken",
    button: "Verder",
    expired: "Je sessie is afgelopen. Open de pagina opnieuw vanuit je marktplaats.",
  },
  notFound: { title: "Hier is niets", text: "Deze opdracht bestaat niet, of is niet van jou." },
  fault: "Er zit een fout in deze pagina. Opnieuw laden helpt meestal; niets wat verstuurd is, gaat verloren.",
  reload: "Opnieuw laden",
  failed: {
    title: "Dat is niet gelukt",
    offline: "Er is geen verbinding. Zodra die terug is, gaat het verder.",
    rateLimited: "Dat was te veel in één keer. Wacht even.",
    unavailable: "De dienst kan nu niet antwoorden. Het wordt opnieuw geprobeerd.",
    unknown: (id: string) => `Er ging bij ons iets mis. Noem dit nummer als je om hulp vraagt: ${id}`,
    refused: "Het verzoek is geweigerd.",
  },
};
