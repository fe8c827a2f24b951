import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { Unavailable } from "../../../src/app/failures";
import { forgetAtEach, keyBearers } from "../../../src/app/partner/api-key-bearers";
import type { KeySecret } from "../../../src/app/ports/api-keys";

const SECRET: KeySecret = {
  keyId: "key_1",
  scopes: ["ORDERS_READ", "WEBHOOKS_MANAGE"],
  expiresAt: null,
  revokedAt: null,
  lastUsedAt: null,
  holdsUntil: null,
};

/** Bearers over a table in memory that counts its queries. Its hashes are the texts, and «guess…» was never created. */
class Desk {
  readonly table = new Map<string, KeySecret | null>([["one", SECRET]]);
  readonly noted: string[] = [];
  asked: string[] = [];
  at = 0;
  realNow = 1_000_000;
  error: Error | null = null;
  readonly bearers;

  constructor(maxKnown?: number) {
    this.bearers = keyBearers({
      mint: { hashOf: (text) => (text.startsWith("guess") ? null : text) },
      store: {
        secret: (hash) => {
          this.asked.push(hash);
          return this.error === null ? Promise.resolve(this.table.get(hash) ?? null) : Promise.reject(this.error);
        },
      },
      uses: { note: (keyId) => this.noted.push(keyId) },
      timers: { now: () => this.at },
      realNow: () => this.realNow,
      ...(maxKnown !== undefined && { maxKnown }),
    });
  }
}

describe("the bearer of an API key", () => {
  it("has its id, its scopes as in tokens, and its end", async () => {
    const desk = new Desk();
    desk.table.set("one", { ...SECRET, expiresAt: 3_000_000, holdsUntil: 2_000_000 });
    const bearer = await desk.bearers.identify("one");
    expect(bearer).toMatchObject({
      keyId: "key_1",
      scopes: new Set(["orders:read", "webhooks:manage"]),
      endsAt: 2_000_000,
    });
    expect(desk.noted).toEqual(["key_1"]);
  });

  it.each<[string, Partial<KeySecret>]>([
    ["revoked", { revokedAt: 1 }],
    ["expired at this time", { expiresAt: 1_000_000 }],
    ["replaced for 24 h at this time", { holdsUntil: 1_000_000 }],
  ])("is nobody if the key is %s, and no use is recorded", async (_sentence, change) => {
    const desk = new Desk();
    desk.table.set("one", { ...SECRET, ...change });
    expect(await desk.bearers.identify("one")).toBeNull();
    expect(desk.noted).toEqual([]);
  });

  it("is checked by the current clock, also while an answer is cached", async () => {
    const desk = new Desk();
    desk.table.set("one", { ...SECRET, expiresAt: 1_000_001 });
    expect(await desk.bearers.identify("one")).not.toBeNull();
    desk.realNow += 1;
    expect(await desk.bearers.identify("one")).toBeNull();
    expect(desk.asked).toEqual(["one"]);
  });
});

describe("[S3, S15] the database is queried once in 2 s for a secret", () => {
  it("for any number of simultaneous requests and sockets", async () => {
    const desk = new Desk();
    const bearers = await Promise.all(Array.from({ length: 100 }, () => desk.bearers.identify("one")));
    await Promise.all(bearers.map(async (bearer) => bearer?.holds()));
    desk.at = 1_999;
    expect(await bearers[0]?.holds()).toBe(true);
    expect(desk.asked).toHaveLength(1);
  });

  it("so a revocation is noticed after that time", async () => {
    const desk = new Desk();
    const bearer = await desk.bearers.identify("one");
    desk.table.set("one", { ...SECRET, revokedAt: 1 });
    desk.at = 1_999;
    expect(await bearer?.holds()).toBe(true);
    desk.at = 2_000;
    expect(await bearer?.holds()).toBe(false);
    expect(await desk.bearers.identify("one")).toBeNull();
  });

  it("and on the node that revoked it immediately", async () => {
    const desk = new Desk();
    const bearer = await desk.bearers.identify("one");
    desk.table.set("one", { ...SECRET, revokedAt: 1 });
    desk.bearers.forget();
    expect(await bearer?.holds()).toBe(false);
  });

  it("and the answer that a key does not exist is cached too", async () => {
    const desk = new Desk();
    for (let time = 0; time < 50; time += 1) expect(await desk.bearers.identify("gone")).toBeNull();
    expect(desk.asked).toHaveLength(1);
  });

  it("and many guesses neither query it nor remove cached answers", async () => {
    const desk = new Desk(2);
    await desk.bearers.identify("one");
    for (let guess = 0; guess < 1_000; guess += 1) expect(await desk.bearers.identify(`guess ${guess}`)).toBeNull();
    await desk.bearers.identify("one");
    expect(desk.asked).toEqual(["one"]);
  });

  it("with a bounded cache: the least recently used answer is removed", async () => {
    const desk = new Desk(2);
    for (const text of ["one", "two", "three", "two", "one"]) await desk.bearers.identify(text);
    expect(desk.asked).toEqual(["one", "two", "three", "one"]);
  });
});

describe("while the database is unavailable", () => {
  it("a key that cannot be looked up is not invalid: Unavailable, and the next request queries again", async () => {
    const desk = new Desk();
    desk.error = new Unavailable("database");
    await expect(desk.bearers.identify("one")).rejects.toBe(desk.error);
    desk.error = null;
    expect(await desk.bearers.identify("one")).not.toBeNull();
  });

  it("a socket stays open, because nothing is read for it, and a guess is still invalid", async () => {
    const desk = new Desk();
    const bearer = await desk.bearers.identify("one");
    desk.at = 2_000;
    desk.error = new Unavailable("database");
    expect(await bearer?.holds()).toBe(true);
    expect(await desk.bearers.identify("guess")).toBeNull();
  });

  it("an internal error is not an outage", async () => {
    const desk = new Desk();
    const bearer = await desk.bearers.identify("one");
    desk.at = 2_000;
    desk.error = new RangeError("an internal error");
    await expect(bearer?.holds()).rejects.toBe(desk.error);
  });
});

it("[S3] a key that another node revoked is refused as soon as the wake-up arrives, however new the cached answer is", async () => {
  const desk = new Desk();
  const wakeUps = inProcessWakeUps();
  const changed = wakeUps.listen("api-keys");
  const forgetting = forgetAtEach(changed, desk.bearers);
  expect(await desk.bearers.identify("one")).not.toBeNull();
  desk.table.set("one", { ...SECRET, revokedAt: 1 });
  expect(await desk.bearers.identify("one")).not.toBeNull();
  wakeUps.announce(["api-keys"]);
  await new Promise(setImmediate);
  expect(await desk.bearers.identify("one")).toBeNull();
  changed.close();
  await forgetting;
});
