/**
 * How large the fields of the schema can be: characters of a text, members of a list. They decide the cost of an
 * operation [S16]. They are here and not beside the fields because a test compares the whole table with the schema.
 */
import { type GraphQLField, type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";

export interface FieldSize {
  /** Of the text, or of each text of a list. */
  readonly characters?: number;
  /** Of a list without pages. */
  readonly items?: number;
}

/** [O15] */
const WORDS: FieldSize = { characters: 2_500 };
const TITLE: FieldSize = { characters: 200 };
/** A sentence of the service in any language, including titles and names. */
const SENTENCE: FieldSize = { characters: 400 };
/** A cursor, a version, a code, a language. */
const SHORT: FieldSize = { characters: 100 };
/** Longer ones are possible, up to 2,000 characters, and rare: the limit in bytes is there for them. */
const ADDRESS: FieldSize = { characters: 200 };

/** By type and field. A field without a type applies to every type. */
export const FIELD_SIZES: Readonly<Record<string, FieldSize>> = {
  userErrors: { items: 20 },
  blockers: { items: 10 },
  cursor: SHORT,
  policyVersion: SHORT,
  title: TITLE,
  message: WORDS,
  response: WORDS,
  confidentialNote: WORDS,
  key: SHORT,
  secret: SHORT,
  label: TITLE,
  url: ADDRESS,
  avatarUrl: ADDRESS,
  "ActivityEvent.text": SENTENCE,
  "ApiKey.createdBy": { characters: 255 },
  "ApiKey.name": TITLE,
  "ApiKey.prefix": SHORT,
  "ApiKey.scopes": { items: 4 },
  "ChangeRequest.proposedExtras": { items: 20 },
  "CompletionRateExemption.endedAs": { items: 2 },
  "CompletionRateExemption.freelancerReasons": { items: 8 },
  "CompletionRecord.rule": SHORT,
  "DeadLetter.lastError": SENTENCE,
  "Delivery.attachmentUrls": { items: 20, ...ADDRESS },
  "Delivery.note": WORDS,
  "Dispute.cancellationReasonLabel": TITLE,
  "Order.actions": { items: 20 },
  "Order.activityCursor": SHORT,
  "Order.cancellationReasons": { items: 8 },
  "Order.discountSources": { items: 4 },
  "Order.extras": { items: 100 },
  "Order.milestones": { items: 50 },
  "Order.number": { characters: 255 },
  "Order.refundReasons": { items: 8 },
  "Order.refunds": { items: 3 },
  "PageInfo.endCursor": SHORT,
  "PageInfo.startCursor": SHORT,
  "Query.apiKeys": { items: 100 },
  "Query.webhookEndpoints": { items: 20 },
  "Refund.destination": TITLE,
  "Refund.reference": TITLE,
  "RefundOffer.reasonLabel": TITLE,
  "Review.comment": WORDS,
  "User.displayName": TITLE,
  "UserError.field": { items: 4, characters: 50 },
  "UserError.message": SENTENCE,
  "Viewer.locale": SHORT,
  "Viewer.notificationPreferences": { items: 30 },
  "Viewer.notificationsCursor": SHORT,
  "Viewer.timeZone": SHORT,
  "WebhookAttempt.error": SHORT,
  "WebhookAttempt.messageId": SHORT,
  "WebhookEndpoint.disabledReason": SHORT,
  "WebhookEndpoint.document": { characters: 20_000 },
  "WebhookEndpoint.eventTypes": { items: 30 },
  "WebhookEndpoint.owner": { characters: 255 },
  "WordValue.word": SENTENCE,
};

const EXTENSION = "size";

/** Notes at each field of the schema how large it can be. */
export function declareSizes(schema: GraphQLSchema, sizes: Readonly<Record<string, FieldSize>> = FIELD_SIZES): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const size = sizes[`${type.name}.${field.name}`] ?? sizes[field.name];
      if (size !== undefined) field.extensions = { ...field.extensions, [EXTENSION]: size };
    }
  }
}

/** undefined if nothing was declared. */
export const declaredSize = ({ extensions }: GraphQLField<unknown, unknown>): FieldSize | undefined =>
  extensions[EXTENSION] as FieldSize | undefined;
