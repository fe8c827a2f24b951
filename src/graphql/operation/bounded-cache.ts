/** The least recently used goes first; bounded by the characters of the texts that the values were made from. */
export class BoundedCache<Value> {
  private readonly entries = new Map<string, { readonly value: Value; readonly characters: number }>();
  private characters = 0;

  /** @param maxCharacters of all texts together; one larger than a tenth of it is not kept. */
  constructor(private readonly maxCharacters: number) {}

  get(key: string): Value | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: Value, characters: number): void {
    if (characters > this.maxCharacters / 10) return;
    this.drop(key);
    this.entries.set(key, { value, characters });
    this.characters += characters;
    for (const oldest of this.entries.keys()) {
      if (this.characters <= this.maxCharacters) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.characters -= this.entries.get(key)?.characters ?? 0;
    this.entries.delete(key);
  }
}
