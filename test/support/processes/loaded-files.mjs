/**
 * For NODE_OPTIONS=--import: as the process ends, it prints the files that it has loaded as modules.
 */
import { createRequire, register } from "node:module";
import { isMainThread, MessageChannel, receiveMessageOnPort } from "node:worker_threads";

if (isMainThread) {
  const { cache } = createRequire(import.meta.url);
  const { port1, port2 } = new MessageChannel();
  register(import.meta.url, { data: { port: port2 }, transferList: [port2] });
  port1.unref();
  process.on("exit", () => {
    const files = Object.keys(cache);
    for (let next = receiveMessageOnPort(port1); next !== undefined; next = receiveMessageOnPort(port1))
      files.push(next.message);
    process.stdout.write(`loaded files: ${JSON.stringify(files)}\n`);
  });
}

let imported;

/** Modules that are imported are in no cache that can be read: the loader's own thread reports them. */
export function initialize({ port }) {
  imported = port;
}

export function load(url, context, nextLoad) {
  imported.postMessage(url);
  return nextLoad(url, context);
}
