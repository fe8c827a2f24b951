import { createHash } from "node:crypto";
import { PolicyAltered } from "../../app/failures";
import type { PolicyWrites } from "../../app/ports/transaction";
import type { Policy } from "../../domain/policy";
import type { Instant } from "../../domain/vocabulary";
import type { Database } from "../database/database";
import { orLostRace } from "../database/database-errors";
import type { Session } from "../database/session";
import { encodeJson } from "../entities/json-codec";
import { PolicyVersionEntity } from "../entities/policy-version.entity";

/** [POL5] Keeps what each version said when it was first used. */
export class PolicyVersions {
  /** Hashes that are known to be committed: what was used once needs no more asking. */
  readonly #committed = new Map<string, string>();
  /** Transactions that used one first: what they read of it is not committed yet. */
  readonly #firstUses = new WeakSet<Session>();

  /**
   * @throws PolicyAltered if the version was used with another content.
   * @throws LostRace if another node has just used it for the first time.
   */
  async use(session: Session, policy: Policy, now: () => Promise<Instant>): Promise<void> {
    const { version } = policy;
    const hash = hashOf(policy);
    const known = this.#committed.get(version) ?? (await this.#read(session, version));
    if (known === hash) return;
    if (known !== undefined) throw altered([version]);
    await session.insert(PolicyVersionEntity, [{ version, hash, firstUsedAt: await now() }], orLostRace);
    this.#firstUses.add(session);
  }

  /** @param now  business time. */
  writes(session: Session, now: () => Promise<Instant>): PolicyWrites {
    return { use: (policy) => this.use(session, policy, now) };
  }

  /** What a node asks at its start: @throws PolicyAltered if its file lacks or alters a version that is in use. */
  async check(database: Pick<Database, "read">, policies: readonly Policy[]): Promise<void> {
    const used = await database.read((session) => session.select(PolicyVersionEntity, "ORDER BY version"));
    const ours = new Map(policies.map((policy) => [policy.version, hashOf(policy)]));
    const wrong = used.filter(({ version, hash }) => ours.get(version) !== hash).map(({ version }) => version);
    if (wrong.length > 0) throw altered(wrong);
  }

  async #read(session: Session, version: string): Promise<string | undefined> {
    const [row] = await session.select(PolicyVersionEntity, "WHERE version = ?", [version]);
    if (row !== undefined && !this.#firstUses.has(session)) this.#committed.set(version, row.hash);
    return row?.hash;
  }
}

const altered = (versions: readonly string[]): PolicyAltered =>
  new PolicyAltered(
    `policy ${versions.join(", ")} was used with another content, or is missing here: a version once in force never changes`,
  );

const hashes = new WeakMap<Policy, string>();

/** Of the content, whatever the order of its fields in the file. */
function hashOf(policy: Policy): string {
  const known = hashes.get(policy);
  if (known !== undefined) return known;
  const hash = createHash("sha256")
    .update(encodeJson(sorted(policy)))
    .digest("hex");
  hashes.set(policy, hash);
  return hash;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, field]) => [key, sorted(field)]));
}
