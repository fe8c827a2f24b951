import { placeOrder, registerTestUsers } from "../../support/app/users";
import type { Filling } from "../../support/page/fields";
import { type ActionName, OrderPagePerson } from "../../support/page/order-page-person";
import { PageGuard } from "../../support/page/page-guard";
import { type PartyRole, usePageScenario } from "../../support/page/page-scenario";
import { keptBy, Traffic } from "../../support/page/traffic";

const scenario = usePageScenario();

const NOTE = "canary under the seal";

interface Secret {
  readonly author: PartyRole;
  readonly other: PartyRole;
  readonly action: ActionName;
  readonly filling: Filling;
  /** What both see of it. */
  readonly event: string;
  readonly words: readonly string[];
}

const SECRETS: readonly (Secret & { readonly rule: string })[] = [
  {
    rule: "[C3] [V1] [V3] why a client wants to cancel",
    author: "client",
    other: "freelancer",
    action: "REQUEST_CANCELLATION",
    filling: {
      "Message to the freelancer": "It is better to stop here.",
      Reason: "The work is no longer needed",
      "Confidential note (optional)": NOTE,
    },
    event: "The client asked to cancel the order.",
    words: ["NO_LONGER_NEEDED", "The work is no longer needed", NOTE],
  },
  {
    rule: "[P9] [V1] [V3] why a freelancer offers a refund",
    author: "freelancer",
    other: "client",
    action: "OFFER_PARTIAL_REFUND",
    filling: {
      "Amount to refund": "50.00",
      "Message to the client": "It became less work.",
      Reason: "Less work than ordered",
      "Confidential note (optional)": NOTE,
    },
    event: "The freelancer offered a partial refund of",
    words: ["SCOPE_REDUCED", "Less work than ordered", NOTE],
  },
  {
    rule: "[O12] [V1] what a client writes to support",
    author: "client",
    other: "freelancer",
    action: "CONTACT_SUPPORT",
    filling: { "Message to support": NOTE },
    event: "support",
    words: [NOTE],
  },
];

/** A party's page with all its traffic. */
async function open(role: PartyRole, orderId: string, token: string) {
  const context = await scenario().browser.newContext();
  const page = await context.newPage();
  const traffic = new Traffic(page);
  const guard = new PageGuard(page, role, scenario().origin);
  await page.goto(`${scenario().origin}/orders/${orderId}#token=${token}`);
  return {
    person: new OrderPagePerson(page, guard),
    everything: async () => (await traffic.text()) + (await keptBy(page)),
    context,
    guard,
  };
}

describe.each(SECRETS)("$rule", ({ author, other, action, filling, event, words }) => {
  it("is only in the author's page, and in nothing that the other party's page shows, stores, sends, or receives", async () => {
    const users = await registerTestUsers(scenario().server);
    const { id } = await placeOrder(scenario().server, users);
    const [its, others] = await Promise.all([
      open(author, id, users[author].token),
      open(other, id, users[other].token),
    ]);
    await its.person.take(action, filling);
    for (const { person } of [its, others]) await person.region("Activity").getByText(event).first().waitFor();
    const again = await open(other, id, users[other].token);
    await again.person.region("Activity").getByText(event).first().waitFor();

    const [recipients, seen, seenAgain] = await Promise.all([
      its.everything(),
      others.everything(),
      again.everything(),
    ]);
    expect(words.filter((word) => !recipients.includes(word))).toEqual([]);
    expect(words.filter((word) => seen.includes(word) || seenAgain.includes(word))).toEqual([]);
    for (const { context, guard } of [its, others, again]) {
      expect(guard.errors).toEqual([]);
      await context.close();
    }
  });
});
