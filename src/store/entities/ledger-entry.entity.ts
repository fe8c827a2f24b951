import { Entity } from "typeorm";
import type { LedgerAccount } from "../../domain/ledger/ledger";
import type { ActivityType, Instant } from "../../domain/vocabulary";
import { Code, Count, Id, InstantMs, Minor } from "./columns";

/** Every movement of money, account by account [M3]: written once with its event, never changed and never removed. */
@Entity("ledger_entries")
export class LedgerEntryEntity {
  @Id({ primary: true })
  orderId!: string;

  /** Of the event that moved it. */
  @Count({ primary: true })
  sequence!: number;

  @Code({ primary: true })
  account!: LedgerAccount;

  @Code()
  type!: ActivityType;

  @Code()
  currency!: string;

  /** Above zero: what came in. Below zero: what went out. */
  @Minor()
  amount!: bigint;

  /** The order's part of the account after it. */
  @Minor()
  balance!: bigint;

  @InstantMs()
  occurredAt!: Instant;
}
