import { DAY_MS } from "../../../src/domain/duration";
import { type TestService, textAt } from "./service";

/** Where users are registered and orders placed: the service in this process, or a node in another process. */
export type Place = Pick<TestService, "ask" | "now" | "token">;

export interface Party {
  readonly id: string;
  readonly subject: string;
  readonly token: string;
}

/** A client, a freelancer, another user, the back end, and support, with tokens. New ids in each call. */
export interface TestUsers {
  readonly client: Party;
  readonly freelancer: Party;
  readonly outsider: Party;
  readonly backEnd: string;
  readonly support: string;
}

const REGISTER = `mutation($input: RegisterUserInput!) { registerUser(input: $input) { user { id } userErrors { code field } } }`;

let userGroups = 0;

/** @param locales  the client's and the freelancer's; English if left out. */
export async function registerTestUsers(
  service: Place,
  locales: { readonly client?: string; readonly freelancer?: string } = {},
): Promise<TestUsers> {
  userGroups += 1;
  const backEnd = await service.token("back-end", {
    scopes: ["orders:write", "orders:read", "users:write"],
    channel: "API",
  });
  const register = async (role: string, locale = "en"): Promise<Party> => {
    const subject = `${role}-${userGroups}`;
    const input = {
      externalId: subject,
      displayName: `The ${role}`,
      email: `${subject}@people.example`,
      locale,
      timeZone: "UTC",
    };
    const { data } = await service.ask(backEnd, REGISTER, { input });
    return { id: textAt(data.registerUser?.user?.id), subject, token: await service.token(subject) };
  };
  return {
    client: await register("client", locales.client),
    freelancer: await register("freelancer", locales.freelancer),
    outsider: await register("outsider"),
    backEnd,
    support: await service.token("supporter", { scopes: ["support"], channel: "API" }),
  };
}

const PLACE = `mutation($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { id milestones { id } } userErrors { code field message } }
}`;

let orders = 0;

export interface PlacedOrder {
  readonly id: string;
  readonly milestoneIds: readonly string[];
}

/** An order of 200.00 USD that is due in ten days, unless `changes` says otherwise. */
export async function placeOrder(service: Place, users: TestUsers, changes: object = {}): Promise<PlacedOrder> {
  orders += 1;
  const input = {
    number: `T-${orders}`,
    title: "A logo",
    unitPrice: { amount: "200.00", currencyCode: "USD" },
    clientId: users.client.id,
    freelancerId: users.freelancer.id,
    deliveryDueAt: new Date((await service.now()) + 10 * DAY_MS).toISOString(),
    paymentSource: "pi_1",
    paymentLabel: "Visa 4242",
    ...changes,
  };
  const { data, errors } = await service.ask(users.backEnd, PLACE, { input });
  const refusals = data.placeOrder?.userErrors;
  if (errors.length > 0 || (Array.isArray(refusals) && refusals.length > 0))
    throw new Error(JSON.stringify({ errors, refusals }));
  const milestones = data.placeOrder?.order?.milestones;
  const ids = Array.isArray(milestones) ? milestones.map((milestone: { id: string }) => milestone.id) : [];
  return { id: textAt(data.placeOrder?.order?.id), milestoneIds: ids };
}
