import { type Answer, type Api, BACK_END, type Caller, openApi, user } from "./api";

export const CLIENT = user("mk-client");
export const FREELANCER = user("mk-freelancer");
export const OUTSIDER = user("mk-stranger");

/** What a path of an answer holds: "order.client.id". */
export const at = (answer: Answer, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], answer.data);

export const text = (answer: Answer, path: string): string => String(at(answer, path));
export const errorCodes = (answer: Answer): unknown[] => (answer.errors ?? []).map(({ extensions }) => extensions.code);
export const usd = (amount: string) => ({ amount, currencyCode: "USD" });

const REGISTER =
  "mutation ($input: RegisterUserInput!) { registerUser(input: $input) { user { id } userErrors { code message } } }";
const PLACE =
  "mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id activityCursor } userErrors { code message field } } }";

/** Mutations whose inputs are not called like themselves. */
export const INPUT_TYPES: Readonly<Record<string, string>> = {
  acceptCancellation: "AnswerDisputeInput",
  declineCancellation: "AnswerDisputeInput",
  acceptRefundOffer: "AnswerRefundOfferInput",
  declineRefundOffer: "AnswerRefundOfferInput",
  acceptChange: "AnswerChangeInput",
  declineChange: "AnswerChangeInput",
};

/** The API with a registered client (German), freelancer, and user who is not a party. */
export class Parties {
  private placed = 0;
  private constructor(
    readonly api: Api,
    readonly ids: { readonly client: string; readonly freelancer: string; readonly outsider: string },
  ) {}

  static async open(): Promise<Parties> {
    const api = await openApi();
    const [client, freelancer, outsider] = [
      await register(api, "mk-client", "de"),
      await register(api, "mk-freelancer"),
      await register(api, "mk-stranger"),
    ];
    return new Parties(api, { client, freelancer, outsider });
  }

  ask(caller: Caller, document: string, variables?: Record<string, unknown>): Promise<Answer> {
    return this.api.ask(caller, document, variables);
  }

  /** An answer without errors. */
  asked(caller: Caller, document: string, variables?: Record<string, unknown>): Promise<Answer> {
    return asked(this.api, caller, document, variables);
  }

  /** An order of 200.00 USD, with these changes. Returns its id. */
  async placeOrder(input: Record<string, unknown> = {}): Promise<string> {
    this.placed += 1;
    const { client: clientId, freelancer: freelancerId } = this.ids;
    const whole = {
      number: `N-${this.placed}`,
      title: "A logo",
      clientId,
      freelancerId,
      unitPrice: usd("200.00"),
      paymentSource: "pi_1",
      paymentLabel: "Visa 4242",
      deliveryDueAt: "2999-01-01T00:00:00Z",
      ...input,
    };
    const answer = await this.asked(BACK_END, PLACE, { input: whole });
    expect(at(answer, "placeOrder.userErrors")).toEqual([]);
    return text(answer, "placeOrder.order.id");
  }

  /** One mutation; answers what its payload holds as `it`. */
  move(caller: Caller, name: string, input: Record<string, unknown>, selection = ""): Promise<Answer> {
    const type = INPUT_TYPES[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return this.asked(
      caller,
      `mutation ($input: ${type}!) { it: ${name}(input: $input) { order { id status version } userErrors { code field message } ${selection} } }`,
      { input },
    );
  }

  /** A successful mutation. Returns the id of what it created or changed. */
  async done(caller: Caller, name: string, input: Record<string, unknown>, result = "order"): Promise<string> {
    const answer = await this.move(caller, name, input, result === "order" ? "" : `${result} { id }`);
    expect(at(answer, "it.userErrors")).toEqual([]);
    return text(answer, `it.${result}.id`);
  }

  close(): Promise<void> {
    return this.api.close();
  }
}

export const refusals = (answer: Answer): unknown[] =>
  (at(answer, "it.userErrors") as { code: string }[]).map(({ code }) => code);

async function asked(api: Api, caller: Caller, document: string, variables?: Record<string, unknown>): Promise<Answer> {
  const answer = await api.ask(caller, document, variables);
  if (answer.errors !== undefined)
    throw new AggregateError(answer.errors, answer.errors.map((error) => error.stack).join("\n"));
  return answer;
}

async function register(api: Api, externalId: string, locale = "en"): Promise<string> {
  const input = {
    externalId,
    displayName: externalId,
    email: `${externalId}@example.org`,
    locale,
    avatarUrl: "https://example.org/a.png",
  };
  return text(await asked(api, BACK_END, REGISTER, { input }), "registerUser.user.id");
}
