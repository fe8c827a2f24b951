import type { DeliveryReads } from "../../app/ports/deliveries";
import type { Database } from "../database/database";
import { marks } from "../database/session";
import { DeliveryEntity } from "../entities/delivery.entity";
import { readMany } from "../reads/read-many";
import { sequencePages } from "../reads/sequence-pages";

const LIST = { entity: DeliveryEntity, counter: "number", numberOf: ({ number }: DeliveryEntity) => number };

export const deliveryReads = (database: Database): DeliveryReads => ({
  byId: (ids) =>
    readMany(database, ids, async (session) => {
      const rows = await session.select(DeliveryEntity, `WHERE id IN (${marks(ids)})`, ids);
      return new Map(rows.map((delivery) => [delivery.id, delivery]));
    }),
  pages: (wanted) => sequencePages(database, LIST, wanted),
});
