import type { MigrationInterface, QueryRunner } from "typeorm";
import { addIndex, createTable, dropTable } from "./table-changes";

/**
 * The same text for both databases: SQLite takes any type's name. The entities contain property types and lengths; a
 * test compares.
 */
const TABLES = {
  users: `
    id VARCHAR(64) NOT NULL,
    external_id VARCHAR(255) NOT NULL,
    display_name VARCHAR(1000) NOT NULL,
    email VARCHAR(320) NOT NULL,
    locale VARCHAR(100) NOT NULL,
    time_zone VARCHAR(100) NOT NULL,
    avatar_url TEXT,
    PRIMARY KEY (id)`,
  orders: `
    id VARCHAR(64) NOT NULL,
    version INTEGER NOT NULL,
    number VARCHAR(255) NOT NULL,
    title VARCHAR(1000) NOT NULL,
    type VARCHAR(40) NOT NULL,
    discount_sources JSON NOT NULL,
    quantity INTEGER NOT NULL,
    currency VARCHAR(40) NOT NULL,
    unit_price BIGINT NOT NULL,
    original_price BIGINT NOT NULL,
    refunded_price BIGINT NOT NULL,
    service_fee BIGINT NOT NULL,
    client_id VARCHAR(64) NOT NULL,
    freelancer_id VARCHAR(64) NOT NULL,
    status VARCHAR(40) NOT NULL,
    resume_status VARCHAR(40),
    placed_at BIGINT NOT NULL,
    delivery_due_at BIGINT,
    completed_at BIGINT,
    cancelled_at BIGINT,
    cancellation_kind VARCHAR(40),
    cancellation_counts TINYINT,
    policy_version VARCHAR(100) NOT NULL,
    delivery_count INTEGER NOT NULL,
    acceptance_starts_at BIGINT,
    acceptance_ends_at BIGINT,
    support_granted_by VARCHAR(40),
    support_granted_at BIGINT,
    awaiting VARCHAR(40),
    active_at BIGINT NOT NULL,
    PRIMARY KEY (id)`,
  order_payments: `
    order_id VARCHAR(64) NOT NULL,
    source VARCHAR(1000) NOT NULL,
    label VARCHAR(1000) NOT NULL,
    PRIMARY KEY (order_id)`,
  milestones: `
    id VARCHAR(64) NOT NULL,
    order_id VARCHAR(64) NOT NULL,
    position INTEGER NOT NULL,
    title VARCHAR(1000) NOT NULL,
    price BIGINT NOT NULL,
    due_at BIGINT,
    completed_at BIGINT,
    PRIMARY KEY (id)`,
  extras: `
    id VARCHAR(64) NOT NULL,
    order_id VARCHAR(64) NOT NULL,
    position INTEGER NOT NULL,
    title VARCHAR(1000) NOT NULL,
    price BIGINT NOT NULL,
    extra_days INTEGER NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (id)`,
  deliveries: `
    id VARCHAR(64) NOT NULL,
    order_id VARCHAR(64) NOT NULL,
    number INTEGER NOT NULL,
    milestone_id VARCHAR(64),
    note TEXT NOT NULL,
    attachment_urls JSON NOT NULL,
    delivered_at BIGINT NOT NULL,
    is_revision TINYINT NOT NULL,
    PRIMARY KEY (id)`,
  resolutions: `
    id VARCHAR(64) NOT NULL,
    order_id VARCHAR(64) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    status VARCHAR(40) NOT NULL,
    opened_by VARCHAR(40) NOT NULL,
    opened_at BIGINT NOT NULL,
    opened_sequence INTEGER NOT NULL,
    respond_by BIGINT NOT NULL,
    ended_at BIGINT,
    message TEXT,
    response TEXT,
    policy_version VARCHAR(100) NOT NULL,
    terms JSON NOT NULL,
    is_newest TINYINT NOT NULL,
    PRIMARY KEY (id)`,
  confidential_words: `
    resolution_id VARCHAR(64) NOT NULL,
    author VARCHAR(40) NOT NULL,
    reason VARCHAR(40),
    note TEXT,
    PRIMARY KEY (resolution_id)`,
  refunds: `
    id VARCHAR(64) NOT NULL,
    order_id VARCHAR(64) NOT NULL,
    position INTEGER NOT NULL,
    resolution_id VARCHAR(64) NOT NULL,
    price BIGINT NOT NULL,
    service_fee BIGINT NOT NULL,
    state VARCHAR(40) NOT NULL,
    requested_at BIGINT NOT NULL,
    processed_at BIGINT,
    PRIMARY KEY (id)`,
  reviews: `
    order_id VARCHAR(64) NOT NULL,
    id VARCHAR(64) NOT NULL,
    rating INTEGER NOT NULL,
    comment TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (order_id)`,
  activity: `
    order_id VARCHAR(64) NOT NULL,
    sequence INTEGER NOT NULL,
    id VARCHAR(64) NOT NULL,
    type VARCHAR(40) NOT NULL,
    occurred_at BIGINT NOT NULL,
    actor VARCHAR(40) NOT NULL,
    actor_user_id VARCHAR(64),
    message TEXT,
    subject_kind VARCHAR(40),
    subject_id VARCHAR(64),
    data JSON NOT NULL,
    PRIMARY KEY (order_id, sequence)`,
  deadlines: `
    order_id VARCHAR(64) NOT NULL,
    due_at BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    last_error TEXT,
    set_aside TINYINT NOT NULL,
    PRIMARY KEY (order_id)`,
  notifications: `
    user_id VARCHAR(64) NOT NULL,
    sequence INTEGER NOT NULL,
    id VARCHAR(64) NOT NULL,
    order_id VARCHAR(64) NOT NULL,
    event_id VARCHAR(64) NOT NULL,
    read_at BIGINT,
    PRIMARY KEY (user_id, sequence)`,
  notification_counters: `
    user_id VARCHAR(64) NOT NULL,
    last_sequence INTEGER NOT NULL,
    read_up_to INTEGER NOT NULL,
    PRIMARY KEY (user_id)`,
  idempotency: `
    person VARCHAR(255) NOT NULL,
    mutation VARCHAR(100) NOT NULL,
    key_hash VARCHAR(64) NOT NULL,
    input_hash VARCHAR(255) NOT NULL,
    made JSON NOT NULL,
    kept_since BIGINT NOT NULL,
    PRIMARY KEY (person, mutation, key_hash)`,
  policy_versions: `
    version VARCHAR(100) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    first_used_at BIGINT NOT NULL,
    PRIMARY KEY (version)`,
  audit_log: `
    id VARCHAR(64) NOT NULL,
    reader VARCHAR(255) NOT NULL,
    order_id VARCHAR(64) NOT NULL,
    operation VARCHAR(255) NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (id)`,
  sandbox_clock: `
    id INTEGER NOT NULL,
    anchor_at BIGINT NOT NULL,
    running_from BIGINT NOT NULL,
    PRIMARY KEY (id)`,
  service_secrets: `
    name VARCHAR(100) NOT NULL,
    secret VARCHAR(64) NOT NULL,
    PRIMARY KEY (name)`,
} as const;

