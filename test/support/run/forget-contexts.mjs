/**
 * Before each file. jest-circus makes an AsyncLocalStorage for every file and leaves it enabled; from then on every
 * promise of the worker looks at each of them: after 50 files awaiting takes 100 times as long. So those of the files
 * before this one are disabled here.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const USED = Symbol.for("resolution-center.used-storages");
const { prototype } = AsyncLocalStorage;

if (prototype[USED] === undefined) {
  const { run } = prototype;
  prototype[USED] = new Set();
  prototype.run = function (...args) {
    prototype[USED].add(this);
    return run.apply(this, args);
  };
}
for (const storage of prototype[USED]) storage.disable();
prototype[USED].clear();
