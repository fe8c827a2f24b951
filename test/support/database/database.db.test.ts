import { access } from "node:fs/promises";
import { dirname } from "node:path";
import { databaseUnderTest, freshDatabase } from "./database";
import { withConnection } from "./mariadb";

it("a test gets an empty database of its own, of the kind of the run", async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  expect([one.kind, other.kind]).toEqual([databaseUnderTest(), databaseUnderTest()]);
  expect(one.url ?? one.file).not.toBe(other.url ?? other.file);
  await Promise.all([one.drop(), other.drop()]);
});

it("a dropped database no longer exists", async () => {
  const database = await freshDatabase();
  await database.drop();
  const { url, file } = database;
  if (url !== undefined)
    await expect(withConnection(url, (connection) => connection.query("SELECT 1"))).rejects.toThrow("Unknown database");
  if (file !== undefined) await expect(access(dirname(file))).rejects.toThrow("ENOENT");
});
