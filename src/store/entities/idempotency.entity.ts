import { Entity, Index } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Digest, InstantMs, Json, Name } from "./columns";

/** [I1] The result of a request with a key: hashes and ids, no text. */
@Entity("idempotency")
@Index("idempotency_kept", ["keptSince"])
export class IdempotencyEntity {
  @Name(255, { primary: true })
  person!: string;

  @Name(100, { primary: true })
  mutation!: string;

  @Digest({ primary: true })
  keyHash!: string;

  @Name(255)
  inputHash!: string;

  @Json()
  made!: object;

  /** By the real clock [T3]. */
  @InstantMs()
  keptSince!: Instant;
}
