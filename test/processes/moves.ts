import type { Answer } from "../support/app/service";

/** Where moves are sent to: a node. */
export interface Protocol {
  ask(token: string | null, query: string, variables?: object): Promise<Answer>;
}

const POST = `mutation($input: PostMessageInput!) { postMessage(input: $input) { event { cursor node { id } } userErrors { code } } }`;

/** Posts so many messages, one after another. @throws where one is not taken. */
export async function post(protocol: Protocol, token: string, orderId: string, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const { data, errors } = await protocol.ask(token, POST, { input: { orderId, message: `Message ${number}` } });
    if (typeof data.postMessage?.event?.node?.id !== "string") throw new Error(JSON.stringify({ data, errors }));
  }
}

/** first, first + 1 … last. */
export const numbers = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** A move without a special payload in this query. @throws if it is refused. */
export async function move(
  protocol: Protocol,
  token: string,
  name: string,
  type: string,
  input: object,
): Promise<void> {
  const { data, errors } = await protocol.ask(
    token,
    `mutation($input: ${type}!) { it: ${name}(input: $input) { userErrors { code } } }`,
    {
      input,
    },
  );
  const refusals = data.it?.userErrors;
  if (!Array.isArray(refusals) || refusals.length > 0) throw new Error(JSON.stringify({ name, refusals, errors }));
}

/** A move with this outcome: the codes of its refusals, or [] if it took effect. */
export async function outcomeOf(
  protocol: Protocol,
  token: string,
  name: string,
  type: string,
  input: object,
): Promise<readonly string[]> {
  const { data, errors } = await protocol.ask(
    token,
    `mutation($input: ${type}!) { it: ${name}(input: $input) { userErrors { code } } }`,
    {
      input,
    },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return codesOf(data.it?.userErrors);
}

/** Of userErrors. */
export const codesOf = (userErrors: unknown): readonly string[] =>
  (userErrors as readonly { readonly code: string }[]).map(({ code }) => code);
