import type { AmountInput } from "../money";
import type {
  CancellationReason,
  Channel,
  DiscountSource,
  Instant,
  OrderActionName,
  OrderType,
  RefundReason,
} from "../vocabulary";

/** Who acts: a person by a token. */
export interface Person {
  readonly userId: string;
  readonly channel: Channel;
}

interface Words {
  readonly message: string;
}
interface OptionalWords {
  readonly message: string | null;
}
export type NoInput = Record<string, never>;

export interface ExtraInput {
  readonly title: string;
  readonly price: AmountInput;
  readonly extraDays: number;
}

/** The input of each move, as it came in: nothing is trimmed or checked yet. Its ids name things on this order. */
export interface MoveInputs {
  readonly REQUEST_ORDER_UPDATE: Words;
  readonly ANSWER_ORDER_UPDATE: Words;
  readonly REQUEST_CANCELLATION: OptionalWords & {
    readonly reason: CancellationReason;
    readonly confidentialNote: string | null;
  };
  readonly ACCEPT_CANCELLATION: OptionalWords;
  readonly DECLINE_CANCELLATION: OptionalWords;
  readonly WITHDRAW_DISPUTE: NoInput;
  readonly OFFER_PARTIAL_REFUND: Words & {
    readonly amount: AmountInput;
    readonly reason: RefundReason;
    readonly confidentialNote: string | null;
  };
  readonly ACCEPT_REFUND_OFFER: Words;
  readonly DECLINE_REFUND_OFFER: Words;
  readonly WITHDRAW_REFUND_OFFER: NoInput;
  readonly REQUEST_DELIVERY_EXTENSION: Words & { readonly newDeliveryDueAt: Instant };
  readonly OFFER_EXTRAS: Words & { readonly extras: readonly ExtraInput[] };
  readonly ACCEPT_CHANGE: OptionalWords;
  readonly DECLINE_CHANGE: OptionalWords;
  readonly WITHDRAW_CHANGE: NoInput;
  readonly DELIVER: { readonly note: string; readonly attachmentUrls: readonly string[] };
  readonly REQUEST_REVISION: Words;
  readonly ACCEPT_DELIVERY: NoInput;
  readonly COMPLETE_MILESTONE: { readonly milestoneId: string };
  readonly POST_MESSAGE: Words;
  readonly LEAVE_REVIEW: { readonly rating: number; readonly comment: string };
  readonly CONTACT_SUPPORT: Words;
  readonly END_SUPPORT_ACCESS: NoInput;
}

/** One move of a party. `resolutionId`: which resolution it answers or withdraws, on the moves that do. */
export type Command = {
  [N in OrderActionName]: {
    readonly name: N;
    readonly by: Person;
    readonly resolutionId?: string;
    readonly input: MoveInputs[N];
  };
}[OrderActionName];

/** What the marketplace's back end says of an order that was bought there. */
export interface PlaceOrder {
  readonly number: string;
  readonly title: string;
  readonly type: OrderType;
  readonly discountSources: readonly DiscountSource[];
  readonly quantity: number;
  readonly unitPrice: AmountInput | null;
  readonly milestones: readonly {
    readonly title: string;
    readonly price: AmountInput;
    readonly dueAt: Instant | null;
  }[];
  readonly clientId: string;
  readonly freelancerId: string;
  /** null: now. */
  readonly placedAt: Instant | null;
  readonly deliveryDueAt: Instant | null;
  /** The gateway's reference: never shown. */
  readonly paymentSource: string;
  /** What the client recognises: Visa 4242. */
  readonly paymentLabel: string;
}
