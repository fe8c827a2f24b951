import type { orders as english } from "../en/orders";
import { countedIn } from "../plural";

const counted = countedIn("nl");

export const orders: typeof english = {
  waiting: "Wacht op jou",
  all: "Alle opdrachten",
  others: "Andere opdrachten",
  none: "Er zijn nog geen opdrachten. Ze verschijnen hier zodra er een geplaatst is.",
  noneFits: "Geen opdracht past bij dit filter.",
  with: (name: string, role: string) => `met ${name} · jij bent de ${role.toLowerCase()}`,
  between: (client: string, freelancer: string) => `${client} en ${freelancer}`,
  late: "Te laat",
  due: "Levering",
  price: "Prijs",
  delivery: "Levering om te controleren",
  left: (time: string) => `nog ${time}`,
  youAnswer: "Jij moet antwoorden",
  theyAnswer: (name: string) => `${name} moet antwoorden`,
  filter: {
    title: "Filter",
    active: (count: number) => counted(count, { one: "# filter staat aan", other: "# filters staan aan" }),
    status: "Status",
    role: "Jouw rol",
    anyRole: "Alle",
    open: "Alleen met een open verzoek of aanbod",
    clear: "Filter wissen",
  },
  notifications: {
    title: "Meldingen",
    unread: (count: number) => counted(count, { one: "# ongelezen melding", other: "# ongelezen meldingen" }),
    none: "Er is nog niets gebeurd.",
    isUnread: "Ongelezen",
    markRead: "Alles als gelezen markeren",
  },
  theme: { system: "Thema: zoals op het apparaat", light: "Thema: licht", dark: "Thema: donker" },
};
