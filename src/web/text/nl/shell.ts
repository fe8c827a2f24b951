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
    text: "Deze pagina moet weten wie je bent. Open de pagina via de link van je marktplaats, of plak hier je toegangstoken. Het blijft alleen in het geheugen van deze pagina.",
    label: "Toegangstoken",
    button: "Verder",
    expired: "Je sessie is afgelopen. Open de pagina opnieuw vanuit je marktplaats.",
  },
  link: {
    title: (next: string) => `Doorgaan als ${next}?`,
    persons: (next: string, now: string) =>
      `De link die hier is geopend, is voor ${next}. Je bent ingelogd als ${now}.`,
    sameName: "Dit zijn twee verschillende personen met dezelfde naam.",
    consequence:
      "Als je doorgaat, gaat tekst die je nog niet hebt verstuurd verloren. Ga niet door als je deze link niet zelf hebt geopend.",
    proceed: (next: string) => `Doorgaan als ${next}`,
    stay: (now: string) => `Ingelogd blijven als ${now}`,
    refused: (now: string) =>
      `De link die hier is geopend, is ongeldig of verlopen. Je bent nog steeds ingelogd als ${now}.`,
    nameless: "een persoon zonder profiel",
  },
  notFound: { title: "Hier is niets", text: "Deze opdracht bestaat niet, of is niet van jou." },
  error: "Er zit een fout in deze pagina. Opnieuw laden helpt meestal; niets wat verstuurd is, gaat verloren.",
  reload: "Opnieuw laden",
  failed: {
    title: "Dat is niet gelukt",
    offline: "Er is geen verbinding. Zodra die terug is, gaat het verder.",
    rateLimited: "Dat waren te veel verzoeken tegelijk. Wacht even.",
    unavailable: "De dienst kan nu niet antwoorden. De pagina probeert het opnieuw.",
    unknown: (id: string) => `Er ging bij ons iets mis. Noem dit nummer als je om hulp vraagt: ${id}`,
    refused: "Het verzoek is geweigerd.",
  },
};
