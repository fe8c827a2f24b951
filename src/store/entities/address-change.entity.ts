import { Entity, Index } from "typeorm";
import type { AddressChange } from "../../app/ports/users";
import type { Instant } from "../../domain/vocabulary";
import { Id, InstantMs, Json, Name } from "./columns";

/**
 * [S24] One change of a known user's email address: who made it and when. The email to the old address is written from
 * it.
 */
@Entity("address_changes")
@Index("address_changes_of_user", ["userId", "changedAt"])
export class AddressChangeEntity {
  @Id({ primary: true })
  id!: string;

  @Id()
  userId!: string;

  /** By the real clock. */
  @InstantMs()
  changedAt!: Instant;

  /** The subject of the token, or the API key's id. */
  @Name(255)
  changedBy!: string;

  @Name(320)
  oldEmail!: string;

  /** As the person was before: somebody who changes the address can change the name and the language with it. */
  @Json()
  personBefore!: AddressChange["personBefore"];
}
