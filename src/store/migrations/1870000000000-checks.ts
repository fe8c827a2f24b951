import type { MigrationInterface, QueryRunner } from "typeorm";
import {
  dropChecks,
  endOfWindowFrom,
  oneOf,
  orNull,
  requireRows,
  setChecks,
  type TableChecks,
  zeroOrMore,
} from "./check-constraints";

const PARTY = oneOf("CLIENT", "FREELANCER");

const EVENT_TYPE = oneOf(
  "ORDER_PLACED",
  "ORDER_DELIVERED",
  "REVISION_REQUESTED",
  "ORDER_COMPLETED",
  "ORDER_CANCELLED",
  "MILESTONE_COMPLETED",
  "MESSAGE_POSTED",
  "REVIEW_LEFT",
  "SUPPORT_CONTACTED",
  "SUPPORT_ACCESS_ENDED",
  "ORDER_UPDATE_REQUESTED",
  "ORDER_UPDATE_ANSWERED",
  "ORDER_UPDATE_WITHDRAWN",
  "ORDER_UPDATE_EXPIRED",
  "CANCELLATION_REQUESTED",
  "CANCELLATION_ACCEPTED",
  "CANCELLATION_DECLINED",
  "CANCELLATION_WITHDRAWN",
  "CANCELLATION_ACCEPTED_BY_SILENCE",
  "REFUND_OFFERED",
  "REFUND_OFFER_ACCEPTED",
  "REFUND_OFFER_DECLINED",
  "REFUND_OFFER_WITHDRAWN",
  "REFUND_OFFER_EXPIRED",
  "REFUND_PROCESSED",
  "REFUND_FAILED",
  "CHANGE_REQUESTED",
  "CHANGE_ACCEPTED",
  "CHANGE_DECLINED",
  "CHANGE_WITHDRAWN",
  "CHANGE_EXPIRED",
);

const DISABLED_REASON = oneOf("BY_OWNER", "BY_OPERATOR", "GONE", "NO_SUCCESS", "KEY_REVOKED", "KEY_EXPIRED");

/** Of requests to cancel and of refund offers. */
const CONFIDENTIAL_REASON = oneOf(
  "SCOPE_CHANGED",
  "UNABLE_TO_COMPLETE",
  "MUTUALLY_AGREED",
  "REVISIONS_OUT_OF_SCOPE",
  "CLIENT_UNRESPONSIVE",
  "REQUIREMENTS_MISSING",
  "SPECIFICATIONS_CHANGED",
  "NO_LONGER_NEEDED",
  "EXPECTATIONS_NOT_MET",
  "LATE_DELIVERY",
  "FREELANCER_UNRESPONSIVE",
  "FOUND_ALTERNATIVE",
  "ORDERED_BY_MISTAKE",
  "OTHER",
  "SCOPE_REDUCED",
  "DELAY_COMPENSATION",
  "PARTIAL_DISSATISFACTION",
  "PRICING_ERROR",
  "GOODWILL",
);

const CHECKS: TableChecks = {
  orders: {
    type: oneOf("ONE_TIME", "MILESTONE", "SUBSCRIPTION", "HOURLY"),
    unit_price: zeroOrMore,
    original_price: zeroOrMore,
    refunded_price: zeroOrMore,
    service_fee: zeroOrMore,
    status: oneOf("ACTIVE", "DELIVERED", "IN_REVISION", "IN_RESOLUTION", "COMPLETED", "CANCELLED"),
    resume_status: orNull(oneOf("ACTIVE", "DELIVERED", "IN_REVISION")),
    cancellation_kind: orNull(oneOf("MUTUAL", "SUPPORT")),
    acceptance_ends_at: orNull(endOfWindowFrom("acceptance_starts_at")),
    support_granted_by: orNull(PARTY),
    awaiting: orNull(PARTY),
  },
  milestones: { price: zeroOrMore },
  extras: { price: zeroOrMore },
  resolutions: {
    kind: oneOf("ORDER_UPDATE", "CANCELLATION", "PARTIAL_REFUND", "DELIVERY_EXTENSION", "EXTRAS"),
    status: oneOf("OPEN", "ACCEPTED", "ACCEPTED_BY_SILENCE", "ANSWERED", "DECLINED", "WITHDRAWN", "EXPIRED"),
    opened_by: PARTY,
    respond_by: endOfWindowFrom("opened_at"),
  },
  confidential_words: { author: PARTY, reason: orNull(CONFIDENTIAL_REASON) },
  refunds: { price: zeroOrMore, service_fee: zeroOrMore, state: oneOf("PENDING", "PROCESSED", "FAILED") },
  activity: {
    type: EVENT_TYPE,
    actor: oneOf("CLIENT", "FREELANCER", "SYSTEM", "SUPPORT", "PARTNER"),
    subject_kind: orNull(oneOf("RESOLUTION", "DELIVERY", "MILESTONE", "REVIEW", "REFUND")),
  },
  ledger_entries: {
    account: oneOf(
      "CLIENT_PAYMENT_SOURCE",
      "ESCROW",
      "REFUNDS_UNDER_WAY",
      "FREELANCER_BALANCE",
      "PLATFORM_SERVICE_FEES",
      "PLATFORM_COMMISSION",
    ),
    type: EVENT_TYPE,
  },
  outbox: { kind: oneOf("REFUND", "MAIL"), recipient: orNull(PARTY) },
  notification_preferences: { type: EVENT_TYPE },
  api_keys: { expires_at: orNull(endOfWindowFrom("created_at")) },
  webhook_endpoints: { disabled_reason: orNull(DISABLED_REASON), reason_before_operator: orNull(DISABLED_REASON) },
  sandbox_payments: { amount: zeroOrMore, state: oneOf("NEW", "SUCCEEDED", "FAILED") },
  database_mode: { kind: oneOf("SANDBOX", "PRODUCTION") },
};

/**
 * Codes are values of the domain's lists as they are in this release, amounts are 0 or more, and a window ends after
 * its start. The code ensures this already. The constraints refuse what a bug or a correction by hand would write.
 * A release whose lists have more values needs a migration that replaces the constraint (`setChecks`).
 */
export class Checks1870000000000 implements MigrationInterface {
  readonly name = "Checks1870000000000";

  async up(runner: QueryRunner): Promise<void> {
    await requireRows(runner, CHECKS);
    for (const [table, checks] of Object.entries(CHECKS)) await setChecks(runner, table, checks);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, checks] of Object.entries(CHECKS)) await dropChecks(runner, table, checks);
  }
}
