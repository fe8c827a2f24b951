import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

const RESOLUTION = "id kind order status openedBy openedAt respondBy endedAt policyVersion countdown";
const connection = "edges nodes pageInfo totalCount";
const edge = "cursor node";

/**
 * The fields of an order's subscriptions that are the same for everyone who may follow it: what happened, and the money
 * that all relations see [V1]. A field that is not listed is its viewer's own: so is each new one, until somebody
 * proves by the visibility table that it is not. Never text that a person wrote, earnings, the payment, actions, or
 * reasons.
 */
export const SAME_FOR_ALL: Readonly<Record<string, string>> = {
  Subscription: "orderActivity orderCountdown",
  ActivityEventEdge: edge,
  ActivityEvent: "id order sequence type occurredAt actor actorUser text subject",
  CountdownUpdate: "order countdown",
  Countdown: "startsAt endsAt serverTime remainingSeconds totalSeconds elapsedRatio awaiting onExpiry resolution",
  Order:
    "id number title type discountSources quantity status resumeStatus isLate placedAt deliveryDueAt completedAt cancelledAt cancellationKind policyVersion version client freelancer price milestones extras deliveries refunds supportAccess review openResolution resolutions activity activityCursor countdown",
  User: "id displayName avatarUrl",
  OrderPrice: "unit original extras refunded current serviceFee",
  Money: "amount currencyCode",
  Milestone: "id position title price dueAt completedAt",
  Extra: "id title price extraDays addedAt",
  Delivery: "id number milestone deliveredAt isRevision",
  Review: "id rating createdAt",
  SupportAccess: "grantedBy grantedAt",
  Refund: "id amount price serviceFee state paidBy settledByOtherMeans requestedAt processedAt resolution",
  RefundBreakdown: "refund priceBefore priceAfter serviceFeeBefore serviceFeeAfter serviceFeeRefund totalToClient",
  Dispute: `${RESOLUTION} refund`,
  RefundOffer: `${RESOLUTION} refund breakdown`,
  ChangeRequest: `${RESOLUTION} proposedDeliveryDueAt proposedExtras charge`,
  ProposedExtra: "title price extraDays",
  ExtrasCharge: "price serviceFee total",
  ActivityEventConnection: connection,
  DeliveryConnection: connection,
  DeliveryEdge: edge,
  ResolutionConnection: connection,
  ResolutionEdge: edge,
  PageInfo: "hasNextPage hasPreviousPage startCursor endCursor",
};

const FIELDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(SAME_FOR_ALL).map(([type, fields]) => [type, new Set([...fields.split(" "), "__typename"])]),
);

/**
 * Whether the document selects nothing that depends on who receives it, except for language and time zone. All its
 * operations and fragments count, whichever are used.
 */
export function isSameForAll(document: DocumentNode, schema: GraphQLSchema): boolean {
  const types = new TypeInfo(schema);
  let isSame = true;
  const visitor = {
    [Kind.FIELD]: (field: FieldNode) => {
      const owners = objectTypes(types.getParentType(), schema);
      isSame = owners.length > 0 && owners.every(({ name }) => FIELDS.get(name)?.has(field.name.value) === true);
      return isSame ? undefined : BREAK;
    },
  };
  visit(document, visitWithTypeInfo(types, visitor));
  return isSame;
}

/** Of an interface or a union all, as each has resolvers of its own. */
function objectTypes(type: Maybe<GraphQLCompositeType>, schema: GraphQLSchema): readonly GraphQLObjectType[] {
  if (type === null || type === undefined) return [];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

type Maybe<T> = T | null | undefined;
