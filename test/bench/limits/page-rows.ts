/** [B1] All that the order page shows, by one statement written by hand. */
import type { OrderEvent } from "../../../src/domain/order/event";
import type { Order } from "../../../src/domain/order/order";
import type { Resolution } from "../../../src/domain/order/resolution";
import { OPENINGS_KEPT_MS } from "../../../src/domain/policy";
import { decodeJson } from "../../../src/store/entities/json-codec";

/** A row as JSON has it, by the names of the domain. */
type Row = Readonly<Record<string, unknown>>;

export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly locale: string;
  readonly timeZone: string;
}

export interface Delivery {
  readonly id: string;
  readonly number: number;
  readonly milestoneId: string | null;
  readonly note: string;
  readonly attachmentUrls: readonly string[];
  readonly deliveredAt: number;
  readonly isRevision: boolean;
}

export interface ConfidentialWords {
  readonly author: string;
  readonly reason: string | null;
  readonly note: string | null;
}

export interface PageRows {
  readonly viewer: Person;
  readonly order: Order;
  readonly now: number;
  readonly people: ReadonlyMap<string, Person>;
  /** The newest first, one more than are shown. */
  readonly events: readonly OrderEvent[];
  /** As the events. */
  readonly deliveries: readonly Delivery[];
  /** By resolution. */
  readonly words: ReadonlyMap<string, ConfidentialWords>;
  readonly paymentLabel: string | null;
}

/** Events of a page. */
export const PAGE = 20;

export const ORDER_COLUMNS =
  "id version number title type discount_sources quantity currency unit_price original_price refunded_price service_fee client_id freelancer_id status resume_status placed_at delivery_due_at completed_at cancelled_at cancellation_kind cancellation_counts policy_version delivery_count acceptance_starts_at acceptance_ends_at support_granted_by support_granted_at awaiting active_at";
const RESOLUTION =
  "id kind status opened_by opened_at opened_sequence respond_by ended_at message response policy_version terms";
const EVENT = "id order_id sequence type occurred_at actor actor_user_id message subject_kind subject_id data";
const DELIVERY = "id number milestone_id note attachment_urls delivered_at is_revision";
const REFUND =
  "id position resolution_id price service_fee state requested_at processed_at reference settled_by_other_means";
const PERSON = "id display_name locale time_zone";

export const camel = (name: string): string => name.replace(/_(.)/gu, (_all, letter: string) => letter.toUpperCase());

/** One row of the result: which part it is of, and the columns as JSON. */
const part = (name: string, columns: string, from: string): string => {
  const pairs = columns.split(" ").map((column) => `'${camel(column)}', part.${column}`);
  return `SELECT '${name}' AS part, JSON_OBJECT(${pairs.join(", ")}) AS row_json FROM ${from}`;
};

/** The last ones: both are numbered without gaps, and the order's row has the last number. */
const newest = (table: string, counter: string, last: string): string =>
  `orders JOIN ${table} part ON part.order_id = orders.id
   WHERE orders.id = ? AND part.${counter} >= orders.${last} - ${PAGE}`;

const ofRole = (role: string): string => `orders JOIN users part ON part.id = orders.${role}_id WHERE orders.id = ?`;

/** Everything that the rules ask of an order. Each parameter is its id. */
export const AGGREGATE: readonly string[] = [
  part("order", ORDER_COLUMNS, "orders part WHERE part.id = ?"),
  part("milestone", "id position title price due_at completed_at", "milestones part WHERE part.order_id = ?"),
  part("extra", "id position title price extra_days added_at", "extras part WHERE part.order_id = ?"),
  part("refund", REFUND, "refunds part WHERE part.order_id = ?"),
  part("resolution", RESOLUTION, "resolutions part WHERE part.order_id = ? AND part.is_newest = 1"),
  part("review", "id rating comment created_at", "reviews part WHERE part.order_id = ?"),
  part("opening", "opened_by opened_at", "resolutions part WHERE part.order_id = ?"),
];

export const NOW_ON_MARIADB = "TIMESTAMPDIFF(MICROSECOND, '1970-01-01 00:00:00', UTC_TIMESTAMP(3)) DIV 1000";

