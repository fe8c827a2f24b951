import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { ApiKeys, IssuedKey } from "../../app/partner/api-keys";
import type { Outcome } from "../../app/idempotency";
import { API_SCOPES, type ApiKey as DomainApiKey } from "../../domain/api-key";
import { isId } from "../lookup/access";
import { CreateApiKeyInput, RevokeApiKeyInput, RotateApiKeyInput } from "./api-key.input";
import { CreateApiKeyPayload, RevokeApiKeyPayload, RotateApiKeyPayload } from "./api-key.payload";
import { ApiKey } from "../types/api-key.type";
import { keyOf } from "../mutation/run-move";
import type { Context } from "../context/context";
import type { Fields } from "../lookup/field-decorators";
import { toUserErrors } from "../types/user-error.type";
import { requireScope } from "../context/viewer";

/** What operators do with the keys of partner systems. */
@Resolver()
export class ApiKeyResolver {
  @Query(() => [ApiKey], {
    description:
      "For the marketplace's operators (scope operator): keys of partner systems, newest first. A plain list, as it is bounded: all that hold, 100 at most, and the newest 100 that were revoked or have expired. Errors: FORBIDDEN without the scope.",
  })
  async apiKeys(@Ctx() context: Context): Promise<readonly ApiKey[]> {
    requireScope(context.viewer, "operator");
    return (await context.app.apiKeys.list()).map((key) => new ApiKey(key));
  }

  @Mutation(() => CreateApiKeyPayload, {
    description:
      "For the marketplace's operators (scope operator): makes a key for a partner system. A key has no scope that the token of its creator lacks. Errors: FORBIDDEN without the scope operator, or without a scope of the key. userErrors: TEXT_REQUIRED, TEXT_TOO_LONG, INVALID_VALUE, DATE_NOT_LATER, TOO_MANY_API_KEYS, IDEMPOTENCY_KEY_REUSED.",
  })
  async createApiKey(
    @Arg("input", () => CreateApiKeyInput, { description: "The key." }) input: CreateApiKeyInput,
    @Ctx() context: Context,
  ): Promise<Fields<CreateApiKeyPayload>> {
    const { subject } = requireScope(context.viewer, "operator");
    const { apiKeys } = context.app;
    const key = input.toNewApiKey();
    requireScopesOf(context, key);
    return issued(apiKeys, await apiKeys.create({ input: key, subject, idempotencyKey: keyOf(input) }));
  }

  @Mutation(() => RotateApiKeyPayload, {
    description:
      "For the marketplace's operators (scope operator): gives a key a new secret, under the same id. The secret before it holds beside the new one for 24 h, or until the key ends. Errors: FORBIDDEN without the scope operator, or without a scope of the key, because the answer contains the key. userErrors: NOT_FOUND, API_KEY_ENDED, IDEMPOTENCY_KEY_REUSED.",
  })
  async rotateApiKey(
    @Arg("input", () => RotateApiKeyInput, { description: "Which key." }) input: RotateApiKeyInput,
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
    description:
      "For the marketplace's operators (scope operator): ends a key permanently, with all its secrets. The node that answers refuses it from then on, and the other nodes as soon as its wake-up reaches them; without one they accept it for up to 2 s. Its sockets end within 5 s. Of a key that is revoked already nothing changes. Errors: FORBIDDEN without the scope. userErrors: NOT_FOUND, IDEMPOTENCY_KEY_REUSED.",
  })
  async revokeApiKey(
    @Arg("input", () => RevokeApiKeyInput, { description: "Which key." }) input: RevokeApiKeyInput,
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
  return isId(apiKeyId) ? work({ apiKeyId, subject, idempotencyKey }) : { refusals: [{ code: "NOT_FOUND", field: ["apiKeyId"] }] };
}

async function payload(apiKeys: ApiKeys, outcome: Outcome<Changed>): Promise<Fields<RevokeApiKeyPayload>> {
  if ("refusals" in outcome) return { apiKey: null, userErrors: toUserErrors(outcome.refusals) };
  const key = await apiKeys.find(outcome.result.apiKeyId);
  return { apiKey: key === null ? null : new ApiKey(key), userErrors: [] };
}

async function issued(apiKeys: ApiKeys, outcome: Outcome<IssuedKey>): Promise<Fields<CreateApiKeyPayload>> {
  return { ...(await payload(apiKeys, outcome)), key: "refusals" in outcome ? null : outcome.result.text };
}
