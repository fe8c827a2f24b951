import { Entity } from "typeorm";
import type { CancellationReason, PartyRole, RefundReason } from "../../domain/vocabulary";
import { Code, Id, Words } from "./columns";

/** [V3] The only place where confidential text is stored. */
@Entity("confidential_words")
export class ConfidentialWordsEntity {
  @Id({ primary: true })
  resolutionId!: string;

  @Code()
  author!: PartyRole;

  @Code({ nullable: true })
  reason!: CancellationReason | RefundReason | null;

  @Words({ nullable: true })
  note!: string | null;
}
