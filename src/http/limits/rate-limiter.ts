/** Token buckets by key, in bounded memory [S15]. A full bucket contains no information and is removed. */

export interface Rate {
  /** How many at once. */
  readonly burst: number;
  /** Refilled evenly. */
  readonly perMinute: number;
}

interface Bucket {
  tokens: number;
  /** Of a monotonic clock, milliseconds. */
  at: number;
}

export interface Allowance {
  readonly burst: number;
  /** In which an empty bucket fills. */
  readonly windowSeconds: number;
  readonly remaining: number;
  /** Until the bucket is full. */
  readonly resetSeconds: number;
}

const MINUTE_MS = 60_000;

export class RateLimiter {
  private readonly buckets = new Map<string, Bucket>();

  /**
   * @param maxKeys beyond it the key that was quiet longest is forgotten, which is to its favour: who floods with many
   * keys
   *   (addresses of one network) is for the proxy in front to stop.
   */
  constructor(
    private readonly rate: Rate,
    private readonly maxKeys: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get size(): number {
    return this.buckets.size;
  }

  /**
   * Takes one, or several; more than the burst counts as the burst. @returns 0 if there were as many, else whole
   * seconds until there are.
   */
  take(key: string, units = 1): number {
    const wanted = Math.min(units, this.rate.burst);
    const bucket = this.refilled(key);
    this.buckets.delete(key);
    this.buckets.set(key, bucket); // youngest last
    this.forget();
    if (bucket.tokens < wanted) return Math.max(1, this.secondsFor(wanted - bucket.tokens));
    bucket.tokens -= wanted;
    return 0;
  }

  /** Takes no tokens. */
  allowance(key: string): Allowance {
    const { tokens } = this.refilled(key);
    const { burst } = this.rate;
    return {
      burst,
      windowSeconds: this.secondsFor(burst),
      remaining: Math.floor(tokens),
      resetSeconds: this.secondsFor(burst - tokens),
    };
  }

  private secondsFor(tokens: number): number {
    return Math.ceil((tokens * MINUTE_MS) / this.rate.perMinute / 1_000);
  }

  private refilled(key: string): Bucket {
    const at = this.now();
    const bucket = this.buckets.get(key);
    if (bucket === undefined) return { tokens: this.rate.burst, at };
    const tokens = Math.min(this.rate.burst, bucket.tokens + ((at - bucket.at) * this.rate.perMinute) / MINUTE_MS);
    return { tokens, at };
  }

  /** The oldest goes when there are too many; besides, each call looks at one old bucket and drops it if it is full. */
  private forget(): void {
    for (const [key, { tokens, at }] of this.buckets) {
      const full = tokens + ((this.now() - at) * this.rate.perMinute) / MINUTE_MS >= this.rate.burst;
      if (this.buckets.size <= this.maxKeys && !full) return;
      if (this.buckets.size === 1) return;
      this.buckets.delete(key);
    }
  }
}

/** How many of something each key holds at a time: sockets of a person, of an address. */
export class Holdings {
  private readonly counts = new Map<string, number>();
  constructor(private readonly maximum: number) {}

  /** @returns false, and changes nothing, if the key would exceed its maximum. */
  take(key: string, many = 1): boolean {
    const count = (this.counts.get(key) ?? 0) + many;
    if (count > this.maximum) return false;
    this.counts.set(key, count);
    return true;
  }

  give(key: string, many = 1): void {
    const count = (this.counts.get(key) ?? 0) - many;
    if (count <= 0) this.counts.delete(key);
    else this.counts.set(key, count);
  }
}
