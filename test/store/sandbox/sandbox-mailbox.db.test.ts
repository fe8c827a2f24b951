import type { StoredMail } from "../../../src/app/notification/sandbox-mailbox";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { runOn } from "../../support/database/rows";
import { openOn } from "../../support/database/stored-orders";

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await freshDatabase();
  store = await openOn(database);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const mailOf = (id: string, sentAt: number): StoredMail => ({
  id,
  sentAt,
  toAddress: "anna@people.example",
  toName: "Anna",
  language: "en",
  subject: `Subject of ${id}`,
  textBody: "Text",
  htmlBody: "<p>HTML</p>",
});
const idsOf = async (skip: number, limit: number) => (await store.sandboxMails.page(skip, limit)).map(({ id }) => id);

it("[N2] an email that is written twice is stored once, as it was first", async () => {
  await store.sandboxMails.keep(mailOf("mail.b", 2_000));
  await store.sandboxMails.keep({ ...mailOf("mail.b", 3_000), subject: "Again" });
  await store.sandboxMails.keep(mailOf("mail.a", 2_000));
  expect(await store.sandboxMails.one("mail.b")).toEqual(mailOf("mail.b", 2_000));
  expect([await idsOf(0, 10), await idsOf(1, 1), await store.sandboxMails.one("mail.c")]).toEqual([
    ["mail.b", "mail.a"],
    ["mail.a"],
    null,
  ]);
});

it("the newest 1,000 emails are stored", async () => {
  const rows = Array.from(
    { length: 999 },
    (_, index) => `('old.${String(index).padStart(3, "0")}', 1000, 'a@b.example', '', 'en', '', '', '')`,
  );
  await runOn(
    database,
    `INSERT INTO sandbox_mails (id, sent_at, to_address, to_name, language, subject, text_body, html_body) VALUES ${rows.join(", ")}`,
  );
  expect(await store.sandboxMails.count()).toBe(1_001);
  await store.sandboxMails.keep(mailOf("mail.c", 4_000));
  expect(await store.sandboxMails.count()).toBe(1_000);
  expect(await idsOf(0, 3)).toEqual(["mail.c", "mail.b", "mail.a"]);
  expect(await idsOf(999, 5)).toEqual(["old.002"]);
});
