import { at, succeeded, type UserErrorAnswer, userErrorsOf } from "../app/order-scenario";
import { type Answer, type Json, type TestService, textAt } from "../app/service";

const KEY = "id name prefix scopes createdBy createdAt expiresAt lastUsedAt revokedAt";
const CREATE = `mutation($input: CreateApiKeyInput!) { it: createApiKey(input: $input) { apiKey { ${KEY} } key userErrors { code message field actual { ...V } required { ...V } } } }`;
const ROTATE = `mutation($input: RotateApiKeyInput!) { it: rotateApiKey(input: $input) { apiKey { ${KEY} } key userErrors { code message field } } }`;
const REVOKE = `mutation($input: RevokeApiKeyInput!) { it: revokeApiKey(input: $input) { apiKey { ${KEY} } userErrors { code message field } } }`;
const VALUE =
  "fragment V on RuleValue { ... on NumberValue { number } ... on WordValue { word } ... on InstantValue { instant } }";

export const LIST = `{ apiKeys { ${KEY} } }`;

/** What operators do with keys, over HTTP. */
export class Operators {
  private constructor(
    private readonly service: Pick<TestService, "ask">,
    readonly token: string,
  ) {}

  static async of(service: Pick<TestService, "ask" | "token">): Promise<Operators> {
    const scopes = ["operator", "orders:write", "orders:read", "users:write", "webhooks:manage"] as const;
    return new Operators(service, await service.token("operator", { scopes, channel: "API" }));
  }

  create(input: object): Promise<Json> {
    return this.send(`${CREATE} ${VALUE}`, input);
  }

  async createErrors(input: object): Promise<readonly UserErrorAnswer[]> {
    const payload = await this.create(input);
    expect([payload.apiKey, payload.key]).toEqual([null, null]);
    return userErrorsOf(payload);
  }

  rotate(input: object): Promise<Json> {
    return this.send(ROTATE, input);
  }

  revoke(input: object): Promise<Json> {
    return this.send(REVOKE, input);
  }

  /** A created key: its id and the key itself. */
  async createKey(...scopes: readonly string[]): Promise<{ readonly id: string; readonly key: string }> {
    return idAndKey(await this.create({ name: "A partner", scopes }));
  }

  async list(): Promise<readonly Json[]> {
    return succeeded(await this.service.ask(this.token, LIST)).apiKeys as unknown as readonly Json[];
  }

  private async send(document: string, input: object): Promise<Json> {
    return at(succeeded(await this.service.ask(this.token, document, { input })), "it");
  }
}

export const idAndKey = ({ apiKey, key }: Json): { readonly id: string; readonly key: string } => ({
  id: textAt(apiKey?.id),
  key: textAt(key),
});

/** Whether it is no longer valid at that instant. */
export const hasEnded = ({ revokedAt, expiresAt }: Json, now: number): boolean =>
  typeof revokedAt === "string" || (typeof expiresAt === "string" && Date.parse(expiresAt) <= now);

/** The codes of an answer's top-level errors; "answered" if it has none. */
export const codesOf = ({ errors }: Answer): string =>
  errors.map(({ extensions }) => String(extensions.code)).join() || "answered";
