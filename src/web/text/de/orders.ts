import type { orders as english } from "../en/orders";
import { countedIn } from "../plural";

const counted = countedIn("de");

export const orders: typeof english = {
  waiting: "Wartet auf Sie",
  all: "Alle Aufträge",
  others: "Weitere Aufträge",
  none: "Es gibt noch keine Aufträge. Sie erscheinen hier, sobald einer erteilt wird.",
  noneFits: "Kein Auftrag passt zu diesem Filter.",
  with: (name: string, role: string) => `mit ${name} · Ihre Rolle: ${role}`,
  between: (client: string, freelancer: string) => `${client} und ${freelancer}`,
  late: "Verspätet",
  due: "Lieferung",
  price: "Preis",
  delivery: "Lieferung zu prüfen",
  left: (time: string) => `noch ${time}`,
  youAnswer: "Sie sind am Zug",
  theyAnswer: (name: string) => `${name} ist am Zug`,
  filter: {
    title: "Filter",
    active: (count: number) => counted(count, { one: "# Filter ist gesetzt", other: "# Filter sind gesetzt" }),
    status: "Status",
    role: "Ihre Rolle",
    anyRole: "Alle",
    open: "Nur mit offener Anfrage oder offenem Angebot",
    clear: "Filter aufheben",
  },
  notifications: {
    title: "Mitteilungen",
    unread: (count: number) => counted(count, { one: "# ungelesene Mitteilung", other: "# ungelesene Mitteilungen" }),
    none: "Bisher ist nichts geschehen.",
    isUnread: "Ungelesen",
    markRead: "Alle als gelesen markieren",
  },
  theme: { system: "Farben: wie auf dem Gerät", light: "Farben: hell", dark: "Farben: dunkel" },
};
