import { DAY_MS } from "../../../src/domain/duration";
import { Follower, ORDER_ACTIVITY } from "../../support/app/follower";
import { iso, openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";
import { idAndKey, Operators } from "../../support/partner/api-keys";

let realNow = Date.now();
let scenario: OrderScenario;
let operators: Operators;
let orderId: string;
let after: string;
beforeAll(async () => {
  scenario = await openOrderScenario({ realNow: () => realNow });
  operators = await Operators.of(scenario.service);
  orderId = (await scenario.place()).id;
  after = textAt((await scenario.order(orderId)).activityCursor);
  await post("The first words");
});
afterAll(() => scenario.close());

const post = (message: string) => scenario.done("client", "postMessage", { orderId, message });

/** A partner that follows the order and has got what was there already. */
async function following(key: string): Promise<Follower> {
  const follower = new Follower(scenario.service.wsUrl, key, ORDER_ACTIVITY, { orderId, after });
  await follower.reaches(1);
  return follower;
}

describe("[S3] a stream ends with its key", () => {
  it("ends with 4403 if the key is revoked, under the old secret and the new one; the stream of another key continues", async () => {
    const [revoked, other] = [await operators.createKey("ORDERS_READ"), await operators.createKey("ORDERS_READ")];
    const { key: second } = idAndKey(await operators.rotate({ apiKeyId: revoked.id }));
    const [first, rotated, others] = await Promise.all([revoked.key, second, other.key].map(following));
    await operators.revoke({ apiKeyId: revoked.id });
    expect(await Promise.all([first?.ended, rotated?.ended])).toEqual([4403, 4403]);
    const seen = others?.items.length ?? 0;
    await post("After the revocation");
    await others?.reaches(seen + 1);
    expect([first?.items.length, rotated?.items.length]).toEqual([seen, seen]);
    await others?.leave();
  });

  it("ends with 4403 if the key has expired, or its previous secret is 24 h old; the stream of the new secret continues", async () => {
    const rotated = await operators.createKey("ORDERS_READ");
    const expiresAt = iso(realNow + DAY_MS);
    const { key: short } = idAndKey(await operators.create({ name: "Short", scopes: ["ORDERS_READ"], expiresAt }));
    const old = await following(rotated.key);
    const { key: second } = idAndKey(await operators.rotate({ apiKeyId: rotated.id }));
    const [expiring, fresh] = await Promise.all([short, second].map(following));
    realNow += DAY_MS;
    expect(await Promise.all([old.ended, expiring?.ended])).toEqual([4403, 4403]);
    const seen = fresh?.items.length ?? 0;
    await post("After the overlap");
    await fresh?.reaches(seen + 1);
    await fresh?.leave();
  });

  it("[V1, V3] the events before its end contain no texts of the parties", async () => {
    const { key } = await operators.createKey("ORDERS_READ");
    const follower = await following(key);
    expect(follower.items[0]?.node).toMatchObject({ type: "MESSAGE_POSTED", message: null });
    await follower.leave();
  });
});
