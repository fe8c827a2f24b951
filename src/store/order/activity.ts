import type { ActivityReads } from "../../app/ports/activity";
import type { Database } from "../database/database";
import { mapPart } from "../database/paging";
import { marks } from "../database/session";
import { ActivityEntity } from "../entities/activity.entity";
import { toSafeInteger } from "../entities/columns";
import { rowsAfterEach } from "../reads/logs-after";
import { readMany } from "../reads/read-many";
import { sequencePages } from "../reads/sequence-pages";
import { toEvent } from "./activity-rows";

const sequenceOf = ({ sequence }: ActivityEntity): number => sequence;
const LIST = { entity: ActivityEntity, counter: "sequence", numberOf: sequenceOf };
const LOG = {
  entity: ActivityEntity,
  owner: "order_id",
  ownerOf: ({ orderId }: ActivityEntity) => orderId,
  sequenceOf,
};

export const activityReads = (database: Database): ActivityReads => ({
  byId: (eventIds) =>
    readMany(database, eventIds, async (session) => {
      const rows = await session.select(ActivityEntity, `WHERE id IN (${marks(eventIds)})`, eventIds);
      return new Map(rows.map((row) => [row.id, toEvent(row)]));
    }),
  async pages(wanted) {
    const parts = await sequencePages(database, LIST, wanted);
    return parts.map((part) => mapPart(part, toEvent));
  },
  newest: (orderIds) =>
    readMany(database, orderIds, async (session) => {
      const rows = await session.query(`SELECT id, version FROM orders WHERE id IN (${marks(orderIds)})`, orderIds);
      return new Map(rows.map(({ id, version }) => [String(id), toSafeInteger(version)]));
    }),
  async after(orderId, sequence, limit) {
    const list = { where: "order_id = ?", values: [orderId], key: ["sequence"] };
    const rows = await database.read((session) => session.entitiesAfter(ActivityEntity, list, [sequence], limit));
    return rows.map(toEvent);
  },
  async afterEach(positions, limit) {
    const logs = await rowsAfterEach(database, LOG, positions, limit);
    return logs.map((rows) => rows.map(toEvent));
  },
});
