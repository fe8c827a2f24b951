import type { DataSource } from "typeorm";
import { migrate } from "../../../src/store/database/migrate";
import { MIGRATIONS } from "../../../src/store/database/schema";
import { oneOf, RowsNotAllowed, setChecks } from "../../../src/store/migrations/check-constraints";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { rowsOf } from "../../support/database/rows";
import { schemaOf } from "../../support/database/schema-of";
import { migrateBefore, sourceOn } from "../../support/database/source-on";
import { openOn } from "../../support/database/stored-orders";
import { checkOf } from "./check-text";
import { schemaLines } from "./schema-lines";

const CONSTRAINTS = "Checks1870000000000";

/** The database of a release before the constraints, and a release that adds them and nothing else. */
let database: TestDatabase;
let source: DataSource;
beforeEach(async () => {
  database = await freshDatabase();
  await migrateBefore(database, CONSTRAINTS);
  source = await sourceOn(database);
  source.migrations.splice(1 + MIGRATIONS.findIndex(({ name }) => name === CONSTRAINTS));
});
afterEach(async () => {
  await source.destroy();
  await database.drop();
});

const EVENTS = 5_000;
const ORDER_ROWS = 200;

/** As every release wrote them: with and without the values that can be null. */
async function fill(): Promise<void> {
  const rows = (count: number, row: (number: number) => string): string =>
    Array.from({ length: count }, (_, index) => row(index)).join(", ");
  const orders = rows(ORDER_ROWS, (number) => {
    const window = number % 2 === 0 ? "NULL, NULL" : "5, 6";
    return `('ord_${number}', 1, 'N-${number}', 't', 'ONE_TIME', '[]', 1, 'USD', 0, 100, 0, 0, 'usr_1', 'usr_2', 'ACTIVE', 1, '1', 0, ${window}, 1)`;
  });
  await source.query(
    `INSERT INTO orders (id, version, number, title, type, discount_sources, quantity, currency, unit_price, original_price,
       refunded_price, service_fee, client_id, freelancer_id, status, placed_at, policy_version, delivery_count,
       acceptance_starts_at, acceptance_ends_at, active_at) VALUES ${orders}`,
  );
  const events = rows(EVENTS, (number) => `('ord_${number}', 1, 'evt_${number}', 'ORDER_PLACED', 1, 'PARTNER', '{}')`);
  await source.query(`INSERT INTO activity (order_id, sequence, id, type, occurred_at, actor, data) VALUES ${events}`);
}

const rowsWithoutMigrations = async () => {
  const rows = Object.entries(await rowsOf(database));
  return Object.fromEntries(rows.filter(([table]) => table !== "migrations" && table !== "sqlite_sequence"));
};

it("thousands of rows, all columns, and all indexes stay as they are when the constraints are added", async () => {
  await fill();
  const [rows, lines] = [await rowsWithoutMigrations(), await schemaLines(source)];
  expect(rows.activity).toHaveLength(EVENTS);
  await migrate(source);
  expect(await rowsWithoutMigrations()).toEqual(rows);
  expect(await schemaLines(source)).toEqual(lines);
  await expect(source.query("UPDATE orders SET status = 'LOST'")).rejects.toThrow(/status/u);
});

describe("[R18] rows that the constraints do not allow", () => {
  beforeEach(async () => {
    await fill();
    await source.query("UPDATE orders SET status = 'LOST' WHERE id IN ('ord_1', 'ord_2')");
    await source.query("UPDATE orders SET acceptance_ends_at = 5 WHERE id = 'ord_3'");
    await source.query("UPDATE orders SET service_fee = -1 WHERE id = 'ord_4'");
  });

  const problems = async (): Promise<string> => {
    const error: unknown = await migrate(source).then(
      () => "migrated",
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(RowsNotAllowed);
    return error instanceof RowsNotAllowed ? error.message : "";
  };

  it("are named by table, column, and number, without their values, and nothing is changed", async () => {
    const before = [await rowsOf(database), await schemaOf(database)];
    const message = await problems();
    expect(message).toMatch(/^The database has rows that this release does not allow, so no constraint was added\.$/mu);
    expect(message).toMatch(
      /^ {2}- orders\.status: 2 rows, found by SELECT \* FROM orders WHERE \(status = 'ACTIVE' OR /mu,
    );
    expect(message).toMatch(
      /^ {2}- orders\.acceptance_ends_at: 1 row, .* \(acceptance_ends_at IS NULL OR acceptance_starts_at < acceptance_ends_at\) IS NOT TRUE$/mu,
    );
    expect(message).toMatch(/^ {2}- orders\.service_fee: 1 row, /mu);
    expect(message.match(/^ {2}- /gmu)).toHaveLength(3);
    expect(message).not.toContain("LOST");
    expect([await rowsOf(database), await schemaOf(database)]).toEqual(before);
  });

  it("are found by the statements of the message, and after they were corrected the service starts", async () => {
    const message = await problems();
    const statements = [...message.matchAll(/found by (.*)$/gmu)].map(([, statement = ""]) => statement);
    const found: unknown[] = [];
    for (const statement of statements)
      found.push(...(await source.query<readonly { readonly id: string }[]>(statement)).map(({ id }) => id));
    expect(found.sort()).toEqual(["ord_1", "ord_2", "ord_3", "ord_4"]);
    await expect(openOn(database)).rejects.toThrow(RowsNotAllowed);
    await source.query("UPDATE orders SET status = 'ACTIVE' WHERE status = 'LOST'");
    await source.query("UPDATE orders SET acceptance_ends_at = 6 WHERE acceptance_ends_at = 5");
    await source.query("UPDATE orders SET service_fee = 0 WHERE service_fee < 0");
    await (await openOn(database)).close();
    expect((await checkOf(source, "orders", "status")).values).toContain("ACTIVE");
  });
});

it("[F37] a release whose list has one value more replaces the constraint, and what the earlier release writes stays possible", async () => {
  await fill();
  await migrate(source);
  const setTo = (actor: string): Promise<unknown> => source.query("UPDATE activity SET actor = ?", [actor]);
  await expect(setTo("ROBOT")).rejects.toThrow(/actor/u);
  const widened = { actor: oneOf("CLIENT", "FREELANCER", "SYSTEM", "SUPPORT", "PARTNER", "ROBOT") };
  const runner = source.createQueryRunner();
  await setChecks(runner, "activity", widened);
  // Again, as after a crash.
  await setChecks(runner, "activity", widened);
  await runner.release();
  for (const actor of ["ROBOT", "PARTNER"]) await setTo(actor);
  await expect(setTo("NOBODY")).rejects.toThrow(/actor/u);
  await expect(source.query("UPDATE activity SET type = 'LOST'")).rejects.toThrow(/type/u);
});
