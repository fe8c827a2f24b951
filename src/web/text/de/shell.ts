import type { shell as english } from "../en/shell";

export const shell: typeof english = {
  orders: "Aufträge",
  skipToContent: "Zum Inhalt springen",
  loading: "Wird geladen …",
  close: "Schließen",
  cancel: "Abbrechen",
  back: "Alle Aufträge",
  tryAgain: "Erneut versuchen",
  showMore: "Mehr anzeigen",
  signedInAs: (name: string) => `Angemeldet als ${name}`,
  reconnecting: "Die Verbindung wird wiederhergestellt, nichts geht verloren.",
  connected: "Wieder verbunden.",
  signIn: {
    title: "Bitte über Ihren Marktplatz öffnen",
    text: "Diese Seite muss wissen, wer Sie sind. Öffnen Sie sie über den Link Ihres Marktplatzes oder fügen Sie hier Ihr Zugriffstoken ein. Es bleibt nur im Speicher dieser Seite.",
    label: "Zugriffstoken",
    button: "Weiter",
    expired: "Ihre Sitzung ist beendet. Öffnen Sie die Seite erneut über Ihren Marktplatz.",
  },
  link: {
    title: (next: string) => `Als ${next} fortfahren?`,
    persons: (next: string, now: string) =>
      `Der hier geöffnete Link ist für ${next} bestimmt. Sie sind als ${now} angemeldet.`,
    sameName: "Das sind zwei verschiedene Personen mit demselben Namen.",
    consequence:
      "Wenn Sie fortfahren, geht Text verloren, den Sie noch nicht gesendet haben. Wenn Sie diesen Link nicht selbst geöffnet haben, fahren Sie nicht fort.",
    proceed: (next: string) => `Als ${next} fortfahren`,
    stay: (now: string) => `Als ${now} angemeldet bleiben`,
    refused: (now: string) =>
      `Der hier geöffnete Link ist ungültig oder abgelaufen. Sie sind weiterhin als ${now} angemeldet.`,
    nameless: "eine Person ohne Profil",
  },
  notFound: { title: "Hier ist nichts", text: "Diesen Auftrag gibt es nicht, oder er gehört Ihnen nicht." },
  error: "Diese Seite hat einen Fehler. Neu laden hilft meistens; nichts, was gesendet wurde, geht verloren.",
  reload: "Neu laden",
  failed: {
    title: "Das hat nicht geklappt",
    offline: "Es besteht keine Verbindung. Sobald sie wieder da ist, geht es weiter.",
    rateLimited: "Das war zu viel auf einmal. Bitte warten Sie einen Moment.",
    unavailable: "Der Dienst kann gerade nicht antworten. Die Seite versucht es erneut.",
    unknown: (id: string) =>
      `Bei uns ist etwas schiefgegangen. Wenn Sie um Hilfe bitten, nennen Sie diese Nummer: ${id}`,
    refused: "Die Anfrage wurde abgelehnt.",
  },
};
