import type { DeadLetterReads, DeadLetterWrites } from "../../app/ports/dead-letters";
import type { Total } from "../../app/ports/paging";
import {
  DEAD_LETTER_KINDS,
  type DeadLetter,
  deadLetterId,
  type DeadLetterKind,
  deadLetterName,
} from "../../domain/dead-letter";
import { NO_ORDER } from "../../domain/order/outbox";
import { realNow } from "../database/business-clock";
import type { Database } from "../database/database";
import type { KeysetList, Position } from "../database/keyset";
import { mapPart } from "../database/paging";
import type { Row } from "../database/rows";
import type { Session } from "../database/session";
import { countUpTo, sumOf } from "../database/totals";
import { toSafeInteger } from "../entities/columns";
import { WebhookDeadLetterEntity } from "../entities/webhook-dead-letter.entity";

interface Source {
  /** Rows of `kind`, `item`, which orders and names them, `order_id`, `since`, `tries`, and `last_error`. */
  readonly rows: string;
  readonly item: string;
  readonly keyOf: (item: string, since: number) => string;
  readonly itemOf: (key: string) => string;
}

const same = (text: string): string => text;

/** A deadline's key has its instant, because a retry must not be about the deadline that an order has later. */
const SOURCES: Readonly<Record<DeadLetterKind, Source>> = {
  DEADLINE: {
    rows: "SELECT 'DEADLINE' AS kind, order_id AS item, order_id, due_at AS since, tries, last_error FROM deadlines WHERE set_aside = 1",
    item: "order_id",
    keyOf: (orderId, dueAt) => `${orderId}:${dueAt}`,
    itemOf: (key) => key.slice(0, Math.max(0, key.lastIndexOf(":"))),
  },
  EMAIL: {
    rows: `SELECT 'EMAIL' AS kind, id AS item, order_id, COALESCE(first_tried_at, due_at) AS since, tries, last_error FROM outbox
      WHERE kind = 'MAIL' AND set_aside = 1`,
    item: "id",
    keyOf: same,
    itemOf: same,
  },
  WEBHOOK_MESSAGE: {
    rows: `SELECT 'WEBHOOK_MESSAGE' AS kind, id AS item, order_id, given_up_at AS since, tries, last_error FROM webhook_dead_letters
      WHERE endpoint_id IN (SELECT e.id FROM webhook_endpoints e)`,
    item: "id",
    keyOf: same,
    itemOf: same,
  },
};

export const deadLetterReads = (database: Database): DeadLetterReads => ({
  async page(kind, slice) {
    const positions = { ...slice, after: positionOf(slice.after), before: positionOf(slice.before) };
    return mapPart(await database.read((session) => session.page(listOf(kindsOf(kind)), positions)), toDeadLetter);
  },
  count: (kind) => deadLettersCount(database, kindsOf(kind)),
});

/** The first caller to change a dead letter's row has retried it, with all its tries. All others find nothing. */
export const deadLetterWrites = (session: Session): DeadLetterWrites => ({
  retry: ({ kind, key }) => RETRIES[kind](session, key),
});

/** By kind, and within a kind by id. */
const listOf = (kinds: readonly DeadLetterKind[]): KeysetList => ({
  parts: kinds.map((kind) => ({ sql: SOURCES[kind].rows, values: [], key: [`'${kind}'`, SOURCES[kind].item] })),
  key: ["kind", "item"],
});

function positionOf(id: string | null): Position | null {
  const name = id === null ? null : deadLetterName(id);
  return name === null ? null : [name.kind, SOURCES[name.kind].itemOf(name.key)];
}

function toDeadLetter(row: Row): DeadLetter {
  const kind = row.kind as DeadLetterKind;
  const since = toSafeInteger(row.since);
  return {
    id: deadLetterId({ kind, key: SOURCES[kind].keyOf(String(row.item), since) }),
    kind,
    since,
    orderId: row.order_id === NO_ORDER ? null : String(row.order_id),
    tries: toSafeInteger(row.tries),
    lastError: typeof row.last_error === "string" ? row.last_error : null,
  };
}

const deadLettersCount = (database: Database, kinds: readonly DeadLetterKind[]): Promise<Total> =>
  database.read(async (session) => {
    const totals: Total[] = [];
    for (const kind of kinds) totals.push(await countUpTo(session, `(${SOURCES[kind].rows}) AS dead`));
    return sumOf(totals);
  });

const kindsOf = (kind: DeadLetterKind | null): readonly DeadLetterKind[] =>
  kind === null ? DEAD_LETTER_KINDS : [kind];

const RETRIES: Readonly<Record<DeadLetterKind, (session: Session, key: string) => Promise<string | null>>> = {
  DEADLINE: async (session, key) => {
    const orderId = SOURCES.DEADLINE.itemOf(key);
    const changed = await session.run(
      "UPDATE deadlines SET set_aside = 0, tries = 0, last_error = NULL WHERE order_id = ? AND due_at = ? AND set_aside = 1",
      [orderId, Number(key.slice(orderId.length + 1))],
    );
    return changed === 1 ? orderId : null;
  },
  EMAIL: async (session, id) => {
    const [row] = await session.query("SELECT order_id FROM outbox WHERE id = ? AND kind = 'MAIL' AND set_aside = 1", [
      id,
    ]);
    const changed = await session.run(
      "UPDATE outbox SET set_aside = 0, due_at = ?, tries = 0, lease_owner = NULL WHERE id = ? AND kind = 'MAIL' AND set_aside = 1",
      [await realNow(session), id],
    );
    return row !== undefined && changed === 1 ? String(row.order_id) : null;
  },
  /**
   * The stream returns to the message, so that the order's events still arrive in order. Later ones are sent again
   * under their ids.
   */
  WEBHOOK_MESSAGE: async (session, id) => {
    const [email] = await session.select(WebhookDeadLetterEntity, "WHERE id = ?", [id]);
    if (email === undefined || (await session.run("DELETE FROM webhook_dead_letters WHERE id = ?", [id])) !== 1)
      return null;
    const { endpointId, orderId, sequence } = email;
    await session.run(
      `UPDATE webhook_streams SET next_sequence = ?, due_at = ?, tries = 0, first_tried_at = NULL, lease_owner = NULL
         WHERE endpoint_id = ? AND order_id = ? AND next_sequence > ?`,
      [sequence, await realNow(session), endpointId, orderId, sequence],
    );
    return orderId;
  },
};
