import { Entity, Index } from "typeorm";
import { Id, Name, Words } from "./columns";

@Entity("users")
@Index("users_external_id", ["externalId"], { unique: true })
export class UserEntity {
  @Id({ primary: true })
  id!: string;

  @Name(255)
  externalId!: string;

  @Name(1000)
  displayName!: string;

  @Name(320)
  email!: string;

  @Name(100)
  locale!: string;

  @Name(100)
  timeZone!: string;

  @Words({ nullable: true })
  avatarUrl!: string | null;
}
