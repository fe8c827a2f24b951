import type { DataSource } from "typeorm";

/** The database was migrated by a newer release than this one: writing into it could break it. */
export class SchemaAhead extends Error {
  override readonly name = "SchemaAhead";
  constructor(unknown: readonly string[]) {
    super(`the database's schema is ahead of this release: it knows nothing of ${unknown.join(", ")}`);
  }
}

/** Brings the schema up to date. TypeORM locks nothing: the caller sees to it that nobody else migrates now [F19]. */
export async function migrate(source: DataSource): Promise<void> {
  const unknown = (await executedNames(source)).filter((name) => !knownNames(source).includes(name));
  if (unknown.length > 0) throw new SchemaAhead(unknown);
  await source.runMigrations({ transaction: "each" });
}

const knownNames = (source: DataSource): readonly string[] => source.migrations.map(({ name, constructor }) => name ?? constructor.name);

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
