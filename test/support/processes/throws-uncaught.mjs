/**
 * For NODE_OPTIONS=--import: throws an error, with what drivers add to theirs, as soon as something handles uncaught
 * ones.
 */
import { clearInterval, setInterval } from "node:timers";

const timer = setInterval(() => {
  if (process.listenerCount("uncaughtException") === 0) return;
  clearInterval(timer);
  throw Object.assign(new Error("connect failed"), { command: { name: "auth", args: ["app", "planted-secret"] } });
}, 10);
