/** Runs one node of the service: from the bundle that the build has made of it, or from its modules. */
import { createRequire } from "node:module";
import { loadBundle } from "./composition/bundle";
import type * as program from "./composition/run-node";

type Program = typeof program;

const { runNode, endFailedStart } =
  loadBundle<Program>()?.exports ?? (createRequire(__filename)("./composition/run-node") as Program);

runNode(process.env).catch(endFailedStart);
