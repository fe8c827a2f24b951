import { freshSchema } from "./database";
import { startMariadb, withConnection } from "./mariadb";

it("a killed MariaDB preserves committed data, and restarts on the same port", async () => {
  const server = await startMariadb();
  const { url } = await freshSchema(server.url);
  if (url === undefined) throw new Error("a schema has a URL");
  await withConnection(url, (connection) =>
    connection.query("CREATE TABLE word (said VARCHAR(9)) AS SELECT 'kept' AS said"),
  );
  await server.kill();
  await expect(withConnection(url, (connection) => connection.query("SELECT 1"))).rejects.toThrow();
  await server.restart();
  const [rows] = await withConnection(url, (connection) => connection.query("SELECT said FROM word"));
  expect(rows).toEqual([{ said: "kept" }]);
  await server.stop();
});
