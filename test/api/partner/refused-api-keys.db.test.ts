import { iso, openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { Operators } from "../../support/partner/api-keys";

/** What this machine's clock would say: keys go by it, and not by the sandbox's. */
const realNow = Date.UTC(2030, 0, 1);
let scenario: OrderScenario;
let operators: Operators;
beforeAll(async () => {
  scenario = await openOrderScenario({ realNow: () => realNow });
  operators = await Operators.of(scenario.service);
});
afterAll(() => scenario.close());

describe("a key that cannot be created", () => {
  it.each([
    ["no name", { name: " " }, { code: "TEXT_REQUIRED", field: ["name"] }],
    ["a name of two lines", { name: "A\nB" }, { code: "INVALID_VALUE", field: ["name"], required: "READABLE_TEXT" }],
    [
      "a name of 201 characters",
      { name: "é".repeat(201) },
      { code: "TEXT_TOO_LONG", field: ["name"], actual: 201, required: 200 },
    ],
    ["no scope", { scopes: [] }, { code: "INVALID_VALUE", field: ["scopes"], actual: 0, required: 1 }],
    [
      "a scope twice",
      { scopes: ["ORDERS_READ", "USERS_WRITE", "ORDERS_READ"] },
      { code: "INVALID_VALUE", field: ["scopes", "2"], actual: "ORDERS_READ" },
    ],
  ])("%s", async (_sentence, change, error) => {
    expect(await operators.createErrors({ name: "A", scopes: ["ORDERS_READ"], ...change })).toEqual([error]);
  });

  it("has an end that is not later than now, by the real clock", async () => {
    const error = { code: "DATE_NOT_LATER", field: ["expiresAt"], actual: iso(realNow), required: iso(realNow) };
    expect(await operators.createErrors({ name: "A", scopes: ["ORDERS_READ"], expiresAt: iso(realNow) })).toEqual([
      error,
    ]);
  });

  it("a name of 200 characters is accepted, in any script", async () => {
    const created = await operators.create({ name: "😀".repeat(200), scopes: ["ORDERS_READ"] });
    expect(created.apiKey?.name).toBe("😀".repeat(200));
  });
});
