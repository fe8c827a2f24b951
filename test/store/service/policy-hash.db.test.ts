import { PolicyAltered } from "../../../src/app/failures";
import { loadPolicyBook } from "../../../src/policy/policy-file";
import { freshDatabase } from "../../support/database/database";
import { runOn } from "../../support/database/rows";
import { openOn } from "../../support/database/stored-orders";

/** Of the default policy's first version, as databases have kept it since its first use. */
const KEPT_HASH = "6757986d26f77f35fb013a47426bc8e7a2bac2bf2bdb931c5cd7087e71b11419";

it("[POL5] a new release reads the default policy's first version with the hash of its first use", async () => {
  const database = await freshDatabase();
  const store = await openOn(database);
  const { versions } = loadPolicyBook(null);
  const keep = (hash: string) =>
    runOn(database, `INSERT INTO policy_versions (version, hash, first_used_at) VALUES ('2023-06-11', '${hash}', 1)`);
  await keep(KEPT_HASH);
  await expect(store.checkPolicies(versions)).resolves.toBeUndefined();
  await runOn(database, "DELETE FROM policy_versions");
  await keep("0".repeat(64));
  await expect(store.checkPolicies(versions)).rejects.toThrow(PolicyAltered);
  await store.close();
  await database.drop();
});
