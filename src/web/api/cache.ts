import type { Exchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import type {
  MarkNotificationsReadMutation,
  MarkNotificationsReadMutationVariables,
  NotificationEventsSubscription,
  OrderEventsSubscription,
} from "../generated/graphql";
import type { LiveEvents } from "./live-events";
import { showNotice } from "./show-notice";
import { assumeRead, showRead } from "./show-read";

const partOfItsOwner = (): null => null;

/** An object without an id is stored in its parent. */
const WITHOUT_ID = [
  "ActivityEventConnection",
  "ActivityEventEdge",
  "CancellationReasonOption",
  "Countdown",
  "CountdownUpdate",
  "DeliveryConnection",
  "ExtrasCharge",
  "Money",
  "NotificationConnection",
  "NotificationEdge",
  "OrderAction",
  "OrderConnection",
  "OrderEdge",
  "OrderPrice",
  "PageInfo",
  "ProposedExtra",
  "RefundBreakdown",
  "RefundQuote",
  "RefundReasonOption",
  "Sandbox",
  "SupportAccess",
  "UserError",
];

/**
 * The normalised cache: a push updates it, and every place on the page that shows the object. Nothing is fetched after
 * a push. @param liveEvents  where pushed events are kept.
 */
export const pageCache = (liveEvents: LiveEvents): Exchange =>
  cacheExchange({
    // Our documents ask by the types themselves, never by an interface or union: a condition fits that one type or
    // none.
    possibleTypes: {},
    keys: Object.fromEntries(WITHOUT_ID.map((typename) => [typename, partOfItsOwner])),
    optimistic: { markNotificationsRead: assumeRead },
    updates: {
      Order: {
        activity: ({ id }: { readonly id: string }, { before }) => {
          if (before === undefined) liveEvents.forget(id);
        },
      },
      Mutation: {
        markNotificationsRead: (
          { markNotificationsRead }: MarkNotificationsReadMutation,
          { input }: MarkNotificationsReadMutationVariables,
          cache,
        ) => showRead(cache, markNotificationsRead, input),
      },
      Subscription: {
        orderActivity: (pushed: OrderEventsSubscription) => liveEvents.append(pushed.orderActivity),
        notifications: (pushed: NotificationEventsSubscription, _args, cache) =>
          showNotice(cache, pushed.notifications),
      },
    },
  });
