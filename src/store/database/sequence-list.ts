import type { EntityTarget, ObjectLiteral } from "typeorm";
import type { Database } from "./database";
import type { PagedList } from "./paging";
import type { Values } from "./rows";

export interface SequenceListOf<E> {
  readonly entity: EntityTarget<E>;
  /** The column that counts. */
  readonly counter: string;
  /** SQL on the whole list, and its values. */
  readonly where: string;
  readonly values: readonly unknown[];
  readonly newestFirst?: boolean;
}

/** Rows that are numbered within their list: by an index on (the list, the number) any page costs the same. */
export function sequenceList<E extends ObjectLiteral>(
  database: Database,
  list: SequenceListOf<E>,
): PagedList<Values<E>, number> {
  const { entity, counter, where, values, newestFirst = false } = list;
  const [beyond, short] = newestFirst ? ["<", ">"] : [">", "<"];
  return {
    async items({ after, before }, from, limit) {
      const bounds = [
        after === null ? "" : ` AND ${counter} ${beyond} ?`,
        before === null ? "" : ` AND ${counter} ${short} ?`,
      ].join("");
      const ascending = (from === "start") !== newestFirst;
      const rows = await database.read((session) =>
        session.select(entity, `WHERE ${where}${bounds} ORDER BY ${counter} ${ascending ? "ASC" : "DESC"} LIMIT ?`, [
          ...values,
          ...[after, before].filter((position) => position !== null),
          limit,
        ]),
      );
      return from === "start" ? rows : rows.toReversed();
    },
    async has(side, position) {
      const comparison = side === "upTo" ? `${short}=` : `${beyond}=`;
      const rows = await database.read((session) =>
        session.select(entity, `WHERE ${where} AND ${counter} ${comparison} ? LIMIT 1`, [...values, position]),
      );
      return rows.length > 0;
    },
  };
}