/** The first parameter is the subject of the token, each other one the id of the order. */
export function pageStatement(kind: "MARIADB" | "SQLITE"): { readonly sql: string; readonly parameters: number } {
  const now = kind === "SQLITE" ? "CAST(1000 * UNIXEPOCH('subsec') AS INTEGER)" : NOW_ON_MARIADB;
  const sql = [
    part("viewer", PERSON, "users part WHERE part.external_id = ?"),
    ...AGGREGATE,
    part("person", PERSON, ofRole("client")),
    part("person", PERSON, ofRole("freelancer")),
    part("event", EVENT, newest("activity", "sequence", "version")),
    part("delivery", DELIVERY, newest("deliveries", "number", "delivery_count")),
    part(
      "words",
      "resolution_id author reason note",
      "resolutions JOIN confidential_words part ON part.resolution_id = resolutions.id WHERE resolutions.order_id = ?",
    ),
    part("payment", "label", "order_payments part WHERE part.order_id = ?"),
    `SELECT 'now' AS part, JSON_OBJECT('at', ${now}) AS row_json`,
  ].join(" UNION ALL ");
  return { sql, parameters: sql.split("?").length - 1 };
}

/** As the drivers return it: mysql2 has parsed the JSON already. */
export interface PageRow {
  readonly part: string;
  readonly row_json: unknown;
}

/** @returns null if there is no such order, or no such viewer. */
export function pageRows(rows: readonly PageRow[]): PageRows | null {
  const parts = new Map<string, Row[]>();
  for (const { part: name, row_json: json } of rows) {
    const row = (typeof json === "string" ? JSON.parse(json) : json) as Row;
    const known = parts.get(name);
    if (known === undefined) parts.set(name, [row]);
    else known.push(row);
  }
  const of = (name: string): readonly Row[] => parts.get(name) ?? [];
  const [viewer] = of("viewer");
  const [order] = of("order");
  if (viewer === undefined || order === undefined) return null;
  return {
    viewer: viewer as unknown as Person,
    order: toOrder(order, of),
    now: Number(of("now")[0]?.at),
    people: new Map(of("person").map((person) => [String(person.id), person as unknown as Person])),
    events: of("event")
      .map(toEvent)
      .sort((a, b) => b.sequence - a.sequence),
    deliveries: of("delivery")
      .map((row) => withJson(row, "attachmentUrls", ["isRevision"]) as unknown as Delivery)
      .sort((a, b) => b.number - a.number),
    words: new Map(of("words").map((row) => [String(row.resolutionId), row as unknown as ConfidentialWords])),
    paymentLabel: (of("payment")[0]?.label ?? null) as string | null,
  };
}

const minor = (value: unknown): bigint => BigInt(Number(value));
const flag = (value: unknown): boolean => Number(value) === 1;

const withJson = (row: Row, column: string, flags: readonly string[] = []): Row => ({
  ...row,
  [column]: decodeJson(row[column]),
  ...Object.fromEntries(flags.map((name) => [name, flag(row[name])])),
});

function toEvent({ subjectKind, subjectId, ...row }: Row): OrderEvent {
  const subject = subjectKind === null ? null : { kind: subjectKind, id: subjectId };
  return { ...row, data: decodeJson(row.data), subject } as unknown as OrderEvent;
}

const by = (name: string) => (a: Row, b: Row) => Number(a[name]) - Number(b[name]);

function toOrder(row: Row, of: (name: string) => readonly Row[]): Order {
  const openings = of("opening").filter(({ openedAt }) => Number(openedAt) > Number(row.activeAt) - OPENINGS_KEPT_MS);
  const openedBy = (role: string): readonly number[] =>
    openings.flatMap((one) => (one.openedBy === role ? [Number(one.openedAt)] : [])).sort((a, b) => a - b);
  const [review] = of("review");
  return {
    ...row,
    discountSources: decodeJson(row.discountSources),
    unitPrice: minor(row.unitPrice),
    originalPrice: minor(row.originalPrice),
    refundedPrice: minor(row.refundedPrice),
    serviceFee: minor(row.serviceFee),
    cancellationCounts: row.cancellationCounts === null ? null : flag(row.cancellationCounts),
    milestones: [...of("milestone")].sort(by("position")).map((one) => ({ ...one, price: minor(one.price) })),
    extras: [...of("extra")].sort(by("position")).map((one) => ({ ...one, price: minor(one.price) })),
    acceptance:
      row.acceptanceStartsAt === null ? null : { startsAt: row.acceptanceStartsAt, endsAt: row.acceptanceEndsAt },
    resolutions: [...of("resolution")].sort(by("openedSequence")).map(toResolution),
    openings: { CLIENT: openedBy("CLIENT"), FREELANCER: openedBy("FREELANCER") },
    refunds: [...of("refund")].sort(by("position")).map((one) => ({
      ...one,
      price: minor(one.price),
      serviceFee: minor(one.serviceFee),
      settledByOtherMeans: flag(one.settledByOtherMeans),
    })),
    supportAccess:
      row.supportGrantedBy === null ? null : { grantedBy: row.supportGrantedBy, grantedAt: row.supportGrantedAt },
    review: review ?? null,
  } as unknown as Order;
}

const toResolution = (row: Row): Resolution => withJson(row, "terms") as unknown as Resolution;
