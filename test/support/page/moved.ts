import { succeeded } from "../app/order-scenario";
import type { Json } from "../app/service";
import type { Place } from "../app/users";

/**
 * A move of a user who is not at the page. @param mutation  such as `postMessage(input: PostMessageInput)`. @throws the
 * rules that blocked it.
 */
export async function moved(place: Pick<Place, "ask">, token: string, mutation: string, input: object): Promise<Json> {
  const [name, type] = mutation.split(/\(input: |\)/u);
  const document = `mutation($input: ${type}!) { it: ${name}(input: $input) { order { id } userErrors { code message field } } }`;
  const { it: payload } = succeeded(await place.ask(token, document, { input }));
  if (payload === undefined || JSON.stringify(payload.userErrors) !== "[]")
    throw new Error(JSON.stringify(payload?.userErrors));
  return payload;
}
