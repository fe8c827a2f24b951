import { Entity } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Code, Count, Flag, InstantMs, Name } from "./columns";

/** [S22] One row: what all nodes of this database must have in common. */
@Entity("database_mode")
export class DatabaseModeEntity {
  @Count({ primary: true })
  id!: number;

  @Code()
  kind!: "SANDBOX" | "PRODUCTION";

  @Code()
  gateway!: string;

  @Name(255)
  issuer!: string;

  @Name(255)
  audience!: string;

  @Flag()
  emails!: boolean;

  @InstantMs()
  recordedAt!: Instant;
}
