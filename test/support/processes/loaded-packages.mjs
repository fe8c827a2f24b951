/**
 * For NODE_OPTIONS=--import: as the process ends, it prints the packages of node_modules that it has loaded.
 */
import { createRequire, register } from "node:module";
import { isMainThread, MessageChannel, receiveMessageOnPort } from "node:worker_threads";

const packageOf = (file) => /.*[/]node_modules[/]((?:@[^/]+[/])?[^/]+)/u.exec(file)?.[1];

if (isMainThread) {
  const { cache } = createRequire(import.meta.url);
  const { port1, port2 } = new MessageChannel();
  register(import.meta.url, { data: { port: port2 }, transferList: [port2] });
  port1.unref();
  process.on("exit", () => {
    const files = Object.keys(cache);
    for (let next = receiveMessageOnPort(port1); next !== undefined; next = receiveMessageOnPort(port1))
      files.push(next.message);
    const packages = new Set(files.map(packageOf).filter((name) => name !== undefined));
    process.stdout.write(`loaded packages: ${JSON.stringify([...packages].sort())}\n`);
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
