import { systemTimers } from "../app/background/timers";
import type { KeyOf } from "../app/idempotency";
import { forgetAtEach, type KeyBearers, keyBearers } from "../app/partner/api-key-bearers";
import { keyMint } from "../app/partner/api-key-mint";
import { keyUses } from "../app/partner/api-key-uses";
import { type ApiKeys, createApiKeys } from "../app/partner/api-keys";
import type { NewId, WakeUps } from "../app/ports/order-store";
import type { Instant } from "../domain/vocabulary";
import type { Logger } from "../http/monitoring/logger";
import type { Store } from "../store/open-store";
import type { Closing } from "./closing";

interface ApiKeyParts {
  readonly store: Store;
  readonly log: Logger;
  readonly closing: Closing;
  readonly wakeUps: WakeUps;
  readonly keyOf: KeyOf;
  readonly newId: NewId;
  /** The real clock, by which keys end as tokens do [T3]. */
  readonly realNow: () => Instant;
}

/** Keys of partner systems: what operators do with them, and who shows one. */
export async function openApiKeys({
  store,
  log,
  closing,
  wakeUps,
  ...parts
}: ApiKeyParts): Promise<{ readonly apiKeys: ApiKeys; readonly bearers: KeyBearers }> {
  const mint = keyMint(await store.secrets.serviceSecret("api-keys"));
  const uses = keyUses({ store: store.apiKeys, realNow: parts.realNow, logger: log });
  closing.add(() => uses.written());
  const bearers = keyBearers({ mint, store: store.apiKeys, uses, timers: systemTimers, realNow: parts.realNow });
  const onChanged = (): void => {
    bearers.forget();
    wakeUps.announce([KEYS]);
  };
  const apiKeys = createApiKeys({ ...parts, store: store.orders, keys: store.apiKeys, mint, onChanged });
  const changed = wakeUps.listen(KEYS);
  const forgetting = forgetAtEach(changed, bearers);
  closing.add(() => {
    changed.close();
    return forgetting;
  });
  return { apiKeys, bearers };
}

const KEYS = "api-keys";
