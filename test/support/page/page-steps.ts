import { DAY_MS } from "../../../src/domain/duration";
import { succeeded } from "../app/order-scenario";
import { placeOrder, type TestUsers } from "../app/users";
import type { NodeProcess } from "../processes/node-process";
import { moved } from "./moved";
import type { ActionName } from "./order-page-person";
import type { PartyRole } from "./page-scenario";

/**
 * Its mutation, such as `postMessage(input: PostMessageInput)`, its input without the order, and the name under which
 * it takes what is open instead.
 */
type Move = readonly [PartyRole, string, object?, ("disputeId" | "refundOfferId")?];

/** A state of an order, and the dialogs that are looked at there. */
interface PageStep {
  readonly order?: object;
  readonly moves: readonly Move[];
  readonly dialogs: Readonly<Partial<Record<PartyRole, readonly ActionName[]>>>;
}

const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const days = (count: number): string => new Date(Date.now() + count * DAY_MS).toISOString();

const LINK = "https://files.example/the-logo-in-every-size-and-colour.zip";
const deliver: Move = [
  "freelancer",
  "deliverOrder(input: DeliverOrderInput)",
  { note: "Here it is.", attachmentUrls: [LINK] },
];
const complete: Move = ["client", "acceptDelivery(input: AcceptDeliveryInput)"];
const askSupport: Move = ["client", "contactSupport(input: ContactSupportInput)", { message: "Please have a look." }];
const askForUpdate: Move = [
  "client",
  "requestOrderUpdate(input: RequestOrderUpdateInput)",
  { message: "How far is it?" },
];
const askToCancel: Move = [
  "client",
  "requestCancellation(input: RequestCancellationInput)",
  { reason: "NO_LONGER_NEEDED", message: "We don't need it any more.", confidentialNote: "We have no money." },
];
const offerRefund: Move = [
  "freelancer",
  "offerPartialRefund(input: OfferPartialRefundInput)",
  {
    amount: usd("30.00"),
    reason: "GOODWILL",
    message: "One sketch fewer, as we said.",
    confidentialNote: "I was ill.",
  },
];
const offerExtras: Move = [
  "freelancer",
  "offerExtras(input: OfferExtrasInput)",
  {
    message: "More of it.",
    extras: [
      { title: "A second logo", price: usd("50.00"), extraDays: 1 },
      { title: "A vector file", price: usd("5.00"), extraDays: 0 },
    ],
  },
];

/** Between them: each status, each kind of resolution as opener and as answerer, and each action that has a dialog. */
export const EMAIL_SAMPLES = {
  "nothing open": {
    order: { title: "A logo for the bakery at the corner, in every size and colour that it is needed in", quantity: 2 },
    moves: [["client", "postMessage(input: PostMessageInput)", { message: "Hello!" }]],
    dialogs: {
      client: ["REQUEST_ORDER_UPDATE", "REQUEST_CANCELLATION", "CONTACT_SUPPORT"],
      freelancer: [
        "OFFER_PARTIAL_REFUND",
        "REQUEST_DELIVERY_EXTENSION",
        "OFFER_EXTRAS",
        "REQUEST_CANCELLATION",
        "DELIVER",
      ],
    },
  },
  "an update is asked for": {
    moves: [askForUpdate],
    dialogs: { client: ["WITHDRAW_DISPUTE"], freelancer: ["ANSWER_ORDER_UPDATE"] },
  },
  "a cancellation is asked for": {
    moves: [askToCancel],
    dialogs: { freelancer: ["ACCEPT_CANCELLATION", "DECLINE_CANCELLATION"] },
  },
  "a partial refund is offered": {
    moves: [offerRefund],
    dialogs: { client: ["ACCEPT_REFUND_OFFER", "DECLINE_REFUND_OFFER"], freelancer: ["WITHDRAW_REFUND_OFFER"] },
  },
  "a later date is asked for": {
    moves: [
      [
        "freelancer",
        "requestDeliveryExtension(input: RequestDeliveryExtensionInput)",
        { newDeliveryDueAt: days(20), message: "It takes longer." },
      ],
    ],
    dialogs: { client: ["ACCEPT_CHANGE", "DECLINE_CHANGE"] },
  },
  "extras are offered": {
    moves: [offerExtras],
    dialogs: { client: ["ACCEPT_CHANGE"], freelancer: ["WITHDRAW_CHANGE"] },
  },
  "the work is delivered": {
    moves: [deliver],
    dialogs: { client: ["ACCEPT_DELIVERY", "REQUEST_REVISION"] },
  },
  milestones: {
    order: {
      type: "MILESTONE",
      unitPrice: undefined,
      deliveryDueAt: undefined,
      milestones: [
        { title: "Sketches", price: usd("100.00"), dueAt: days(5) },
        { title: "The final drawings", price: usd("250.00") },
      ],
    },
    moves: [deliver, askSupport],
    dialogs: { client: ["COMPLETE_MILESTONE", "END_SUPPORT_ACCESS"] },
  },
  completed: {
    moves: [
      offerRefund,
      ["client", "acceptRefundOffer(input: AnswerRefundOfferInput)", { message: "Fine." }, "refundOfferId"],
      deliver,
      complete,
    ],
    dialogs: { client: ["LEAVE_REVIEW"] },
  },
  "completed and reviewed": {
    moves: [
      deliver,
      complete,
      ["client", "leaveReview(input: LeaveReviewInput)", { rating: 4, comment: "It looks good." }],
    ],
    dialogs: {},
  },
  cancelled: {
    moves: [
      askToCancel,
      ["freelancer", "acceptCancellation(input: AnswerDisputeInput)", { message: "All right." }, "disputeId"],
    ],
    dialogs: {},
  },
} as const satisfies Readonly<Record<string, PageStep>>;

export type PageStepName = keyof typeof EMAIL_SAMPLES;

const OPEN = "query($id: ID!) { order(id: $id) { openResolution { id } } }";

/** Orders of these users, one for each step. @returns ids of the orders. */
export async function runPageSteps(server: NodeProcess, users: TestUsers): Promise<ReadonlyMap<PageStepName, string>> {
  const play = async ([name, scene]: [string, PageStep]): Promise<[PageStepName, string]> => {
    const { id } = await placeOrder(server, users, scene.order);
    for (const [who, mutation, input, about] of scene.moves) {
      const subject = about === undefined ? { orderId: id } : { [about]: await openResolution(server, users, id) };
      await moved(server, users[who].token, mutation, { ...subject, ...input });
    }
    return [name as PageStepName, id];
  };
  return new Map(await Promise.all(Object.entries(EMAIL_SAMPLES).map(play)));
}

async function openResolution(server: NodeProcess, users: TestUsers, id: string): Promise<unknown> {
  return succeeded(await server.ask(users.client.token, OPEN, { id })).order?.openResolution?.id;
}
