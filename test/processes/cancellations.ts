import { textAt } from "../support/app/service";
import { type Place, placeOrder, type TestUsers } from "../support/app/users";
import type { Protocol } from "./moves";

const OPEN = `mutation($input: RequestCancellationInput!) { requestCancellation(input: $input) { dispute { id } } }`;
const ACCEPT = `mutation($input: AnswerDisputeInput!) { acceptCancellation(input: $input) { userErrors { code } } }`;

interface Opened {
  readonly orderId: string;
  readonly disputeId: string;
}

/** A new order whose cancellation waits for the freelancer's yes. @param changes  of the order. */
export async function openCancellation(place: Place, users: TestUsers, changes: object = {}): Promise<Opened> {
  const { id: orderId } = await placeOrder(place, users, changes);
  const { data } = await place.ask(users.client.token, OPEN, {
    input: { orderId, reason: "NO_LONGER_NEEDED", message: "Sorry" },
  });
  return { orderId, disputeId: textAt(data.requestCancellation?.dispute?.id) };
}

/** The freelancer's yes, under the same key each time: the node that it is said to may be dead. */
export async function sayYes(protocol: Protocol, { freelancer }: TestUsers, disputeId: string): Promise<void> {
  await protocol.ask(freelancer.token, ACCEPT, { input: { disputeId, idempotencyKey: disputeId } }).catch(() => null);
}
