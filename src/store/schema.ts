import { ActivityEntity } from "./activity.entity";
import { AddressChangeEntity } from "./address-change.entity";
import { ApiKeyEntity, ApiKeySecretEntity } from "./api-key.entity";
import { AuditEntryEntity } from "./audit-entry.entity";
import { ConfidentialWordsEntity } from "./confidential-words.entity";
import { DatabaseModeEntity } from "./database-mode.entity";
import { DeadlineEntity } from "./deadline.entity";
import { DeliveryEntity } from "./delivery.entity";
import { ExtraEntity } from "./extra.entity";
import { IdempotencyEntity } from "./idempotency.entity";
import { LedgerBacklogEntity } from "./ledger-backlog.entity";
import { LedgerEntryEntity } from "./ledger-entry.entity";
import { Core1795000000000 } from "./migrations/1795000000000-core";
import { Ledger1796000000000 } from "./migrations/1796000000000-ledger";
import { Outbox1797000000000 } from "./migrations/1797000000000-outbox";
import { Mails1798000000000 } from "./migrations/1798000000000-mails";
import { ApiKeys1799000000000 } from "./migrations/1799000000000-api-keys";
import { OneKey1800000000000 } from "./migrations/1800000000000-one-key";
import { Webhooks1801000000000 } from "./migrations/1801000000000-webhooks";
import { Cluster1810000000000 } from "./migrations/1810000000000-cluster";
import { PendingRefunds1811000000000 } from "./migrations/1811000000000-pending-refunds";
import { DeadLetters1830000000000 } from "./migrations/1830000000000-dead-letters";
import { Heartbeats1840000000000 } from "./migrations/1840000000000-heartbeats";
import { ResumedEndpoints1841000000000 } from "./migrations/1841000000000-resumed-endpoints";
import { DatabaseMode1860000000000 } from "./migrations/1860000000000-database-mode";
import { SettledRefunds1861000000000 } from "./migrations/1861000000000-settled-refunds";
import { Openings1862000000000 } from "./migrations/1862000000000-openings";
import { Privileges1863000000000 } from "./migrations/1863000000000-privileges";
import { MilestoneEntity } from "./milestone.entity";
import { NamedLockEntity } from "./named-lock.entity";
import { NodeHeartbeatEntity } from "./node-heartbeat.entity";
import { NotificationPreferenceEntity } from "./notification-preference.entity";
import { NotificationCounterEntity, NotificationEntity } from "./notification.entity";
import { OrderEntity } from "./order.entity";
import { OrderPaymentEntity } from "./order-payment.entity";
import { OutboxEntity } from "./outbox.entity";
import { PolicyVersionEntity } from "./policy-version.entity";
import { RefundEntity } from "./refund.entity";
import { ResolutionEntity } from "./resolution.entity";
import { ReviewEntity } from "./review.entity";
import { SandboxClockEntity } from "./sandbox-clock.entity";
import { SandboxMailEntity } from "./sandbox-mail.entity";
import { SandboxPaymentEntity } from "./sandbox-payment.entity";
import { ServiceSecretEntity } from "./service-secret.entity";
import { UserEntity } from "./user.entity";
import { WebhookAttemptEntity } from "./webhook-attempt.entity";
import { WebhookDeadLetterEntity } from "./webhook-dead-letter.entity";
import { WebhookEndpointEntity } from "./webhook-endpoint.entity";
import { WebhookStreamEntity } from "./webhook-stream.entity";

/** Everything that is kept. */
export const ENTITIES = [
  ActivityEntity,
  AddressChangeEntity,
  ApiKeyEntity,
  ApiKeySecretEntity,
  AuditEntryEntity,
  ConfidentialWordsEntity,
  DatabaseModeEntity,
  DeadlineEntity,
  DeliveryEntity,
  ExtraEntity,
  IdempotencyEntity,
  LedgerBacklogEntity,
  LedgerEntryEntity,
  MilestoneEntity,
  NamedLockEntity,
  NodeHeartbeatEntity,
  NotificationCounterEntity,
  NotificationEntity,
  NotificationPreferenceEntity,
  OrderEntity,
  OrderPaymentEntity,
  OutboxEntity,
  PolicyVersionEntity,
  RefundEntity,
  ResolutionEntity,
  ReviewEntity,
  SandboxClockEntity,
  SandboxMailEntity,
  SandboxPaymentEntity,
  ServiceSecretEntity,
  UserEntity,
  WebhookAttemptEntity,
  WebhookDeadLetterEntity,
  WebhookEndpointEntity,
  WebhookStreamEntity,
];

/** Oldest first. What one that was released makes is never changed. */
export const MIGRATIONS = [
  Core1795000000000,
  Ledger1796000000000,
  Outbox1797000000000,
  Mails1798000000000,
  ApiKeys1799000000000,
  OneKey1800000000000,
  Webhooks1801000000000,
  Cluster1810000000000,
  PendingRefunds1811000000000,
  DeadLetters1830000000000,
  Heartbeats1840000000000,
  ResumedEndpoints1841000000000,
  DatabaseMode1860000000000,
  SettledRefunds1861000000000,
  Openings1862000000000,
  Privileges1863000000000,
];
