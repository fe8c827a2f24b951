import { heading } from "./columns";
import { DemoOrder } from "./demo-order";
import { expectSame, NotAsExpected } from "./expectation";
import {
  AdvanceClockDocument,
  PlaceOrderDocument,
  RegisterUserDocument,
  type RegisterUserInput,
} from "./generated/graphql";
import { type GraphQLServer, Party } from "./party";
import { CONFIDENTIAL, runStory } from "./story";
import { Watcher } from "./watcher";

export interface DemoParts {
  readonly graphqlServer: GraphQLServer;
  readonly token: (subject: string, scopes?: readonly ("orders:write" | "users:write")[]) => Promise<string>;
  /** Everything that the server has logged so far. */
  readonly logged: readonly string[];
  readonly print: (text: string) => void;
}

/** The marketplace's back end registers the users and the order, then the two parties play. @throws NotAsExpected */
export async function playDemo({ graphqlServer, token, logged, print }: DemoParts): Promise<void> {
  const backEnd = new Party("The back end", graphqlServer, await token("back-end", ["orders:write", "users:write"]));
  const client = new Party("Cleo", graphqlServer, await token("cleo"));
  const freelancer = new Party("Fred", graphqlServer, await token("fred"));
  const clientId = await register(backEnd, {
    externalId: "cleo",
    displayName: "Cleo",
    email: "cleo@client.example",
    locale: "en",
  });
  const freelancerId = await register(backEnd, {
    externalId: "fred",
    displayName: "Fred",
    email: "fred@freelancer.example",
    locale: "de",
  });
  const orderId = await placeOrder(backEnd, { clientId, freelancerId });
  const demoOrder = new DemoOrder(await Watcher.of(client, orderId), await Watcher.of(freelancer, orderId), print);
  await runStory({ demoOrder, orderId, advance: (by) => advance(backEnd, by) });
  print(heading("Nobody else received these texts, and the log does not contain them"));
  const others = { client: [freelancer, backEnd], freelancer: [client, backEnd] };
  for (const [side, author] of [
    ["client", client],
    ["freelancer", freelancer],
  ] as const)
    for (const word of Object.values(CONFIDENTIAL[side])) {
      const isFoundWith = (received: readonly string[]): boolean => received.some((text) => text.includes(word));
      expectSame(`${author.name} gets “${word}” back`, isFoundWith(author.received), true);
      for (const other of others[side])
        expectSame(`${other.name} never got “${word}”`, isFoundWith(other.received), false);
      expectSame(`the log never had “${word}”`, isFoundWith(logged), false);
      print(`Only ${author.name}: “${word}”`);
    }
  for (const party of [client, freelancer]) await party.leave();
}

async function register(backEnd: Party, input: RegisterUserInput): Promise<string> {
  const { user, userErrors } = (await backEnd.ask(RegisterUserDocument, { input })).registerUser;
  if (user !== null) return user.id;
  throw new NotAsExpected(JSON.stringify(userErrors));
}

async function placeOrder(
  backEnd: Party,
  pair: { readonly clientId: string; readonly freelancerId: string },
): Promise<string> {
  const input = {
    number: "DEMO-1",
    title: "Logo for a bakery",
    unitPrice: { amount: "200.00", currencyCode: "USD" },
    paymentSource: "pi_demo",
    paymentLabel: "Visa 4242",
    ...pair,
  };
  const { order, userErrors } = (await backEnd.ask(PlaceOrderDocument, { input })).placeOrder;
  if (order !== null) return order.id;
  throw new NotAsExpected(JSON.stringify(userErrors));
}

async function advance(backEnd: Party, by: string): Promise<void> {
  await backEnd.ask(AdvanceClockDocument, { by });
}
