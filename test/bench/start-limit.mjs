/** node start-limit.mjs FILE ARGUMENT: runs a limit of the bench, which is written in TypeScript. */
import "../support/run/typescript.mjs";
import { createRequire } from "node:module";

const [, , file] = process.argv;
createRequire(import.meta.url)(file);
