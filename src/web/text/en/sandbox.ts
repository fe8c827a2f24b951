import { countedIn } from "../plural";

const counted = countedIn("en");

/** Both parties' pages side by side, with the clock that can be moved. */
export const sandbox = {
  title: "One order, seen by both",
  intro:
    "Here are the client’s page and the freelancer’s page of one order, live. Try: as the freelancer, offer a partial refund; as the client, accept it. Or ask to cancel, and go to the next deadline without answering.",
  client: "Client’s page",
  freelancer: "Freelancer’s page",
  shown: "Shown page",
  order: "Order",
  now: "Time in this sandbox",
  hour: "+1 hour",
  day: "+1 day",
  deadline: "To the next deadline",
  noDeadline: "No deadline runs on this order now.",
  fired: (count: number) =>
    count === 0
      ? "No deadline took effect."
      : counted(count, { one: "# deadline took effect.", other: "# deadlines took effect." }),
  noOrders: "There are no orders here to try things on.",
  noTokens: {
    title: "Open it again",
    text: "This page shows one order as both parties see it. It needs to know who they are: the address /sandbox hands that over each time that it is opened.",
    link: "Open /sandbox",
    failing:
      "If you come back here, this server has no sandbox’s people: start it without settings, as the README says.",
  },
};
