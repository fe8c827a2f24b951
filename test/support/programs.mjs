import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program stands, or undefined. Servers are often in sbin folders, which a user's PATH may lack. */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/local/sbin", "/usr/sbin", "/sbin"];
  return folders
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

export function hasProgram(name) {
  return findProgram(name) !== undefined;
}

/** Debian's chromium: the build without windows, which takes two thirds of the other one's time, before the whole one. */
export const findBrowser = () => findProgram("chromium-headless-shell") ?? findProgram("chromium");

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
