import "reflect-metadata";
import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  printSchema,
  type SelectionSetNode,
} from "graphql";
import { buildSchemaSync } from "type-graphql";
import type { Context } from "./context/context";
import { FailedRefundsResolver } from "./money/failed-refunds.resolver";
import { MoneyResolver } from "./money/money.resolver";
import { RefundResolver } from "./money/refund.resolver";
import { RefundResultResolver } from "./money/refund-result.resolver";
import { UserErrorResolver } from "./mutation/user-error.resolver";
import { NodeResolver } from "./node.resolver";
import { NotificationResolver } from "./notification/notification.resolver";
import { NotificationPreferenceResolver } from "./notification/notification-preference.resolver";
import { declareSizes } from "./operation/field-sizes";
import { DeadLettersResolver } from "./operator/dead-letters.resolver";
import { ActivityEventResolver } from "./order/activity-event.resolver";
import { CompletionRecordsResolver } from "./order/completion-records.resolver";
import { CountdownResolver } from "./order/countdown.resolver";
import { DeliveryResolver } from "./order/delivery.resolver";
import { OrderResolver } from "./order/order.resolver";
import { OrderListsResolver } from "./order/order-lists.resolver";
import { OrderMovesResolver } from "./order/order-moves.resolver";
import { OrderPriceResolver } from "./order/order-price.resolver";
import { OrderQueryResolver } from "./order/order-query.resolver";
import { ApiKeyResolver } from "./partner/api-key.resolver";
import { WebhookAttemptResolver } from "./partner/webhook-attempt.resolver";
import { WebhookEndpointResolver } from "./partner/webhook-endpoint.resolver";
import { ChangeRequestResolver } from "./resolution/change-request.resolver";
import { DisputeResolver } from "./resolution/dispute.resolver";
import { CancellationReasonOptionResolver, RefundReasonOptionResolver } from "./resolution/reason.resolver";
import { RefundOfferResolver } from "./resolution/refund-offer.resolver";
import { ResolutionResolver } from "./resolution/resolution.resolver";
import { SandboxResolver } from "./sandbox/sandbox.resolver";
import { UserResolver } from "./user/user.resolver";
import { ViewerResolver } from "./user/viewer.resolver";

/**
 * type-graphql requires one as soon as there are subscriptions. The service's subscriptions follow the log instead, and
 * never use it.
 */
const neverUsed = (): never => {
  throw new Error("subscriptions follow the log: there is no publishing");
};

/** The executable schema. Resolvers hold no state: everything comes with the context. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      ActivityEventResolver,
      ApiKeyResolver,
      CancellationReasonOptionResolver,
      ChangeRequestResolver,
      CompletionRecordsResolver,
      CountdownResolver,
      DeadLettersResolver,
      DeliveryResolver,
      DisputeResolver,
      FailedRefundsResolver,
      RefundResultResolver,
      MoneyResolver,
      NodeResolver,
      NotificationPreferenceResolver,
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
      WebhookAttemptResolver,
      WebhookEndpointResolver,
    ],
    validate: false,
    pubSub: { publish: neverUsed, subscribe: neverUsed },
  });
  describeRoots(schema);
  declareSizes(schema);
  nameOperations(schema);
  return schema;
}

/** The builder takes no descriptions of these three. */
function describeRoots(schema: GraphQLSchema): void {
  const descriptions = [
    [
      schema.getQueryType(),
      "The queries. An object that does not exist and an object that the viewer cannot access both give null. Ids such as [P10] name rules, which docs/rules.md explains.",
    ],
    [
      schema.getMutationType(),
      "The mutations: each makes one business move. If a rule blocks the request, the payload contains userErrors. A request that is malformed, or that the token does not allow at all, gives a top-level error.",
    ],
    [
      schema.getSubscriptionType(),
      "The subscriptions. They are available over WebSocket only (graphql-transport-ws, at the same path).",
    ],
  ] as const;
  for (const [root, description] of descriptions)
    if (root !== undefined && root !== null) root.description = description;
}

type Resolve = GraphQLFieldResolver<unknown, Context>;

/** The fields of a selection, those of its fragments included. */
function fieldsIn({ selections }: SelectionSetNode, info: Pick<GraphQLResolveInfo, "fragments">): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    const part = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    return part === undefined ? [] : fieldsIn(part.selectionSet, info);
  });
}

/**
 * Tells the context, before anything is read, which operation it serves: «query order» or «query order (OrderPage)».
 * The fields of the root name what was read. The name is the caller's choice [S30].
 */
function nameOperations(schema: GraphQLSchema): void {
  const named =
    (resolve: Resolve): Resolve =>
    (source, args, context, info) => {
      const { operation, name, selectionSet } = info.operation;
      const fields = [...new Set(fieldsIn(selectionSet, info))].join(",");
      context.begin(`${operation} ${fields}${name === undefined ? "" : ` (${name.value})`}`.slice(0, MAXIMUM_NAME));
      return resolve(source, args, context, info);
    };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (field.subscribe !== undefined) field.subscribe = named(field.subscribe);
      else if (field.resolve !== undefined) field.resolve = named(field.resolve);
    }
  }
}

const MAXIMUM_NAME = 100;

/** As in schema/schema.graphql: sorted, so that moving code changes nothing. */
export const printedSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
