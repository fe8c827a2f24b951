import type { DataSource } from "typeorm";
import type { SandboxPaymentState } from "../../../src/app/ports/refund-gateway";
import type { DisabledReason } from "../../../src/app/ports/webhook-endpoints";
import { LEDGER_ACCOUNTS } from "../../../src/domain/ledger/ledger";
import { SUBJECT_KINDS } from "../../../src/domain/order/event";
import { OUTBOX_KINDS } from "../../../src/domain/order/outbox";
import {
  ACTIVITY_TYPES,
  ACTOR_KINDS,
  CANCELLATION_KINDS,
  CANCELLATION_REASONS,
  ORDER_STATUSES,
  ORDER_TYPES,
  PARTY_ROLES,
  REFUND_REASONS,
  REFUND_STATES,
  RESOLUTION_KINDS,
  RESOLUTION_STATUSES,
  WORKING_STATUSES,
} from "../../../src/domain/vocabulary";
import type { DatabaseMode } from "../../../src/store/database/database-mode";
import { minorUnits } from "../../../src/store/entities/columns";

/** The values of a union that is no list in the code. */
const valuesOf = (union: Readonly<Record<string, true>>): readonly string[] => Object.keys(union);

const DISABLED_REASONS = valuesOf({
  BY_OWNER: true,
  BY_OPERATOR: true,
  GONE: true,
  NO_SUCCESS: true,
  KEY_REVOKED: true,
  KEY_EXPIRED: true,
} satisfies Record<DisabledReason, true>);

const PAYMENT_STATES = valuesOf({ NEW: true, SUCCEEDED: true, FAILED: true } satisfies Record<
  SandboxPaymentState,
  true
>);

const MODES = valuesOf({ SANDBOX: true, PRODUCTION: true } satisfies Record<DatabaseMode["kind"], true>);

/** Columns that contain one value of a closed list of the code. */
export const CLOSED_LISTS: Readonly<Record<string, readonly string[]>> = {
  "activity.actor": ACTOR_KINDS,
  "activity.subject_kind": SUBJECT_KINDS,
  "activity.type": ACTIVITY_TYPES,
  "confidential_words.author": PARTY_ROLES,
  "confidential_words.reason": [...new Set([...CANCELLATION_REASONS, ...REFUND_REASONS])],
  "database_mode.kind": MODES,
  "ledger_entries.account": LEDGER_ACCOUNTS,
  "ledger_entries.type": ACTIVITY_TYPES,
  "notification_preferences.type": ACTIVITY_TYPES,
  "orders.awaiting": PARTY_ROLES,
  "orders.cancellation_kind": CANCELLATION_KINDS,
  "orders.resume_status": WORKING_STATUSES,
  "orders.status": ORDER_STATUSES,
  "orders.support_granted_by": PARTY_ROLES,
  "orders.type": ORDER_TYPES,
  "outbox.kind": OUTBOX_KINDS,
  "outbox.recipient": PARTY_ROLES,
  "refunds.state": REFUND_STATES,
  "resolutions.kind": RESOLUTION_KINDS,
  "resolutions.opened_by": PARTY_ROLES,
  "resolutions.status": RESOLUTION_STATUSES,
  "sandbox_payments.state": PAYMENT_STATES,
  "webhook_endpoints.disabled_reason": DISABLED_REASONS,
  "webhook_endpoints.reason_before_operator": DISABLED_REASONS,
};

/** Codes of lists that are not the code's: the policy's currencies, a setting, the names of errors, a key's prefix. */
export const OPEN_LISTS: readonly string[] = [
  "api_keys.prefix",
  "database_mode.gateway",
  "ledger_entries.currency",
  "orders.currency",
  "sandbox_payments.currency",
  "webhook_attempts.error",
  "webhook_dead_letters.last_error",
];

/** Amounts that are 0 or more. */
export const AMOUNTS: readonly string[] = [
  "extras.price",
  "milestones.price",
  "orders.original_price",
  "orders.refunded_price",
  "orders.service_fee",
  "orders.unit_price",
  "refunds.price",
  "refunds.service_fee",
  "sandbox_payments.amount",
];

/** Movements of money, and what is left after them: below zero too [M3]. */
export const SIGNED_AMOUNTS: readonly string[] = ["ledger_entries.amount", "ledger_entries.balance"];

/** The end of each window, and its start. */
export const WINDOWS: Readonly<Record<string, string>> = {
  "api_keys.expires_at": "created_at",
  "orders.acceptance_ends_at": "acceptance_starts_at",
  "resolutions.respond_by": "opened_at",
};

export interface StoredColumn {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly isCode: boolean;
  readonly isAmount: boolean;
}

const CODE_LENGTH = "40";

/** Every column that an entity declares, with its table in front. */
export const columnsOf = (source: DataSource): ReadonlyMap<string, StoredColumn> =>
  new Map(
    source.entityMetadatas.flatMap(({ tableName: table, columns }) =>
      columns.map(({ databaseName: name, type, length, isNullable, transformer }) => [
        `${table}.${name}`,
        {
          table,
          name,
          type: String(type),
          isNullable,
          isCode: length === CODE_LENGTH,
          isAmount: transformer === minorUnits,
        },
      ]),
    ),
  );
