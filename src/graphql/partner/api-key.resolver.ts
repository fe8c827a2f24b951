import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Outcome } from "../../app/idempotency";
import type { ApiKeys, IssuedKey } from "../../app/partner/api-keys";
import { API_SCOPES, type ApiKey as DomainApiKey } from "../../domain/api-key";
import type { Context } from "../context/context";
import { requireScope } from "../context/viewer";
import { isId } from "../lookup/access";
import { keyOf } from "../mutation/run-move";
import { ApiKey } from "../types/api-key.type";
import { INPUT, OPERATORS_ONLY, userErrorsAre } from "../types/descriptions";
import type { Fields } from "../types/page";
import { toUserErrors } from "../types/user-error.type";
import { CreateApiKeyInput, RevokeApiKeyInput, RotateApiKeyInput } from "./api-key.input";
import { CreateApiKeyPayload, RevokeApiKeyPayload, RotateApiKeyPayload } from "./api-key.payload";

/** What operators do with the keys of partner systems. */
@Resolver()
export class ApiKeyResolver {
  @Query(() => [ApiKey], {
    description: `The API keys of partner systems, newest first. The list has a limit: it contains all valid keys, at most 100, and the newest 100 that were revoked or have expired. ${OPERATORS_ONLY}`,
  })
  async apiKeys(@Ctx() context: Context): Promise<readonly ApiKey[]> {
    requireScope(context.viewer, "operator");
    return (await context.app.apiKeys.list()).map((key) => new ApiKey(key));
  }

  @Mutation(() => CreateApiKeyPayload, {
    description: `Creates an API key for a partner system. A key cannot have a scope that its creator's token does not have. Only the marketplace's operators can use it: a caller without the scope operator, or without a scope of the key, gets the top-level error FORBIDDEN. ${userErrorsAre("TEXT_REQUIRED", "TEXT_TOO_LONG", "INVALID_VALUE", "DATE_NOT_LATER", "TOO_MANY_API_KEYS", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async createApiKey(
    @Arg("input", () => CreateApiKeyInput, INPUT) input: CreateApiKeyInput,
    @Ctx() context: Context,
  ): Promise<Fields<CreateApiKeyPayload>> {
    const { subject } = requireScope(context.viewer, "operator");
    const { apiKeys } = context.app;
    const key = input.toNewApiKey();
    requireScopesOf(context, key);
    return issued(apiKeys, await apiKeys.create({ input: key, subject, idempotencyKey: keyOf(input) }));
  }

  @Mutation(() => RotateApiKeyPayload, {
    description: `Rotates an API key: it gets a new secret and keeps its id. The previous secret stays valid for 24 hours, or until the key ends. Only the marketplace's operators can use it: a caller without the scope operator, or without a scope of the key, gets the top-level error FORBIDDEN, because the response contains the key. ${userErrorsAre("NOT_FOUND", "API_KEY_ENDED", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async rotateApiKey(
    @Arg("input", () => RotateApiKeyInput, INPUT) input: RotateApiKeyInput,
    @Ctx() context: Context,
  ): Promise<Fields<RotateApiKeyPayload>> {
    const { apiKeys } = context.app;
    return issued(
      apiKeys,
      await change(context, input, async (request) => {
        const key = await apiKeys.find(request.apiKeyId);
        if (key !== null) requireScopesOf(context, key);
        return apiKeys.rotate(request);
      }),
    );
  }

  @Mutation(() => RevokeApiKeyPayload, {
    description: `Revokes an API key permanently, with all its secrets. The node that answers refuses the key from then on. The other nodes refuse it as soon as they receive the wake-up. Without one, they accept it for up to 2 s. Its sockets are closed within 5 s. Nothing changes if the key was already revoked. ${OPERATORS_ONLY} ${userErrorsAre("NOT_FOUND", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async revokeApiKey(
    @Arg("input", () => RevokeApiKeyInput, INPUT) input: RevokeApiKeyInput,
    @Ctx() context: Context,
  ): Promise<Fields<RevokeApiKeyPayload>> {
    const { apiKeys } = context.app;
    return payload(apiKeys, await change(context, input, (request) => apiKeys.revoke(request)));
  }
}

/** [S24] Who gets a key can do what it can, so its scopes must be the creator's own. A key's scopes never change. */
function requireScopesOf({ viewer }: Context, { scopes }: Pick<DomainApiKey, "scopes">): void {
  for (const scope of scopes) requireScope(viewer, API_SCOPES[scope]);
}

type Changed = Pick<IssuedKey, "apiKeyId">;

async function change<M extends Changed>(
  context: Context,
  input: Fields<RotateApiKeyInput>,
  work: (request: Parameters<ApiKeys["rotate"]>[0]) => Promise<Outcome<M>>,
): Promise<Outcome<M>> {
  const { subject } = requireScope(context.viewer, "operator");
  const idempotencyKey = keyOf(input);
  const { apiKeyId } = input;
  return isId(apiKeyId)
    ? work({ apiKeyId, subject, idempotencyKey })
    : { refusals: [{ code: "NOT_FOUND", field: ["apiKeyId"] }] };
}

async function payload(apiKeys: ApiKeys, outcome: Outcome<Changed>): Promise<Fields<RevokeApiKeyPayload>> {
  if ("refusals" in outcome) return { apiKey: null, userErrors: toUserErrors(outcome.refusals) };
  const key = await apiKeys.find(outcome.result.apiKeyId);
  return { apiKey: key === null ? null : new ApiKey(key), userErrors: [] };
}

async function issued(apiKeys: ApiKeys, outcome: Outcome<IssuedKey>): Promise<Fields<CreateApiKeyPayload>> {
  return { ...(await payload(apiKeys, outcome)), key: "refusals" in outcome ? null : outcome.result.text };
}
