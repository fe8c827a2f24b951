import { keepFolder, temporaryFolder } from "./kept-server";

/** Before the first test on SQLite: one folder for the run's files. It is removed when the run ends. */
export default async function start(): Promise<void> {
  const folder = await temporaryFolder("sqlite");
  keepFolder(folder);
  process.env.TEST_SQLITE_FOLDER = folder;
}
