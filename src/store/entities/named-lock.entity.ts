import { Entity } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Count, Id, InstantMs, Name } from "./columns";

/**
 * Locks that hold between all nodes of a service, at whatever server of a cluster each node is. Instants are of the
 * real clock [T3].
 */
@Entity("named_locks")
export class NamedLockEntity {
  @Name(100, { primary: true })
  name!: string;

  /** Belongs to one holding, not to a node. Empty if nobody holds the lock. */
  @Id()
  holder!: string;

  /** The holder renews the lock before. Afterwards others can take it. */
  @InstantMs()
  endsAt!: Instant;

  /** Raised by each write, because a cluster compares only rows that changed. */
  @Count()
  changes!: number;
}
