import "reflect-metadata";
import { mysqlSource, sqliteSource } from "./src/store/database/data-sources";

const url = process.env.DATABASE_URL;

const source =
  url === undefined || url === ""
    ? sqliteSource({ file: "data/resolution-center.sqlite", readonly: false })
    : mysqlSource({ url, poolSize: 1, connectTimeoutMs: 3_000, queryTimeoutMs: 0, lockWaitSeconds: 50 });

/**
 * The DataSource for TypeORM's command line: after a build, `npx typeorm -d dist/ormconfig.js migration:show`. Nothing
 * else uses it.
 */
export default source.setOptions({ logger: "simple-console", logging: ["schema", "migration", "error"] });
