import type { sandbox as english } from "../en/sandbox";
import { countedIn } from "../plural";

const counted = countedIn("nl");

export const sandbox: typeof english = {
  title: "Eén opdracht, van twee kanten",
  intro:
    "Hier zijn de pagina van de klant en die van de freelancer bij één opdracht, live. Probeer: bied als freelancer een gedeeltelijke terugbetaling aan en accepteer die als klant. Of vraag om annulering en ga zonder antwoord naar de volgende deadline.",
  client: "Pagina van de klant",
  freelancer: "Pagina van de freelancer",
  shown: "Getoonde pagina",
  order: "Opdracht",
  now: "Tijd in deze sandbox",
  hour: "+1 uur",
  day: "+1 dag",
  deadline: "Naar de volgende deadline",
  noDeadline: "Voor deze opdracht loopt nu geen deadline.",
  fired: (count: number) =>
    count === 0
      ? "Er is geen deadline verstreken."
      : counted(count, { one: "# deadline is verstreken.", other: "# deadlines zijn verstreken." }),
  noOrders: "Er zijn hier geen opdrachten om iets mee uit te proberen.",
  noTokens: {
    title: "Open de pagina opnieuw",
    text: "Deze pagina toont één opdracht zoals beide partijen die zien. De pagina moet weten wie dat zijn: het adres /sandbox geeft dat door, elke keer dat je het opent.",
    link: "/sandbox openen",
    failing:
      "Kom je hier weer terug, dan heeft deze server geen demogebruikers: start hem zonder instellingen, zoals de README uitlegt.",
  },
};
