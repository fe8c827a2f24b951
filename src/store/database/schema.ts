import { ActivityEntity } from "../entities/activity.entity";
import { AddressChangeEntity } from "../entities/address-change.entity";
import { ApiKeyEntity, ApiKeySecretEntity } from "../entities/api-key.entity";
import { AuditEntryEntity } from "../entities/audit-entry.entity";
import { ConfidentialWordsEntity } from "../entities/confidential-words.entity";
import { DatabaseModeEntity } from "../entities/database-mode.entity";
import { DeadlineEntity } from "../entities/deadline.entity";
import { DeliveryEntity } from "../entities/delivery.entity";
import { ExtraEntity } from "../entities/extra.entity";
import { IdempotencyEntity } from "../entities/idempotency.entity";
import { LedgerBacklogEntity } from "../entities/ledger-backlog.entity";
import { LedgerEntryEntity } from "../entities/ledger-entry.entity";
import { MilestoneEntity } from "../entities/milestone.entity";
import { NamedLockEntity } from "../entities/named-lock.entity";
import { NodeHeartbeatEntity } from "../entities/node-heartbeat.entity";
import { NotificationCounterEntity, NotificationEntity } from "../entities/notification.entity";
import { NotificationPreferenceEntity } from "../entities/notification-preference.entity";
import { OrderEntity } from "../entities/order.entity";
import { OrderPaymentEntity } from "../entities/order-payment.entity";
import { OutboxEntity } from "../entities/outbox.entity";
import { PolicyVersionEntity } from "../entities/policy-version.entity";
import { RefundEntity } from "../entities/refund.entity";
import { ResolutionEntity } from "../entities/resolution.entity";
import { ReviewEntity } from "../entities/review.entity";
import { SandboxClockEntity } from "../entities/sandbox-clock.entity";
import { SandboxMailEntity } from "../entities/sandbox-mail.entity";
import { SandboxPaymentEntity } from "../entities/sandbox-payment.entity";
import { ServiceSecretEntity } from "../entities/service-secret.entity";
import { UserEntity } from "../entities/user.entity";
import { WebhookAttemptEntity } from "../entities/webhook-attempt.entity";
import { WebhookDeadLetterEntity } from "../entities/webhook-dead-letter.entity";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity";
import { WebhookStreamEntity } from "../entities/webhook-stream.entity";
import { Core1795000000000 } from "../migrations/1795000000000-core";
import { Ledger1796000000000 } from "../migrations/1796000000000-ledger";
import { Outbox1797000000000 } from "../migrations/1797000000000-outbox";
import { Mails1798000000000 } from "../migrations/1798000000000-mails";
import { ApiKeys1799000000000 } from "../migrations/1799000000000-api-keys";
import { OneKey1800000000000 } from "../migrations/1800000000000-one-key";
import { Webhooks1801000000000 } from "../migrations/1801000000000-webhooks";
import { Cluster1810000000000 } from "../migrations/1810000000000-cluster";
import { PendingRefunds1811000000000 } from "../migrations/1811000000000-pending-refunds";
import { DeadLetters1830000000000 } from "../migrations/1830000000000-dead-letters";
import { Heartbeats1840000000000 } from "../migrations/1840000000000-heartbeats";
import { ResumedEndpoints1841000000000 } from "../migrations/1841000000000-resumed-endpoints";
import { DatabaseMode1860000000000 } from "../migrations/1860000000000-database-mode";
import { SettledRefunds1861000000000 } from "../migrations/1861000000000-settled-refunds";
import { Openings1862000000000 } from "../migrations/1862000000000-openings";
import { Privileges1863000000000 } from "../migrations/1863000000000-privileges";
import { Checks1870000000000 } from "../migrations/1870000000000-checks";
import { OrderLists1880000000000 } from "../migrations/1880000000000-order-lists";

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
  Checks1870000000000,
  OrderLists1880000000000,
];
