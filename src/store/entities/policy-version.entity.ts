import { Entity } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Digest, InstantMs, Name } from "./columns";

/** [POL5] Versions that were used once. */
@Entity("policy_versions")
export class PolicyVersionEntity {
  @Name(100, { primary: true })
  version!: string;

  @Digest()
  hash!: string;

  @InstantMs()
  firstUsedAt!: Instant;
}
