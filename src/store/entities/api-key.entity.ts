import { Entity, Index } from "typeorm";
import type { ApiScope } from "../../domain/api-key";
import type { Instant } from "../../domain/vocabulary";
import { Code, Digest, Id, InstantMs, Json, Name } from "./columns";

/** A key of a partner system. All instants are of the real clock [T3]. */
@Entity("api_keys")
export class ApiKeyEntity {
  @Id({ primary: true })
  id!: string;

  @Name(200)
  name!: string;

  /** Of its newest secret. */
  @Code()
  prefix!: string;

  @Json()
  scopes!: readonly ApiScope[];

  /** A token's subject; null for a key from before this was recorded. */
  @Name(255, { nullable: true })
  createdBy!: string | null;

  @InstantMs()
  createdAt!: Instant;

  @InstantMs({ nullable: true })
  expiresAt!: Instant | null;

  @InstantMs({ nullable: true })
  lastUsedAt!: Instant | null;

  @InstantMs({ nullable: true })
  revokedAt!: Instant | null;
}

/** Identifies a key: its SHA-256, from which the key cannot be recovered. */
@Entity("api_key_secrets")
@Index("api_key_secrets_of_key", ["keyId"])
export class ApiKeySecretEntity {
  @Digest({ primary: true })
  hash!: string;

  @Id()
  keyId!: string;

  /** null: as long as its key. */
  @InstantMs({ nullable: true })
  holdsUntil!: Instant | null;
}
