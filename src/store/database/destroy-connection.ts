import { PoolConnection } from "mysql2";
import type { QueryRunner } from "typeorm";

/** After a timeout the server may still be at the statement: that connection must not serve anybody again. */
export async function destroyConnection(runner: QueryRunner): Promise<void> {
  const connection: unknown = await runner.connect();
  if (connection instanceof PoolConnection) connection.destroy();
}
