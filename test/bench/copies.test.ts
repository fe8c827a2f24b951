import { codeOf, copySql } from "./copies";

const COLUMNS = [
  { name: "id", isText: true },
  { name: "order_id", isText: true },
  { name: "amount", isText: false },
];

it("replaces the mark in each text, and puts the number into an id without the mark", () => {
  const sql = copySql({
    dialect: "MARIADB",
    from: "pattern",
    to: "bench",
    table: "refunds",
    columns: COLUMNS,
    numbers: [1, 500],
  });
  expect(sql).toContain("INSERT INTO bench.refunds (`id`, `order_id`, `amount`)");
  expect(sql).toContain("CONCAT(SUBSTR(source.`id`, 1, 14), LPAD(n, 6, '0'), SUBSTR(source.`id`, 21))");
  expect(sql).toContain("REPLACE(source.`order_id`, 'zzzzzz', LPAD(n, 6, '0')), source.`amount`");
  expect(sql).toContain("SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 500");
});

it("gives each copy a code of six characters", () => {
  expect([1, 42, 999_999].map(codeOf)).toEqual(["000001", "000042", "999999"]);
});
