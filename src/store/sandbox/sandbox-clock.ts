import type { MovableClock } from "../../app/ports/clock";
import type { Instant } from "../../domain/vocabulary";
import { businessNow, realNow } from "../database/business-clock";
import type { Database } from "../database/database";
import type { HeldLock } from "../database/held-lock";
import type { Session } from "../database/session";
import { SandboxClockEntity } from "../entities/sandbox-clock.entity";

export type ClockMode = "RUNNING" | "FROZEN";

/** Later than any real clock: business time is stopped between moves. */
const NEVER = Number.MAX_SAFE_INTEGER;

/**
 * By the real clock: longer than processing what is due at one instant takes. If the mover dies, time continues
 * automatically.
 */
const LEASE_MS = 10_000;

/**
 * [T3] Moves business time, for all nodes and over restarts: forward only. Two numbers in one row say it all: see
 * `runningOn`.
 */
export class SandboxClock implements MovableClock {
  /** By the call of `alone` that runs now: there is one at a time. Its moves commit only while it holds the lock. */
  #held: HeldLock | null = null;

  constructor(
    private readonly database: Database,
    private readonly mode: ClockMode,
  ) {}

  now(): Promise<Instant> {
    return this.database.read((session) => businessNow(session, true));
  }

  /** Takes up the mode that this start asks for; the time stays. */
  async start(): Promise<void> {
    await this.database.transact(async (session) => {
      const [row] = await session.select(SandboxClockEntity, "WHERE id = 1");
      const stands = row?.runningFrom === NEVER;
      if (stands === (this.mode === "FROZEN")) return;
      await this.write(session, await businessNow(session, true), await realNow(session));
    });
  }

  /** Runs one mover at a time, over all nodes. @throws Unavailable if another one takes too long. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.database.exclusively("sandbox-clock", async (held) => {
      this.#held = held;
      try {
        return await work();
      } finally {
        this.#held = null;
      }
    });
  }

  /** In the past of business time: it stays where it is. */
  holdAt(at: Instant): Promise<void> {
    return this.move(at, LEASE_MS);
  }

  /** In the past of business time: it continues from where it is. */
  goOnFrom(at: Instant): Promise<void> {
    return this.move(at, 0);
  }

  private async move(instant: Instant, standsForMs: number): Promise<void> {
    await this.database.transact(async (session) => {
      await this.#held?.renewIn(session);
      const now = await businessNow(session, true);
      await this.write(session, Math.max(now, instant), (await realNow(session)) + standsForMs);
    });
  }

  private async write(session: Session, anchorAt: Instant, runningFrom: Instant): Promise<void> {
    await session.upsert(SandboxClockEntity, [
      { id: 1, anchorAt, runningFrom: this.mode === "FROZEN" ? NEVER : runningFrom },
    ]);
  }
}
