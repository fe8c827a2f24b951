import { Entity } from "typeorm";
import { Digest, Name } from "./columns";

/** Keys that the service created for itself, the same on all nodes. */
@Entity("service_secrets")
export class ServiceSecretEntity {
  @Name(100, { primary: true })
  name!: string;

  @Digest()
  secret!: string;
}
