/**
 * Why a program cannot start, for the person who starts it: which setting, its value (never a secret), and what to do
 * [R18]. Only errors with an external cause are explained here. Anything else is a bug, and keeps its stack.
 */
import { isAbsolute, relative, resolve } from "node:path";
import { withoutCredentials } from "../http/monitoring/loggable-error";
import { InvalidPolicyFileError } from "../policy/policy-file";
import { InvalidConfigError } from "./config";
import { SETTINGS } from "./service-settings";
import { type Cause, causesOf, type Environment } from "./start-error-cause";
import { databaseExplanation } from "./start-error-database";

type Name = keyof typeof SETTINGS;

/** @param environment  the variables that the program was configured by. */
export const explainStart = (error: unknown, environment: Environment): string =>
  withoutCredentials(explanationOf(error, environment));

function explanationOf(error: unknown, environment: Environment): string {
  if (error instanceof InvalidConfigError) return error.message;
  if (error instanceof InvalidPolicyFileError) return `POLICY_FILE: ${error.message}`;
  if (!(error instanceof Error)) return String(error);
  const causes = causesOf(error);
  return (
    OPERATORS_ERRORS[error.name]?.(error.message, environment) ??
    listenExplanation(causes, environment) ??
    folderExplanation(causes, environment) ??
    databaseExplanation(error, environment) ??
    error.stack ??
    error.message
  );
}

/** "PORT=4000 (the default)". */
function setTo(name: Name, environment: Environment): string {
  const given = environment[name] ?? "";
  return given === "" ? `${name}=${SETTINGS[name].defaultText} (the default)` : `${name}=${given}`;
}

const valueOf = (name: Name, environment: Environment): string => {
  const given = environment[name] ?? "";
  return given === "" ? SETTINGS[name].defaultText : given;
};

const asItIs = (message: string): string => message;
const ofPolicyFile = (message: string, environment: Environment): string =>
  (environment.POLICY_FILE ?? "") === ""
    ? `${message}. POLICY_FILE is not set`
    : `${message}. POLICY_FILE=${environment.POLICY_FILE ?? ""}`;

/** By the error's name. */
const OPERATORS_ERRORS: Readonly<Record<string, (message: string, environment: Environment) => string>> = {
  DatabaseTlsFailed: asItIs,
  NotBookedYet: asItIs,
  OtherMode: asItIs,
  RowsNotAllowed: asItIs,
  SchemaBehind: asItIs,
  SchemaAhead: (message) => `${message}. Start the newer release on it, or restore a backup from before the upgrade.`,
  PolicyAltered: ofPolicyFile,
  SandboxNotFilled: ofPolicyFile,
  NoDatabase: (message, environment) =>
    `${message}. ${setTo("DATA_FOLDER", environment)}: set DATA_FOLDER, or DATABASE_URL, to where the service keeps its data.`,
  SecondNode: (_message, environment) =>
    `The service already runs in this folder, ${setTo("DATA_FOLDER", environment)}. Stop the other process, or set DATA_FOLDER to another folder.`,
};

/** The server's own port and address. */
function listenExplanation(causes: readonly Cause[], environment: Environment): string | undefined {
  const port = setTo("PORT", environment);
  const isOwnName = ({ hostname }: Cause): boolean => hostname === valueOf("HOST", environment);
  const cause = causes.find((one) => one.syscall === "listen" || isOwnName(one));
  const host = hostOf(cause, environment);
  switch (cause?.code) {
    case "EADDRINUSE":
      return `Another program already uses the port: ${port}, ${host}. Stop it, or set PORT to another port.`;
    case "EACCES":
      return `This user cannot open the port: ${port}. Set PORT to 1024 or above, or start the service as a user who can.`;
    case "EADDRNOTAVAIL":
      return `This machine does not have the address: ${host}. Set HOST to an address that it has, or to 0.0.0.0 for all of them.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The name is unknown: ${host}. Set HOST to an address of this machine, or to 0.0.0.0 for all of them.`;
    default:
      return undefined;
  }
}

/** Its default depends on the mode: the system knows which one it was. */
const hostOf = (cause: Cause | undefined, environment: Environment): string =>
  (environment.HOST ?? "") === "" && cause?.address !== undefined
    ? `HOST=${cause.address} (the default)`
    : setTo("HOST", environment);

const NO_ACCESS = "this user cannot write there";
const NO_FOLDER = "a part of the path is a file";
const DISK_FULL = "the disk is full";
const READ_ONLY = "the file system is read-only";

/** Errors of the system about a folder or a file in it, and those of SQLite. */
const FOLDER_PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: NO_ACCESS,
  EPERM: NO_ACCESS,
  EROFS: READ_ONLY,
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  ENOENT: "it cannot be created there",
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  SQLITE_CANTOPEN: NO_ACCESS,
  SQLITE_READONLY: NO_ACCESS,
  SQLITE_READONLY_DIRECTORY: NO_ACCESS,
  SQLITE_FULL: DISK_FULL,
  SQLITE_NOTADB: "its resolution-center.sqlite is not an SQLite database",
  SQLITE_CORRUPT: "its resolution-center.sqlite is damaged",
  SQLITE_BUSY: "another program uses its resolution-center.sqlite",
};

/** The folder of the database and of the sandbox's secret. */
function folderExplanation(causes: readonly Cause[], environment: Environment): string | undefined {
  const folder = valueOf("DATA_FOLDER", environment);
  const cause = causes.find((one) => isOfFolder(one, folder));
  const problem = FOLDER_PROBLEMS[cause?.code ?? ""];
  if (problem === undefined) return undefined;
  return `The data folder cannot be used, because ${problem}: ${setTo("DATA_FOLDER", environment)}. Set DATA_FOLDER to another folder, or repair this one.`;
}

/** The error of a write names no path. A start writes to no other folder. */
const isOfFolder = ({ code, path, syscall }: Cause, folder: string): boolean =>
  code?.startsWith("SQLITE_") === true || syscall === "write" || (path !== undefined && isIn(path, folder));

/** A parent folder counts too: if it is no folder, the data folder cannot be created in it. */
function isIn(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return (!way.startsWith("..") && !isAbsolute(way)) || /^\.\.(?:[/\\]\.\.)*$/u.test(way);
}
