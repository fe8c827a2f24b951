import { iso, openOrderScenario, type OrderScenario, wordOf } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";
import { until } from "../../support/app/until";
import { runOn } from "../../support/database/rows";
import { hasEnded, idAndKey, Operators } from "../../support/partner/api-keys";

/** The time of this computer, by which keys end: not the sandbox's. */
let realNow = Date.UTC(2030, 0, 1);
let scenario: OrderScenario;
let operators: Operators;

beforeAll(async () => {
  scenario = await openOrderScenario({ realNow: () => realNow });
  operators = await Operators.of(scenario.service);
});
afterAll(() => scenario.close());

const VIEWER = "{ viewer { id user { id } } }";

describe("the time of a key's last use", () => {
  const lastUse = async (id: string) => (await operators.list()).find((key) => textAt(key.id) === id)?.lastUsedAt;
  /** The use is written off the request's path: until it is there. */
  const written = (id: string, at: number): Promise<void> => until(async () => wordOf(await lastUse(id)) === iso(at));

  it("is written once a minute at most, and continues", async () => {
    const { id, key } = await operators.createKey("ORDERS_READ");
    expect(await lastUse(id)).toBeNull();
    const first = realNow;
    await scenario.service.ask(key, VIEWER);
    await written(id, first);
    realNow = first + 59_999;
    await scenario.service.ask(key, VIEWER);
    realNow = first + 60_000;
    await scenario.service.ask(key, VIEWER);
    await written(id, first + 60_000);
  });
});

describe("[S27] the number of API keys", () => {
  it("is 100 valid ones at most; a revoked one does not count, and is still listed", async () => {
    const holding = async () =>
      (await operators.list()).filter((key) => !hasEnded(key, realNow)).map(({ id }) => textAt(id));
    const holds = (await holding()).length;
    const rows = Array.from(
      { length: 100 - holds - 1 },
      (_one, index) => `('key_${String(index).padStart(26, "0")}', 'Past the service', 'rck_0', '[]', 0)`,
    );
    await runOn(
      scenario.service.database,
      `INSERT INTO api_keys (id, name, prefix, scopes, created_at) VALUES ${rows.join(", ")}`,
    );
    await operators.createKey("ORDERS_READ");
    expect(await operators.createErrors({ name: "One more", scopes: ["ORDERS_READ"] })).toEqual([
      { code: "TOO_MANY_API_KEYS", required: 100 },
    ]);
    const [newest = ""] = await holding();
    await operators.revoke({ apiKeyId: newest });
    const { id } = idAndKey(await operators.create({ name: "One more", scopes: ["ORDERS_READ"] }));
    const [first, second] = await operators.list();
    expect([first?.id, second?.id]).toEqual([id, newest]);
  });
});
