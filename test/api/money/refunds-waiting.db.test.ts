import { HOUR_MS } from "../../../src/domain/duration";
import { FEED } from "../../support/app/operations-a";
import { iso, type OrderScenario, orderScenarioOn } from "../../support/app/order-scenario";
import { changeMode, openService, type TestService, textAt } from "../../support/app/service";
import { registerTestUsers } from "../../support/app/users";
import { freshDatabase, type TestDatabase } from "../../support/database/database";

const REFUNDS = `query($id: ID!) { order(id: $id) { refunds { state processedAt } } }`;
const ADVANCE = `mutation($input: AdvanceClockInput!) { advanceClock(input: $input) { now fired } }`;

let database: TestDatabase;
let service: TestService;
let scenario: OrderScenario;

/** The service, started again, with or without a gateway. */
async function start(GATEWAY: "none" | "sandbox"): Promise<void> {
  service = await openService({ database, environment: { GATEWAY } });
  scenario = orderScenarioOn(service, await registerTestUsers(service));
}
beforeAll(async () => {
  database = await freshDatabase();
});
afterEach(() => scenario.close());
afterAll(() => database.drop());

const refundsOf = async (id: string) =>
  (await service.ask(scenario.users.client.token, REFUNDS, { id })).data.order?.refunds;
const figures = async (): Promise<unknown> => (await fetch(new URL("/health/ready", service.url))).json();

it("[P15] a refund stays PENDING and is counted without a payment gateway, and is paid when there is one", async () => {
  await start("none");
  const { users } = scenario;
  const { id } = await scenario.place();
  const asked = await scenario.done("client", "requestCancellation", {
    orderId: id,
    reason: "NO_LONGER_NEEDED",
    message: "Sorry",
  });
  await scenario.done("freelancer", "acceptCancellation", { disputeId: asked.result?.id });
  expect(await refundsOf(id)).toEqual([{ state: "PENDING", processedAt: null }]);
  expect(await figures()).toMatchObject({ ready: true, figures: { refundsWaiting: 1, refundsFailed: 0 } });
  const beforeIt = (await scenario.order(id)).activityCursor;
  await scenario.close();
  await changeMode(database, { GATEWAY: "sandbox" });
  await start("sandbox");
  scenario = orderScenarioOn(service, users);
  const stream = scenario.subscribe("client", FEED, { orderId: id, after: beforeIt });
  await stream.until((item) => textAt(item.node?.type) === "REFUND_PROCESSED");
  expect(await figures()).toMatchObject({ ready: true, figures: { refundsWaiting: 0, refundsFailed: 0 } });
});

it("[T3, P15] a moved clock pays the refund at the time of the cancellation that it passes", async () => {
  await start("sandbox");
  const { id } = await scenario.place();
  await scenario.done("freelancer", "requestCancellation", {
    orderId: id,
    reason: "UNABLE_TO_COMPLETE",
    message: "I am ill",
  });
  const due = (await service.now()) + 48 * HOUR_MS;
  const { data } = await service.ask(scenario.users.backEnd, ADVANCE, { input: { by: "P10D" } });
  expect(data.advanceClock).toMatchObject({ fired: 1 });
  expect(await refundsOf(id)).toEqual([{ state: "PROCESSED", processedAt: iso(due) }]);
});
