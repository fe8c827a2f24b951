/** `npm run schema`: writes schema/schema.graphql from the code. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildSchema, printedSchema } from "../graphql/schema";

writeFileSync(resolve("schema", "schema.graphql"), printedSchema(buildSchema()));
