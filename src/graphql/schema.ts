import "reflect-metadata";
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { ActivityEventResolver } from "./activity-event.resolver";
import { ChangeRequestResolver } from "./change-request.resolver";
import { CountdownResolver } from "./countdown.resolver";
import { DeliveryResolver } from "./delivery.resolver";
import { DisputeResolver } from "./dispute.resolver";
import { MoneyResolver } from "./money.resolver";
import { NodeResolver } from "./node.resolver";
import { NotificationResolver } from "./notification.resolver";
import { OrderListsResolver } from "./order-lists.resolver";
import { OrderMovesResolver } from "./order-moves.resolver";
import { OrderPriceResolver } from "./order-price.resolver";
import { OrderQueryResolver } from "./order-query.resolver";
import { OrderResolver } from "./order.resolver";
import { CancellationReasonOptionResolver, RefundReasonOptionResolver } from "./reason.resolver";
import { RefundOfferResolver } from "./refund-offer.resolver";
import { RefundResolver } from "./refund.resolver";
import { ResolutionResolver } from "./resolution.resolver";
import { SandboxResolver } from "./sandbox.resolver";
import { UserErrorResolver } from "./user-error.resolver";
import { UserResolver } from "./user.resolver";
import { ViewerResolver } from "./viewer.resolver";

/** type-graphql asks for one as soon as there are subscriptions; ours follow the log instead, and never come here. */
const neverUsed = (): never => {
  throw new Error("subscriptions follow the log: there is no publishing");
};

/** The executable schema. Resolvers hold no state: everything comes with the context. */
export function buildSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      ActivityEventResolver,
      CancellationReasonOptionResolver,
      ChangeRequestResolver,
      CountdownResolver,
      DeliveryResolver,
      DisputeResolver,
      MoneyResolver,
      NodeResolver,
      NotificationResolver,
      OrderListsResolver,
      OrderMovesResolver,
      OrderPriceResolver,
      OrderQueryResolver,
      OrderResolver,
      RefundOfferResolver,
      RefundReasonOptionResolver,
      RefundResolver,
      ResolutionResolver,
      SandboxResolver,
      UserErrorResolver,
      UserResolver,
      ViewerResolver,
    ],
    validate: false,
    pubSub: { publish: neverUsed, subscribe: neverUsed },
  });
}

/** As it stands in schema/schema.graphql: sorted, so that moving code changes nothing. */
export const printedSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
