import { HOUR_MS } from "../../../src/domain/duration";
import { openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { until } from "../../support/app/until";
import { runOn } from "../../support/database/rows";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const cancelling = async (): Promise<string> => {
  const { id } = await scenario.place();
  await scenario.done("freelancer", "requestCancellation", {
    orderId: id,
    reason: "SCOPE_CHANGED",
    message: "This is another job by now.",
  });
  return id;
};

const readiness = async () => {
  const response = await fetch(new URL("/health/ready", scenario.service.url));
  return { status: response.status, body: (await response.json()) as { figures: Record<string, unknown> } };
};
const setAsideNow = async () => (await readiness()).body.figures.deadlinesSetAside;

/** The rules that would govern its expiry are unknown. */
const poison = (orderId: string) =>
  runOn(scenario.service.database, `UPDATE resolutions SET policy_version = 'torn' WHERE order_id = '${orderId}'`);

it("[L3] a deadline that cannot be processed stops no other one, is no longer retried after 5 tries, and is shown in health, which stays ready", async () => {
  const poisonous = await cancelling();
  await poison(poisonous);
  const others = [await cancelling(), await cancelling()];
  expect(await readiness()).toMatchObject({ status: 200, body: { figures: { deadlinesSetAside: 0 } } });
  await scenario.service.moveTo((await scenario.service.now()) + 48 * HOUR_MS);
  await until(async () => (await setAsideNow()) === 1);
  expect(await readiness()).toMatchObject({
    status: 200,
    body: { ready: true, checks: { database: "ok", expiryLoop: "ok" }, figures: { deadlinesSetAside: 1 } },
  });
  expect(await scenario.service.service.store.setAside()).toMatchObject([
    { orderId: poisonous, tries: 5, lastError: "RangeError" },
  ]);
  for (const id of others)
    expect((await scenario.events(id)).map(({ type }) => type)).toContain("CANCELLATION_ACCEPTED_BY_SILENCE");
});