/** Per table: name and columns of each index. A name in UNIQUE lets no two rows have the same values. */
const INDEXES = {
  users: { users_external_id: "external_id" },
  orders: {
    orders_number: "number",
    orders_of_client: "client_id, active_at, id",
    orders_of_freelancer: "freelancer_id, active_at, id",
    orders_by_activity: "active_at, id",
    orders_granted: "support_granted_by, active_at, id",
    orders_of_pair: "client_id, freelancer_id",
    orders_record: "freelancer_id, status, cancellation_counts",
  },
  milestones: { milestones_of_order: "order_id, position" },
  extras: { extras_of_order: "order_id, position" },
  deliveries: { deliveries_of_order: "order_id, number" },
  resolutions: { resolutions_of_order: "order_id, opened_sequence", resolutions_newest: "order_id, is_newest" },
  refunds: { refunds_of_order: "order_id, position" },
  reviews: { reviews_id: "id" },
  activity: { activity_id: "id" },
  deadlines: { deadlines_due: "set_aside, due_at, order_id" },
  notifications: { notifications_id: "id" },
  idempotency: { idempotency_kept: "kept_since" },
  audit_log: { audit_log_of_order: "order_id, at" },
} as const;

const UNIQUE: ReadonlySet<string> = new Set([
  "users_external_id",
  "orders_number",
  "milestones_of_order",
  "extras_of_order",
  "deliveries_of_order",
  "resolutions_of_order",
  "refunds_of_order",
  "reviews_id",
  "activity_id",
  "notifications_id",
]);

/**
 * The first tables: users, orders with everything that hangs on one, notifications, idempotency keys, policy versions,
 * the audit log, and the sandbox's clock. The indexes are added one by one, because an earlier release could leave a
 * table without them.
 */
export class Core1795000000000 implements MigrationInterface {
  readonly name = "Core1795000000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(TABLES)) await createTable(runner, table, columns);
    for (const [table, indexes] of Object.entries(INDEXES)) {
      for (const [name, columns] of Object.entries(indexes))
        await addIndex(runner, table, name, columns, { unique: UNIQUE.has(name) });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(TABLES)) await dropTable(runner, table);
  }
}
