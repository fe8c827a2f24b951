/**
 * Keeps a server, and its working folder, for as long as its parent lives: node keeper.mjs FOLDER [PROGRAM ARGUMENT…]
 *
 * It reads words from its standard input: "start" or the name of a signal for the server. It writes "started", "sent"
 * with the signal, or "exited" with the exit code or the signal that ended it, to its standard output. When its input
 * ends, which the system does however the parent ends (SIGKILL too), it kills the server and removes the folder.
 */
import { spawn } from "node:child_process";
import { openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [folder, program, ...programArguments] = process.argv.slice(2);
let server;

function start() {
  const log = openSync(join(folder, "output.log"), "a");
  server = spawn(program, programArguments, { cwd: folder, stdio: ["ignore", log, log] });
  server.on("spawn", () => process.stdout.write("started\n"));
  server.on("error", () => process.stdout.write("exited\n"));
  server.on("exit", (code, signal) => process.stdout.write(`exited ${code ?? signal}\n`));
}

function send(signal) {
  server?.kill(signal);
  process.stdout.write(`sent ${signal}\n`);
}

function end() {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  process.exit();
}

function endAll() {
  if (!isRunning()) end();
  server.on("exit", end);
  server.kill("SIGKILL");
}

const isRunning = () => server?.pid !== undefined && server.exitCode === null && server.signalCode === null;

process.stdout.on("error", () => undefined); // nobody listens any more: the end of the input follows
createInterface({ input: process.stdin })
  .on("line", (word) => (word === "start" ? start() : send(word)))
  .on("close", endAll);
// A tool that ends all processes of a run may end this one before its parent, and cannot end a server that is stopped.
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, endAll);
