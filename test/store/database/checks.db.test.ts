import { type DataSource, QueryFailedError } from "typeorm";
import { migrate } from "../../../src/store/database/migrate";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { sourceOn } from "../../support/database/source-on";
import { checkOf } from "./check-text";
import {
  AMOUNTS,
  CLOSED_LISTS,
  columnsOf,
  OPEN_LISTS,
  SIGNED_AMOUNTS,
  type StoredColumn,
  WINDOWS,
} from "./closed-lists";

/** Every constraint, with one row in each table that has one. */
let database: TestDatabase;
let source: DataSource;

const split = (column: string): readonly [table: string, name: string] => {
  const [table = "", name = ""] = column.split(".");
  return [table, name];
};

const CONSTRAINED = [...Object.keys(CLOSED_LISTS), ...AMOUNTS, ...Object.keys(WINDOWS)];
const TABLES = [...new Set(CONSTRAINED.map((column) => split(column)[0]))];

/** A value that no constraint refuses. */
function goodValue({ table, name, type }: StoredColumn): string | number {
  const [first] = CLOSED_LISTS[`${table}.${name}`] ?? [];
  if (first !== undefined) return first;
  if (`${table}.${name}` in WINDOWS) return 2;
  if (type === "json") return "[]";
  return ["int", "tinyint", "bigint"].includes(type) ? 1 : "text";
}

beforeAll(async () => {
  database = await freshDatabase();
  source = await sourceOn(database);
  await migrate(source);
  for (const table of TABLES) {
    const columns = [...columnsOf(source).values()].filter((column) => column.table === table);
    await source.query(
      `INSERT INTO ${table} (${columns.map(({ name }) => name).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
      columns.map(goodValue),
    );
  }
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const set = (column: string, value: string | number | null): Promise<unknown> => {
  const [table, name] = split(column);
  return source.query(`UPDATE ${table} SET ${name} = ?`, [value]);
};

const stored = async (column: string): Promise<unknown> => {
  const [table, name] = split(column);
  const [row] = await source.query<readonly { readonly value: unknown }[]>(`SELECT ${name} AS value FROM ${table}`);
  return row?.value;
};

/** SQLite, MariaDB, and MySQL. */
const REFUSALS: readonly unknown[] = ["SQLITE_CONSTRAINT_CHECK", 4025, 3819];

async function refuses(column: string, value: string | number): Promise<void> {
  const before = await stored(column);
  const refusal: unknown = await set(column, value).then(
    () => `${column} takes ${value}`,
    (error: unknown) => error,
  );
  const { driverError } = refusal as { readonly driverError?: { readonly code?: unknown; readonly errno?: unknown } };
  expect(refusal).toBeInstanceOf(QueryFailedError);
  expect(REFUSALS).toContain(driverError?.errno ?? driverError?.code);
  expect(await stored(column)).toEqual(before);
}

describe("a column of a closed list", () => {
  it.each(Object.entries(CLOSED_LISTS))("%s contains each value of the list, and no other", async (column, values) => {
    const [first = ""] = values;
    for (const value of [...values, first]) {
      await set(column, value);
      expect(await stored(column)).toBe(value);
    }
    for (const value of ["NO_SUCH_VALUE", "", first.toLowerCase(), `${first} `, `${first},`])
      await refuses(column, value);
  });

  it("can be empty where the entity says so", async () => {
    const nullable = Object.keys(CLOSED_LISTS).filter((column) => columnsOf(source).get(column)?.isNullable === true);
    expect(nullable).toHaveLength(9);
    for (const column of nullable) {
      await set(column, null);
      expect(await stored(column)).toBeNull();
    }
  });
});

describe("[M1] an amount", () => {
  it.each(AMOUNTS)("%s is 0 or more", async (column) => {
    for (const value of [0, Number.MAX_SAFE_INTEGER]) await set(column, value);
    await refuses(column, -1);
  });

  it.each(SIGNED_AMOUNTS)("%s can be below 0, because it is a movement", async (column) => {
    await set(column, -1);
    expect(Number(await stored(column))).toBe(-1);
  });
});

describe("[T1] a window", () => {
  it.each(Object.entries(WINDOWS))("%s is later than %s", async (end, startName) => {
    const start = `${split(end)[0]}.${startName}`;
    await set(end, 11);
    await set(start, 10);
    for (const value of [10, 9]) await refuses(end, value);
    await refuses(start, 11);
  });
});

describe("the constraints and the code", () => {
  it.each(Object.entries(CLOSED_LISTS))(
    "%s: if the list in the code has changed, a migration must replace the constraint first (CONTRIBUTING.md, Add a value to a list)",
    async (column, values) => {
      const [table, name] = split(column);
      expect((await checkOf(source, table, name)).values).toEqual([...values].sort());
    },
  );

  it("every code of an entity is a value of a list that has a constraint, or of one that is known to be open", () => {
    const codes = [...columnsOf(source)].filter(([, { isCode }]) => isCode).map(([column]) => column);
    expect(codes.sort()).toEqual([...Object.keys(CLOSED_LISTS), ...OPEN_LISTS].sort());
  });

  it("every amount of an entity has a constraint, or can be below 0", () => {
    const amounts = [...columnsOf(source)].filter(([, { isAmount }]) => isAmount).map(([column]) => column);
    expect(amounts.sort()).toEqual([...AMOUNTS, ...SIGNED_AMOUNTS].sort());
  });
});
