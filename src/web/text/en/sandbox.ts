import { countedIn } from "../plural";

const counted = countedIn("en");

/** Both parties' pages side by side, with the clock that can be moved. */
export const sandbox = {
  title: "One order, seen by both parties",
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
  noDeadline: "No deadline is running on this order now.",
  fired: (count: number) =>
    count === 0 ? "No deadline passed." : counted(count, { one: "# deadline passed.", other: "# deadlines passed." }),
  noOrders: "There are no orders here to try this with.",
  noTokens: {
    title: "Open it again",
    text: "This page shows one order as both parties see it. It needs to know who they are: the address /sandbox passes that on each time you open it.",
    link: "Open /sandbox",
    failing: "If you come back here, this server has no demo users: start it without settings, as the README says.",
  },
};
