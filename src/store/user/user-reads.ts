import type { FreelancerRecord, User } from "../../app/ports/read-store";
import { marks, type Session } from "../database/session";
import { toSafeInteger } from "../entities/columns";
import { UserEntity } from "../entities/user.entity";

export async function users(session: Session, ids: readonly string[]): Promise<ReadonlyMap<string, User>> {
  const rows = await session.select(UserEntity, `WHERE id IN (${marks(ids)})`, ids);
  return new Map(rows.map((user) => [user.id, user]));
}

export async function userByExternalId(session: Session, externalId: string): Promise<User | null> {
  const [user] = await session.select(UserEntity, "WHERE external_id = ?", [externalId]);
  return user ?? null;
}

/** [V2] Who of `others` is the other party of an order with that user. */
export async function sharingAnOrder(
  session: Session,
  userId: string,
  others: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await session.query(
    `SELECT freelancer_id AS id FROM orders WHERE client_id = ? AND freelancer_id IN (${marks(others)})
     UNION SELECT client_id AS id FROM orders WHERE freelancer_id = ? AND client_id IN (${marks(others)})`,
    [userId, ...others, userId, ...others],
  );
  return new Set(rows.map(({ id }) => String(id)));
}

/** [V2] Who of these is a party of an order that support may read now, and of which one. */
export async function grantedOrders(
  session: Session,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await session.query(
    `SELECT client_id AS id, MIN(id) AS order_id FROM orders
       WHERE client_id IN (${marks(userIds)}) AND support_granted_by IS NOT NULL GROUP BY client_id
     UNION ALL SELECT freelancer_id AS id, MIN(id) AS order_id FROM orders
       WHERE freelancer_id IN (${marks(userIds)}) AND support_granted_by IS NOT NULL GROUP BY freelancer_id`,
    [...userIds, ...userIds],
  );
  return new Map(rows.map(({ id, order_id }) => [String(id), String(order_id)]));
}

/** Counted along an index that contains all requested columns. */
export async function freelancerRecords(
  session: Session,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, FreelancerRecord>> {
  const rows = await session.query(
    `SELECT freelancer_id AS id, status, cancellation_counts AS counts, COUNT(*) AS total FROM orders
       WHERE freelancer_id IN (${marks(userIds)}) GROUP BY freelancer_id, status, cancellation_counts`,
    userIds,
  );
  const totals = rows.map(({ id, status, counts, total }) => ({
    id,
    status,
    counts: Number(counts) === 1,
    total: toSafeInteger(total),
  }));
  const count = (matching: typeof totals): number => matching.reduce((sum, { total }) => sum + total, 0);
  return new Map(
    userIds.map((userId) => {
      const own = totals.filter(({ id }) => id === userId);
      const record = {
        completedOrders: count(own.filter(({ status }) => status === "COMPLETED")),
        cancelledOrders: count(own.filter(({ status, counts }) => status === "CANCELLED" && counts)),
        isFreelancer: own.length > 0,
      };
      return [userId, record];
    }),
  );
}
