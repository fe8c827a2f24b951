import { messageIdOf } from "../../../src/app/partner/webhook-message";
import { judge } from "../../../src/app/partner/webhook-retries";
import { newSecret, sealer } from "../../../src/app/partner/webhook-secret";
import { HOUR_MS } from "../../../src/domain/duration";

const answer = (status: number | null, retryAfterMs: number | null = null) => ({ status, error: null, retryAfterMs });

describe("[F15] the effect of an answer on its message", () => {
  it.each([200, 201, 204, 299])("%d means that it was accepted", (status) => {
    expect(judge(answer(status), 1, 0)).toEqual({ end: "TAKEN" });
  });

  it("410 disables the endpoint, after any try", () => {
    expect(judge(answer(410), 1, 0)).toEqual({ end: "GONE" });
    expect(judge(answer(410), 10, 0)).toEqual({ end: "GONE" });
  });

  it.each([
    [1, 5_000, 6_000],
    [2, 300_000, 360_000],
    [3, 1_800_000, 2_160_000],
    [4, 2 * HOUR_MS, 2.4 * HOUR_MS],
    [5, 5 * HOUR_MS, 6 * HOUR_MS],
    [6, 10 * HOUR_MS, 12 * HOUR_MS],
    [7, 14 * HOUR_MS, 16.8 * HOUR_MS],
    [8, 20 * HOUR_MS, 24 * HOUR_MS],
    [9, 24 * HOUR_MS, 28.8 * HOUR_MS],
  ])("after try %d it is retried in %d to %d ms", (tries, min, max) => {
    for (const status of [null, 199, 300, 301, 304, 400, 404, 429, 500, 503]) {
      expect(judge(answer(status), tries, 0)).toEqual({ end: "AGAIN", afterMs: min });
      expect(judge(answer(status), tries, 1)).toEqual({ end: "AGAIN", afterMs: max });
    }
  });

  it("after try 10 it is no longer retried", () => {
    expect(judge(answer(500), 10, 0)).toEqual({ end: "GIVEN_UP" });
    expect(judge(answer(null), 11, 1)).toEqual({ end: "GIVEN_UP" });
  });

  it("a retry-after is used if it is longer, and never shortens the wait", () => {
    expect(judge(answer(429, 60_000), 1, 0)).toEqual({ end: "AGAIN", afterMs: 60_000 });
    expect(judge(answer(503, 60_000), 2, 0)).toEqual({ end: "AGAIN", afterMs: 300_000 });
  });
});

describe("the id of a message", () => {
  it("consists of the event and the endpoint, and has no full stop, which separates the parts of a signature", () => {
    const [event, endpoint] = [`evt_${"0".repeat(26)}`, `whk_${"1".repeat(26)}`];
    expect(messageIdOf(event, endpoint)).toBe(`msg_${"0".repeat(26)}_${"1".repeat(26)}`);
  });
});

describe("the secret of an endpoint", () => {
  const key = Buffer.alloc(32, 7);

  it("is whsec_ and 24 random bytes in base64", () => {
    const [one, other] = [newSecret(), newSecret()];
    expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect(one).not.toBe(other);
  });

  it("is stored encrypted, each time differently, and can be read only with its own key for its own endpoint", () => {
    const { seal, open } = { ...sealer(key) };
    const [sealed, again] = [seal("whsec_x", "whk_1"), seal("whsec_x", "whk_1")];
    expect(sealed).not.toBe(again);
    expect(Buffer.from(sealed, "base64").toString("latin1")).not.toContain("whsec");
    expect(open(sealed, "whk_1")).toBe("whsec_x");
    expect(() => open(sealed, "whk_2")).toThrow();
    expect(() => sealer(Buffer.alloc(32, 8)).open(sealed, "whk_1")).toThrow();
    expect(() => open(`${sealed.startsWith("A") ? "B" : "A"}${sealed.slice(1)}`, "whk_1")).toThrow();
  });
});
