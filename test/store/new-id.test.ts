import { decodeTime } from "ulid";
import { newId } from "../../src/store/new-id";

/** Far more than one pool of random bytes is enough for. */
const IDS = Array.from({ length: 20_000 }, newId);

describe("new ids", () => {
  it("are ULIDs in lower case, of the present time", () => {
    for (const id of IDS) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/u);
    const before = Date.now();
    const time = decodeTime(newId().toUpperCase());
    expect([before <= time, time <= Date.now()]).toEqual([true, true]);
  });

  it("are all different, with every character at each of the 16 random places", () => {
    expect(new Set(IDS.map((id) => id.slice(10))).size).toBe(IDS.length);
    for (let place = 10; place < 26; place += 1) expect(new Set(IDS.map((id) => id[place])).size).toBe(32);
  });
});
