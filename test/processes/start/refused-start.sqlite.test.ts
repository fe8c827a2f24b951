import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { environmentFor } from "../../support/app/service";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { failedStart } from "../../support/processes/node-process";

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await freshDatabase();
  folder = dirname(database.file ?? "");
});
afterEach(() => database.drop());

/** The superuser may write everywhere, unless the process gives up just that. */
const WITHOUT_RIGHTS = process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-dac_override"] : [];

async function reasonOf(dataFolder: string, extra: Readonly<Record<string, string>> = {}): Promise<string> {
  const { exit, output } = await failedStart(
    environmentFor(database, { DATA_FOLDER: dataFolder, ...extra }),
    WITHOUT_RIGHTS,
  );
  expect(exit).toBe("1");
  expect(output).toMatch(/^The service cannot start\. /u);
  expect(output).not.toMatch(/\n\s+at |node_modules/u);
  return output.slice("The service cannot start. ".length).trimEnd();
}

const CANNOT = "The data folder cannot be used, because";
const WHAT_TO_DO = "Set DATA_FOLDER to another folder, or repair this one.";

/** With and without the sandbox's secret, which is the first file in the folder. */
const SECRETS = [{}, { JWT_SECRET: "" }];

it.each(SECRETS)("[R18] a data folder below a file is named, without details of the program (%j)", async (extra) => {
  await writeFile(join(folder, "file"), "");
  const below = join(folder, "file/data");
  expect(await reasonOf(below, extra)).toBe(
    `${CANNOT} a part of the path is a file: DATA_FOLDER=${below}. ${WHAT_TO_DO}`,
  );
});

const NO_ACCESS = `${CANNOT} this user cannot write there`;

it.each(SECRETS)(
  "[R18] a data folder in which this user cannot write is named, and one that cannot be created (%j)",
  async (extra) => {
    const locked = join(folder, "locked");
    await mkdir(locked);
    await chmod(locked, 0o555);
    for (const dataFolder of [locked, join(locked, "data")])
      expect(await reasonOf(dataFolder, extra)).toBe(`${NO_ACCESS}: DATA_FOLDER=${dataFolder}. ${WHAT_TO_DO}`);
  },
);

it.each(["resolution-center.sqlite", "resolution-center.sqlite.lock"])(
  "[R18] a %s that this user cannot write is named",
  async (name) => {
    await writeFile(join(folder, name), "", { mode: 0o444 });
    expect(await reasonOf(folder)).toBe(`${NO_ACCESS}: DATA_FOLDER=${folder}. ${WHAT_TO_DO}`);
  },
);

it("[R18] a file that is not a database is named", async () => {
  await writeFile(database.file ?? "", "no database at all, but long enough to be looked at as one: ".repeat(20));
  expect(await reasonOf(folder)).toBe(
    `${CANNOT} its resolution-center.sqlite is not an SQLite database: DATA_FOLDER=${folder}. ${WHAT_TO_DO}`,
  );
});
