/**
 * Before each file. jest-circus runs each test and hook in an AsyncLocalStorage, so that tests that run at the same
 * time know which one they are. In Node 20 an enabled storage slows down every promise of the worker, and it stays
 * enabled after its file. No two tests of a file run at the same time here, so the present one is kept in a variable
 * instead. Other storages, as a browser's driver has, are disabled before the next file.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const CURRENT = Symbol.for("resolution-center.current-test");
const USED = Symbol.for("resolution-center.used-storages");
const { prototype } = AsyncLocalStorage;

/** What jest-circus stores: a test, or a hook with its block. */
const isOfTest = (store) => typeof store === "object" && store !== null && "test" in store;

if (prototype[USED] === undefined) {
  const { run, enterWith, getStore } = prototype;
  prototype[USED] = new Set();
  prototype.run = function (store, callback, ...args) {
    if (!isOfTest(store)) {
      prototype[USED].add(this);
      return run.call(this, store, callback, ...args);
    }
    const before = this[CURRENT];
    const leave = () => {
      this[CURRENT] = before;
    };
    this[CURRENT] = store;
    return Promise.resolve(callback(...args)).finally(leave);
  };
  prototype.enterWith = function (store) {
    prototype[USED].add(this);
    enterWith.call(this, store);
  };
  prototype.getStore = function () {
    return this[CURRENT] ?? getStore.call(this);
  };
}
for (const storage of prototype[USED]) storage.disable();
prototype[USED].clear();
