import type { sandbox as english } from "../en/sandbox";
import { countedIn } from "../plural";

const counted = countedIn("de");

export const sandbox: typeof english = {
  title: "Ein Auftrag, aus beiden Blickwinkeln",
  intro:
    "Hier sind die Seite des Kunden und die des Freelancers zu einem Auftrag, beide live. Probieren Sie: Bieten Sie als Freelancer eine Teilerstattung an und nehmen Sie sie als Kunde an. Oder bitten Sie um Stornierung und gehen Sie ohne Antwort zur nächsten Frist.",
  client: "Seite des Kunden",
  freelancer: "Seite des Freelancers",
  shown: "Angezeigte Seite",
  order: "Auftrag",
  now: "Zeit in dieser Sandbox",
  hour: "+1 Stunde",
  day: "+1 Tag",
  deadline: "Zur nächsten Frist",
  noDeadline: "Für diesen Auftrag läuft gerade keine Frist.",
  fired: (count: number) =>
    count === 0
      ? "Keine Frist ist abgelaufen."
      : counted(count, { one: "# Frist ist abgelaufen.", other: "# Fristen sind abgelaufen." }),
  noOrders: "Hier gibt es keine Aufträge zum Ausprobieren.",
  noTokens: {
    title: "Bitte neu öffnen",
    text: "Diese Seite zeigt einen Auftrag, wie ihn beide Seiten sehen. Sie muss wissen, wer beide sind: Das übergibt die Adresse /sandbox bei jedem Öffnen.",
    link: "/sandbox öffnen",
    failing:
      "Wenn Sie wieder hier landen, kennt dieser Server niemanden zum Ausprobieren: Starten Sie ihn ohne Einstellungen, wie im README beschrieben.",
  },
};
