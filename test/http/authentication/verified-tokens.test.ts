import { type KeysInUse, rememberVerified } from "../../../src/http/authentication/verified-tokens";

/** Keys that a test can change, and how often a signature was verified. */
function verifier(): {
  readonly verify: (token: string) => Promise<unknown>;
  readonly keys: { last: object | null };
  readonly count: () => number;
} {
  let count = 0;
  const keys: { -readonly [K in keyof KeysInUse]: KeysInUse[K] } = {
    last: {},
    inUse: () => Promise.resolve(keys.last),
  };
  const check = (token: string) => {
    count += 1;
    return token.startsWith("good") ? Promise.resolve({ sub: token }) : Promise.reject(new Error(`bad ${token}`));
  };
  return { verify: rememberVerified(check, keys), keys, count: () => count };
}

describe("[B1] the signature of a token", () => {
  it("is verified once while the keys stay the same, each token for itself", async () => {
    const { verify, count } = verifier();
    for (let time = 0; time < 3; time += 1) {
      expect(await verify("good one")).toEqual({ sub: "good one" });
      expect(await verify("good two")).toEqual({ sub: "good two" });
    }
    expect(count()).toBe(2);
  });

  it("is verified again with other keys, and if none is known any more", async () => {
    const { verify, keys, count } = verifier();
    await verify("good");
    keys.last = {};
    await verify("good");
    expect(count()).toBe(2);
    keys.last = null;
    await verify("good");
    expect(count()).toBe(3);
  });

  it("is verified each time if it is wrong", async () => {
    const { verify, count } = verifier();
    for (let time = 0; time < 2; time += 1) await expect(verify("forged")).rejects.toThrow("bad forged");
    expect(count()).toBe(2);
  });

  it("is verified again for a token that many others have replaced: memory is bounded", async () => {
    const { verify, count } = verifier();
    const long = (number: number): string => `good ${number} ${"x".repeat(700_000)}`;
    for (let number = 0; number < 12; number += 1) await verify(long(number));
    await verify(long(11));
    expect(count()).toBe(12);
    await verify(long(0));
    expect(count()).toBe(13);
  });
});
