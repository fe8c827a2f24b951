import { systemTimers } from "../app/background/timers";
import { forgetAtEach, type KeyBearers, keyBearers } from "../app/partner/api-key-bearers";
import { keyMint } from "../app/partner/api-key-mint";
import { keyUses } from "../app/partner/api-key-uses";
import { type ApiKeys, createApiKeys } from "../app/partner/api-keys";
import type { Instant } from "../domain/vocabulary";
import type { NodeParts } from "./node-parts";

interface ApiKeyParts extends Pick<NodeParts, "store" | "log" | "closing" | "wakeUps" | "keyOf" | "newId"> {
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
