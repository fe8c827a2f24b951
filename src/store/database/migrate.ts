import { type DataSource, MigrationExecutor } from "typeorm";
import { type DatabaseMode, requireMode } from "./database-mode";
import { MIGRATIONS } from "./schema";
import type { Session } from "./session";

/** The database was migrated by a newer release than this one: writing into it could break it. */
export class SchemaAhead extends Error {
  override readonly name = "SchemaAhead";
  constructor(unknown: readonly string[]) {
    super(`the database's schema is ahead of this release: it does not know ${unknown.join(", ")}`);
  }
}

/** The database waits for migrations of this release. */
export class SchemaBehind extends Error {
  override readonly name = "SchemaBehind";
  constructor(missing: readonly string[]) {
    super(`the database's schema is behind this release: it lacks ${missing.join(", ")}; start the service on it once`);
  }
}

/**
 * Brings the schema up to date. TypeORM locks nothing: the caller ensures that no other node migrates now [F19].
 * @param beforeEach  Called before each statement. If it throws, nothing more is sent.
 * @param mode        The node's; null for a tool. A node that does not match the database changes nothing.
 */
export async function migrate(
  source: DataSource,
  beforeEach: () => void = () => undefined,
  mode: DatabaseMode | null = null,
): Promise<void> {
  refuseAhead(source, await executedNames(source));
  if (mode !== null) await requireMode(source, mode);
  const runner = source.createQueryRunner();
  const query = runner.query.bind(runner);
  const guarded = (...statement: Parameters<typeof query>): Promise<unknown> => {
    beforeEach();
    return query(...statement);
  };
  runner.query = guarded as typeof runner.query;
  const executor = new MigrationExecutor(source, runner);
  executor.transaction = "each";
  try {
    await executor.executePendingMigrations();
  } finally {
    await runner.release();
  }
}

/** For those who only read. @throws SchemaAhead, SchemaBehind if the schema is not exactly this release's. */
export async function requireMigrated(source: DataSource): Promise<void> {
  const executed = await executedNames(source);
  refuseAhead(source, executed);
  const missing = knownNames(source).filter((name) => !executed.includes(name));
  if (missing.length > 0) throw new SchemaBehind(missing);
}

function refuseAhead(source: DataSource, executed: readonly string[]): void {
  const unknown = newerThan(knownNames(source), executed);
  if (unknown.length > 0) throw new SchemaAhead(unknown);
}

const newerThan = (known: readonly string[], executed: readonly string[]): readonly string[] =>
  executed.filter((name) => !known.includes(name));

/**
 * Migrations of a newer release that were done since this node started: its schema is not this node's any more [F37].
 */
export async function newerMigrations(session: Session): Promise<readonly string[]> {
  const rows = await session.query("SELECT name FROM migrations");
  return newerThan(
    MIGRATIONS.map(({ name }) => name),
    rows.map(({ name }) => String(name)),
  );
}

const knownNames = (source: DataSource): readonly string[] =>
  source.migrations.map(({ name, constructor }) => name ?? constructor.name);

async function executedNames(source: DataSource): Promise<readonly string[]> {
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable("migrations"))) return [];
    const rows: unknown = await runner.query("SELECT name FROM migrations");
    return (rows as readonly { readonly name: string }[]).map(({ name }) => name);
  } finally {
    await runner.release();
  }
}
