/** node --import this file: runs the TypeScript of this repository without a build, as jest does. */
import "reflect-metadata";
import { readFileSync } from "node:fs";
import Module from "node:module";
import { transformSync } from "@swc/core";
import { SWC_OPTIONS } from "./swc-options.mjs";

// Node has no other way for files that are required without an extension.
Module._extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), { ...SWC_OPTIONS, filename });
  module._compile(code, filename);
};
