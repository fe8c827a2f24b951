import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * The path of a program, or undefined. Servers are often in sbin folders, which a user's PATH may lack. With
 * ONLY_NODE=1 nothing is found, so that a machine that has everything can show what happens on one that has only Node.
 */
export function findProgram(name) {
  if (process.env.ONLY_NODE === "1") return undefined;
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/local/sbin", "/usr/sbin", "/sbin"];
  return folders
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

export function hasProgram(name) {
  return findProgram(name) !== undefined;
}

/**
 * Where Debian, Fedora, and the builds of MariaDB put the library that makes a MariaDB server part of a Galera cluster.
 */
const GALERA_LIBRARIES = ["/usr/lib", "/usr/lib64", "/usr/lib/galera", "/usr/lib64/galera-4"].map((folder) =>
  join(folder, "libgalera_smm.so"),
);

export const findGaleraLibrary = () => GALERA_LIBRARIES.find(isReadable);

/** All that a cluster of MariaDB servers with Galera needs: rsync hands the data to a server that joins. */
export const hasGalera = () =>
  findGaleraLibrary() !== undefined && ["mariadbd", "wsrep_sst_rsync", "rsync"].every(hasProgram);

/**
 * Debian's chromium: the build without windows, which takes two thirds of the other one's time, before the whole one.
 */
export const findBrowser = () => findProgram("chromium-headless-shell") ?? findProgram("chromium");

/**
 * Whether a process may mount a file system that only itself sees: see small-disk.ts. Many containers do not allow it.
 */
export function canMount() {
  const unshare = findProgram("unshare");
  if (unshare === undefined || !["nsenter", "mount"].every(hasProgram)) return false;
  const namespaces = process.getuid?.() === 0 ? ["--mount"] : ["--mount", "--map-root-user"];
  return spawnSync(unshare, [...namespaces, "mount", "-t", "tmpfs", "none", tmpdir()]).status === 0;
}

const isExecutable = (path) => mayAccess(path, constants.X_OK);
const isReadable = (path) => mayAccess(path, constants.R_OK);

function mayAccess(path, mode) {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
