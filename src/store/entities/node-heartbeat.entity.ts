import { Entity } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Id, InstantMs } from "./columns";

/** A node's last proof that it can write. A row for each node, so that nodes do not wait for each other's. */
@Entity("node_heartbeats")
export class NodeHeartbeatEntity {
  @Id({ primary: true })
  node!: string;

  /** By the real clock. */
  @InstantMs()
  at!: Instant;
}
