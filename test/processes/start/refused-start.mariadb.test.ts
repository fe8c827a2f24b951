import { environmentFor } from "../../support/app/service";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { freePort } from "../../support/database/kept-server";
import { runOn } from "../../support/database/rows";
import { failedStart } from "../../support/processes/node-process";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** What the start says where its DATABASE_URL is the test's, changed. */
async function reasonOf(change: (url: URL) => void, extra: Readonly<Record<string, string>> = {}): Promise<string> {
  const url = new URL(database.url ?? "");
  change(url);
  const { exit, output } = await failedStart(environmentFor(database, { DATABASE_URL: url.href, ...extra }));
  expect(exit).toBe("1");
  expect(output).toMatch(/^The service cannot start\. /u);
  expect(output).not.toMatch(/\n\s+at |node_modules|S3cret/u);
  return output.slice("The service cannot start. ".length).trimEnd();
}

const server = (): string => new URL(database.url ?? "").host;
const name = (): string => new URL(database.url ?? "").pathname.slice(1);

describe("[R18, F23] a start that the database refuses names what is wrong in DATABASE_URL, never the password", () => {
  it("an unknown host", async () => {
    const reason = await reasonOf((url) => (url.hostname = "nowhere.invalid"));
    expect(reason).toBe('The host "nowhere.invalid" of DATABASE_URL is unknown. Correct its name.');
  });

  it("a database that is down", async () => {
    const port = await freePort();
    const reason = await reasonOf((url) => (url.port = String(port)));
    expect(reason).toBe(
      `Nothing listens at 127.0.0.1:${port}, where DATABASE_URL has the database. Start the database, or correct the host and the port.`,
    );
  });

  it("a wrong password, with the server and the user", async () => {
    await runOn(database, `CREATE USER ${name()} IDENTIFIED BY 'another'`);
    const reason = await reasonOf((url) => {
      url.username = name();
      url.password = "S3cret";
    });
    await runOn(database, `DROP USER ${name()}`);
    expect(reason).toBe(
      `The database at ${server()} refuses the user "${name()}" of DATABASE_URL. Correct the user and the password, or let this user log in from this machine.`,
    );
  });

  it("a user who cannot use the database", async () => {
    await runOn(database, `CREATE USER ${name()} IDENTIFIED BY 'S3cret'`);
    const reason = await reasonOf((url) => {
      url.username = name();
      url.password = "S3cret";
    });
    await runOn(database, `DROP USER ${name()}`);
    expect(reason).toBe(
      `The user "${name()}" cannot use the database "${name()}" at ${server()} (DATABASE_URL). Grant the user all privileges on this database, or correct its name.`,
    );
  });

  it("an unknown database", async () => {
    const reason = await reasonOf((url) => (url.pathname = "/not_there"));
    expect(reason).toBe(
      `There is no database "not_there" at ${server()} (DATABASE_URL). Create it with the character set utf8mb4, or correct its name.`,
    );
  });
});
