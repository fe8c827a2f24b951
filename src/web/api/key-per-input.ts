/** Idempotency keys: the same move keeps its key until it is done. After that, the same text is a new move. */
export class KeyPerInput {
  readonly #keys = new Map<string, string>();

  of(input: object): string {
    const asked = JSON.stringify(input);
    const key = this.#keys.get(asked) ?? randomKey();
    this.#keys.set(asked, key);
    return key;
  }

  forget(): void {
    this.#keys.clear();
  }
}

const KEY_BYTES = 16;

/** crypto.randomUUID is not there on a page without TLS, as a sandbox in a local network is. */
const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(KEY_BYTES))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
