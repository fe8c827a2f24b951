import { randomBytes } from "node:crypto";
import type { Database } from "../database/database";
import { ServiceSecretEntity } from "../entities/service-secret.entity";

/** Keys that the service makes for itself at their first use, the same on all nodes and after a restart. */
export class ServiceSecrets {
  readonly #known = new Map<string, Buffer>();

  constructor(private readonly database: Database) {}

  /** 32 random bytes under that name. */
  async serviceSecret(name: string): Promise<Buffer> {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const hex = await this.database.transact(async (session) => {
      await session.insertMissing(ServiceSecretEntity, [{ name, secret: randomBytes(32).toString("hex") }]);
      const [row] = await session.select(ServiceSecretEntity, "WHERE name = ?", [name]);
      return row?.secret ?? "";
    });
    const secret = Buffer.from(hex, "hex");
    this.#known.set(name, secret);
    return secret;
  }
}
