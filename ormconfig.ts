import "reflect-metadata";
import { mysqlSource, sqliteSource } from "./src/store/data-sources";

const url = process.env.DATABASE_URL;

/** The DataSource for TypeORM's command line: `npx typeorm-ts-node-commonjs -d ormconfig.ts migration:show`. Nothing else uses it. */
export default url === undefined || url === ""
  ? sqliteSource({ file: "data/resolution-center.sqlite", readonly: false })
  : mysqlSource({ url, poolSize: 1, connectTimeoutMs: 3_000, queryTimeoutMs: 0, lockWaitSeconds: 50 });
