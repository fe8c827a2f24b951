import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { idempotencyKeys } from "../../../src/app/idempotency";
import { keyMint } from "../../../src/app/partner/api-key-mint";
import { createApiKeys } from "../../../src/app/partner/api-keys";
import { createUsers } from "../../../src/app/user/users";
import { LAST_INSTANT } from "../../../src/domain/last-instant";
import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import { webhooksOn } from "../partner/webhooks";

async function resultOf<M>(
  asked: Promise<{ readonly result: M } | { readonly refusals: readonly { readonly code: string }[] }>,
): Promise<M> {
  const outcome = await asked;
  if ("refusals" in outcome) throw new Error(outcome.refusals.map(({ code }) => code).join());
  return outcome.result;
}

const OF = { locale: "en", timeZone: "UTC", avatarUrl: null };

/** What is written beside orders, each time under a new idempotency key. */
export function apiOn(store: Store) {
  const parts = {
    store: store.orders,
    reads: store.reads,
    wakeUps: inProcessWakeUps(),
    keyOf: idempotencyKeys(Buffer.alloc(32)),
    newId,
  };
  const users = createUsers({ ...parts, mails: true });
  const { endpoints } = webhooksOn(store, parts);
  const keys = createApiKeys({
    ...parts,
    keys: store.apiKeys,
    mint: keyMint(Buffer.alloc(32)),
    realNow: Date.now,
    onChanged: () => undefined,
  });
  const by = () => ({ subject: "partner", idempotencyKey: newId() });
  return {
    register: async (externalId: string) => {
      const input = { externalId, displayName: externalId, email: "person@example.com", ...OF };
      return (await resultOf(users.register({ ...by(), input }))).userId;
    },
    prefer: (userId: string, email: boolean) =>
      resultOf(users.prefer({ ...by(), userId, preferences: [{ type: "REVISION_REQUESTED", email }] })),
    markRead: (userId: string) => resultOf(users.markRead({ ...by(), input: { userId, upTo: 1 } })),
    endpoint: async () => {
      const input = {
        url: "https://partner.example/",
        eventTypes: ["ORDER_PLACED", "MESSAGE_POSTED"],
        document: null,
      } as const;
      return (await resultOf(endpoints.create({ ...by(), input, tokenEndsAt: LAST_INSTANT }))).endpointId;
    },
    updateEndpoint: (endpointId: string, enabled: boolean) =>
      resultOf(endpoints.update({ ...by(), input: { endpointId, enabled } })),
    createKey: async () =>
      (await resultOf(keys.create({ ...by(), input: { name: "key", scopes: ["ORDERS_READ"], expiresAt: null } })))
        .apiKeyId,
    rotateKey: (apiKeyId: string) => resultOf(keys.rotate({ ...by(), apiKeyId })),
    revokeKey: (apiKeyId: string) => resultOf(keys.revoke({ ...by(), apiKeyId })),
  };
}
