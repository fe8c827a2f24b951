import { DAY_MS } from "../domain/duration";
import type { AmountInput } from "../domain/money";
import type { MoveInputs } from "../domain/move/command";
import type { DiscountSource, Instant, OrderActionName, OrderType, PartyRole } from "../domain/vocabulary";

/** One move of the story of a demo order. */
export type DemoMove = {
  [N in OrderActionName]: {
    readonly as: PartyRole;
    readonly name: N;
    readonly input: MoveInputs[N];
    readonly answers?: boolean;
  };
}[OrderActionName];

export interface DemoOrder {
  readonly title: string;
  readonly type: OrderType;
  readonly unitPrice?: AmountInput;
  readonly quantity?: number;
  readonly milestones?: readonly { readonly title: string; readonly price: AmountInput; readonly dueInDays: number }[];
  readonly discountSources?: readonly DiscountSource[];
  /** null: no date was agreed. */
  readonly dueInDays: number | null;
  readonly placedDaysAgo?: number;
  readonly placedAt?: Instant;
  readonly moves: readonly DemoMove[];
}

const usd = (amount: string): AmountInput => ({ amount, currencyCode: "USD" });

const deliver: DemoMove = {
  as: "FREELANCER",
  name: "DELIVER",
  input: { note: "Here is the work, with all the files.", attachmentUrls: ["https://files.example/work.zip"] },
};
const sendBack: DemoMove = {
  as: "CLIENT",
  name: "REQUEST_REVISION",
  input: { message: "Nearly there: please make the headline larger." },
};
const accept: DemoMove = { as: "CLIENT", name: "ACCEPT_DELIVERY", input: {} };

const ORDERS: readonly DemoOrder[] = [
  { title: "Logo for a bakery", type: "ONE_TIME", unitPrice: usd("200.00"), dueInDays: 5, moves: [] },
  {
    title: "Product photos, ten of them",
    type: "ONE_TIME",
    unitPrice: usd("25.00"),
    quantity: 10,
    dueInDays: 3,
    moves: [deliver],
  },
  {
    title: "Translation of a manual",
    type: "ONE_TIME",
    unitPrice: usd("150.00"),
    dueInDays: 4,
    moves: [deliver, sendBack],
  },
  {
    title: "Voice-over for a film",
    type: "ONE_TIME",
    unitPrice: { amount: "320.00", currencyCode: "EUR" },
    dueInDays: -1,
    placedDaysAgo: 6,
    moves: [],
  },
  {
    title: "Web shop in three steps",
    type: "MILESTONE",
    milestones: [
      { title: "Design", price: usd("300.00"), dueInDays: 4 },
      { title: "Building", price: usd("600.00"), dueInDays: 12 },
      { title: "Launch", price: usd("100.00"), dueInDays: 15 },
    ],
    dueInDays: null,
    moves: [deliver],
  },
  { title: "Newsletter every month", type: "SUBSCRIPTION", unitPrice: usd("120.00"), dueInDays: 9, moves: [] },
  {
    title: "Help with bookkeeping, by the hour",
    type: "HOURLY",
    unitPrice: usd("45.00"),
    quantity: 8,
    dueInDays: null,
    moves: [],
  },
  {
    title: "Poster for a concert",
    type: "ONE_TIME",
    unitPrice: usd("180.00"),
    discountSources: ["PROMO_CODE"],
    dueInDays: 2,
    moves: [
      { as: "CLIENT", name: "REQUEST_ORDER_UPDATE", input: { message: "How far is the poster? The printer asks." } },
    ],
  },
  {
    title: "Business plan, reviewed",
    type: "ONE_TIME",
    unitPrice: usd("400.00"),
    dueInDays: 6,
    moves: [
      {
        as: "CLIENT",
        name: "REQUEST_CANCELLATION",
        input: {
          reason: "NO_LONGER_NEEDED",
          message: "We have changed our plans and don't need it any more.",
          confidentialNote: "The founders fell out.",
        },
      },
    ],
  },
  {
    title: "Illustrations for a children's book",
    type: "ONE_TIME",
    unitPrice: { amount: "30000", currencyCode: "JPY" },
    dueInDays: 8,
    moves: [
      {
        as: "FREELANCER",
        name: "OFFER_PARTIAL_REFUND",
        input: {
          amount: { amount: "9000", currencyCode: "JPY" },
          message: "Two drawings fewer, as we said.",
          reason: "SCOPE_REDUCED",
          confidentialNote: null,
        },
      },
    ],
  },
  {
    title: "Data sheet in Arabic",
    type: "ONE_TIME",
    unitPrice: { amount: "90.500", currencyCode: "KWD" },
    dueInDays: 5,
    moves: [
      {
        as: "FREELANCER",
        name: "OFFER_EXTRAS",
        input: {
          extras: [{ title: "Typesetting for print", price: { amount: "12.250", currencyCode: "KWD" }, extraDays: 2 }],
          message: "This would make it ready for the press.",
        },
      },
    ],
  },
  {
    title: "Song for a wedding",
    type: "ONE_TIME",
    unitPrice: { amount: "95.00", currencyCode: "GBP" },
    dueInDays: 10,
    moves: [deliver, accept],
  },
  {
    title: "Chat bot",
    type: "ONE_TIME",
    unitPrice: usd("260.00"),
    dueInDays: 7,
    moves: [
      {
        as: "FREELANCER",
        name: "REQUEST_CANCELLATION",
        input: { reason: "MUTUALLY_AGREED", message: "As we agreed in the call.", confidentialNote: null },
      },
      { as: "CLIENT", name: "ACCEPT_CANCELLATION", input: { message: "Yes, thank you." }, answers: true },
    ],
  },
  {
    title: "Flyer from before partial refunds",
    type: "ONE_TIME",
    unitPrice: usd("140.00"),
    dueInDays: 3,
    placedAt: Date.UTC(2023, 5, 10),
    moves: [],
  },
];

const withExtension = (now: Instant): DemoOrder => ({
  title: "Animated logo",
  type: "ONE_TIME",
  unitPrice: usd("220.00"),
  dueInDays: 2,
  moves: [
    {
      as: "FREELANCER",
      name: "REQUEST_DELIVERY_EXTENSION",
      input: { newDeliveryDueAt: now + 5 * DAY_MS, message: "Rendering takes longer than I thought." },
    },
  ],
});

/** An order of every type and status, and each kind of resolution while it is open. */
export const demoOrders = (now: Instant): readonly DemoOrder[] => [...ORDERS, withExtension(now)];
