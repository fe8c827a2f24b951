/** `npm run schema`: writes schema/webhooks/ from the code. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { webhookSchemas } from "../delivery/webhook-payload/json-schemas";

const folder = resolve("schema", "webhooks");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [file, text] of webhookSchemas()) writeFileSync(resolve(folder, file), text);
