/**
 * A process that makes one move and is killed on the way: node dying-move.mjs DIST < {"databaseUrl", "sqliteFile",
 * "diesBefore", "request"}. It kills itself by SIGKILL before the statement of that number, or after all of them if the
 * move has fewer; nothing is cleaned up.
 */
import { Buffer } from "node:buffer";
import { createRequire } from "node:module";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const [, , dist] = process.argv;
const load = (file) => createRequire(import.meta.url)(join(dist, file));
load("../../node_modules/reflect-metadata");
const { createExecute } = load("app/order/execute.js");
const { idempotencyKeys } = load("app/idempotency.js");
const { inProcessWakeUps } = load("app/background/wake-ups.js");
const { loadPolicyBook } = load("policy/policy-file.js");
const { openStore } = load("store/open-store.js");
const { Session } = load("store/database/session.js");

const { databaseUrl, sqliteFile, diesBefore, request, freshId } = JSON.parse(await text(process.stdin));
const store = await openStore({ databaseUrl, sqliteFile, sandbox: true, clockMode: "FROZEN", poolSize: 1 });
const { move } = createExecute({
  store: store.orders,
  policies: loadPolicyBook(null),
  wakeUps: inProcessWakeUps(),
  newId: () => freshId,
  keyOf: idempotencyKeys(Buffer.alloc(32, 1)),
  mails: true,
});

const die = () => {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => undefined);
};

let sent = 0;
const { execute } = Session.prototype;
Session.prototype.execute = function (sql, values) {
  sent += 1;
  return sent === diesBefore ? die() : execute.call(this, sql, values);
};
await move(request);
// Reports how it got through, for a caller that counts. Nobody else is informed.
process.stdout.write(`through after ${sent}\n`, () => void die());
