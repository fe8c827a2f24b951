/** Runs one node of the service: from the bundle that the build has made of it, or from its modules. */
import { createRequire } from "node:module";
import { loadBundle } from "./composition/bundle";
import type * as program from "./run-node";

type Program = typeof program;

const { runNode, endFailedStart } =
  loadBundle<Program>()?.exports ?? (createRequire(__filename)("./run-node") as Program);

runNode(process.env).catch(endFailedStart);
