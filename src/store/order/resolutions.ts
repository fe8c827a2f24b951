import type { ResolutionReads } from "../../app/ports/resolutions";
import type { Database } from "../database/database";
import { mapPart } from "../database/paging";
import { marks } from "../database/session";
import { ConfidentialWordsEntity } from "../entities/confidential-words.entity";
import { ResolutionEntity } from "../entities/resolution.entity";
import { readMany } from "../reads/read-many";
import { sequencePages } from "../reads/sequence-pages";
import { toResolution } from "./order-rows";

const LIST = {
  entity: ResolutionEntity,
  counter: "opened_sequence",
  numberOf: ({ openedSequence }: ResolutionEntity) => openedSequence,
};

export const resolutionReads = (database: Database): ResolutionReads => ({
  byId: (ids) =>
    readMany(database, ids, async (session) => {
      const rows = await session.select(ResolutionEntity, `WHERE id IN (${marks(ids)})`, ids);
      return new Map(rows.map((row) => [row.id, { ...toResolution(row), orderId: row.orderId }]));
    }),
  async pages(wanted) {
    const parts = await sequencePages(database, LIST, wanted);
    return parts.map((part) => mapPart(part, ({ id, openedSequence }) => ({ id, position: openedSequence })));
  },
  counts: (orderIds) =>
    readMany(database, orderIds, async (session) => {
      const from = `resolutions WHERE order_id IN (${marks(orderIds)})`;
      const counts = await session.counts({ by: ["order_id"], from, values: orderIds });
      return new Map(counts.map(({ order_id, total }) => [String(order_id), total]));
    }),
  confidentialWords: (resolutionIds) =>
    readMany(database, resolutionIds, async (session) => {
      const rows = await session.select(
        ConfidentialWordsEntity,
        `WHERE resolution_id IN (${marks(resolutionIds)})`,
        resolutionIds,
      );
      return new Map(rows.map((words) => [words.resolutionId, words]));
    }),
});
