import { keyUses } from "../../../src/app/partner/api-key-uses";

interface Written {
  readonly keyId: string;
  readonly at: number;
}

/** A clock, a log, and a table that can fail. */
class Book {
  readonly written: Written[] = [];
  readonly warnings: Record<string, unknown>[] = [];
  now = 1_000_000;
  isDown = false;
  readonly uses = keyUses({
    store: {
      used: (keyId, at) => {
        if (this.isDown) return Promise.reject(new Error("down"));
        this.written.push({ keyId, at });
        return Promise.resolve();
      },
    },
    realNow: () => this.now,
    logger: { warn: (fields) => void this.warnings.push(fields) },
  });
}

describe("last uses of keys", () => {
  it("are written once a minute per key, however often it is used", async () => {
    const book = new Book();
    for (let time = 0; time < 100; time += 1) for (const key of ["key_1", "key_2"]) book.uses.note(key, null);
    await book.uses.written();
    book.now += 59_999;
    book.uses.note("key_1", null);
    await book.uses.written();
    book.now += 1;
    book.uses.note("key_1", null);
    await book.uses.written();
    expect(book.written).toEqual([
      { keyId: "key_1", at: 1_000_000 },
      { keyId: "key_2", at: 1_000_000 },
      { keyId: "key_1", at: 1_060_000 },
    ]);
  });

  it("are not written again if another node has written them", async () => {
    const book = new Book();
    book.uses.note("key_1", book.now - 59_999);
    await book.uses.written();
    expect(book.written).toEqual([]);
    book.uses.note("key_1", book.now - 60_000);
    await book.uses.written();
    expect(book.written).toHaveLength(1);
  });

  it("are reported if they cannot be written, stop nothing, and are written with the next use", async () => {
    const book = new Book();
    book.isDown = true;
    book.uses.note("key_1", null);
    await book.uses.written();
    expect(book.warnings).toMatchObject([{ keyId: "key_1" }]);
    book.isDown = false;
    book.uses.note("key_1", null);
    await book.uses.written();
    expect(book.written).toEqual([{ keyId: "key_1", at: 1_000_000 }]);
  });

  it("are waited for if they are recorded while another one is being written", async () => {
    const book = new Book();
    book.uses.note("key_1", null);
    const written = book.uses.written();
    book.uses.note("key_2", null);
    await written;
    expect(book.written.map(({ keyId }) => keyId)).toEqual(["key_1", "key_2"]);
  });
});
