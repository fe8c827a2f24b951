import { Entity } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Count, InstantMs } from "./columns";

/**
 * [T3] One row: business time is stopped at `anchorAt` until the real clock reaches `runningFrom`, and continues from
 * there.
 */
@Entity("sandbox_clock")
export class SandboxClockEntity {
  @Count({ primary: true })
  id!: number;

  @InstantMs()
  anchorAt!: Instant;

  @InstantMs()
  runningFrom!: Instant;
}
