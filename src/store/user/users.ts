import type { FreelancerRecord, SavedUser, User, UserReads, UserWrites } from "../../app/ports/users";
import type { Database } from "../database/database";
import { orLostRace } from "../database/database-errors";
import { marks, type Session } from "../database/session";
import { UserEntity } from "../entities/user.entity";
import { readMany } from "../reads/read-many";
import { addressChange, addressChanged } from "./address-changes";
import { emailPreferences, saveEmailPreferences } from "./email-preferences";

export const userReads = (database: Database): UserReads => ({
  byId: (ids) => readMany(database, ids, (session) => users(session, ids)),
  byExternalId: (externalId) => database.readInPacket((session) => userByExternalId(session, externalId)),
  addressChange: (id) => database.read((session) => addressChange(session, id)),
  sharingAnOrder: async (userId, others) =>
    others.length === 0 ? new Set() : database.read((session) => sharingAnOrder(session, userId, others)),
  grantedOrders: (userIds) => database.read((session) => grantedOrders(session, userIds)),
  emailPreferences: (userId) => database.read((session) => emailPreferences(session, userId)),
  freelancerRecords: (userIds) => database.read((session) => freelancerRecords(session, userIds)),
});

export const userWrites = (session: Session): UserWrites => ({
  known: (userIds) => knownUsers(session, userIds),
  save: (user, newUserId) => saveUser(session, user, newUserId),
  addressChanged: (change, mails) => addressChanged(session, change, mails),
  saveEmailPreferences: (userId, preferences) => saveEmailPreferences(session, userId, preferences),
});

async function users(session: Session, ids: readonly string[]): Promise<ReadonlyMap<string, User>> {
  const rows = await session.select(UserEntity, `WHERE id IN (${marks(ids)})`, ids);
  return new Map(rows.map((user) => [user.id, user]));
}

async function userByExternalId(session: Session, externalId: string): Promise<User | null> {
  const [user] = await session.select(UserEntity, "WHERE external_id = ?", [externalId]);
  return user ?? null;
}

/** [V2] Who of `others` is the other party of an order with that user. */
async function sharingAnOrder(
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
async function grantedOrders(session: Session, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
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
async function freelancerRecords(
  session: Session,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, FreelancerRecord>> {
  const rows = await session.counts({
    by: ["freelancer_id", "status", "cancellation_counts"],
    from: `orders WHERE freelancer_id IN (${marks(userIds)})`,
    values: userIds,
  });
  const totals = rows.map(({ freelancer_id: id, status, cancellation_counts: counts, total }) => ({
    id,
    status,
    counts: Number(counts) === 1,
    total,
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

async function knownUsers(session: Session, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set();
  const rows = await session.query(`SELECT id FROM users WHERE id IN (${marks(userIds)})`, userIds);
  return new Set(rows.map(({ id }) => String(id)));
}

/** @throws LostRace if another request registered the same user at the same instant. */
async function saveUser(session: Session, user: Omit<User, "id">, newUserId: string): Promise<SavedUser> {
  const [known] = await session.select(UserEntity, `WHERE external_id = ?${session.locking}`, [user.externalId]);
  if (known === undefined) await session.insert(UserEntity, [{ ...user, id: newUserId }], orLostRace);
  else await session.upsert(UserEntity, [{ ...user, id: known.id }]);
  return { userId: known?.id ?? newUserId, before: known ?? null };
}
