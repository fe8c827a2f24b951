import { MUTATIONS, PLACE_ORDER } from "../../support/app/operations-a";
import { REGISTER_USER } from "../../support/app/operations-b";
import {
  at,
  listOf,
  openOrderScenario,
  type OrderScenario,
  succeeded,
  userErrorsOf,
} from "../../support/app/order-scenario";
import { type Answer, textAt } from "../../support/app/service";
import { rowsOf } from "../../support/database/rows";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const REUSED = { code: "IDEMPOTENCY_KEY_REUSED", field: ["idempotencyKey"] };
const post = (orderId: string, idempotencyKey: string, message = "Hello") => ({ orderId, message, idempotencyKey });
const payloadOf = (answer: Answer) => at(succeeded(answer), "it");

describe("[I1] the same key with the same input", () => {
  it("[I1] returns the same ids again, and creates nothing", async () => {
    const { id } = await scenario.place();
    const first = await scenario.done("client", "postMessage", post(id, "a"));
    const again = await scenario.done("client", "postMessage", post(id, "a"));
    expect(again).toEqual(first);
    expect(await scenario.events(id)).toHaveLength(2);
  });

  it("[I1] returns the same result over WebSocket, and with the fields in another order", async () => {
    const { id } = await scenario.place();
    const first = await scenario.done("client", "postMessage", post(id, "b"));
    const input = { idempotencyKey: "b", message: "Hello", orderId: id };
    expect(
      payloadOf(await scenario.service.askBySocket(scenario.token("client"), MUTATIONS.postMessage, { input })),
    ).toEqual(first);
    expect(await scenario.events(id)).toHaveLength(2);
  });

  it("[I1] returns the current data of the object, not those of the first request", async () => {
    const { id } = await scenario.place();
    const input = { orderId: id, message: "How is it going?", idempotencyKey: "c" };
    const first = await scenario.done("client", "requestOrderUpdate", input);
    await scenario.done("freelancer", "answerOrderUpdate", { disputeId: first.result?.id, message: "Nearly done." });
    const again = await scenario.done("client", "requestOrderUpdate", input);
    expect(again).toMatchObject({
      result: { id: first.result?.id, status: "ANSWERED", response: "Nearly done." },
      order: { status: "ACTIVE" },
    });
    expect(await scenario.events(id)).toHaveLength(3);
  });

  it("[I1] places an order once if it is requested twice", async () => {
    const { client, freelancer, backEnd } = scenario.users;
    const input = {
      number: "I1-1",
      title: "A logo",
      unitPrice: { amount: "200.00", currencyCode: "USD" },
      clientId: client.id,
      freelancerId: freelancer.id,
      paymentSource: "pi_1",
      paymentLabel: "Visa",
      idempotencyKey: "d",
    };
    const first = payloadOf(await scenario.service.ask(backEnd, PLACE_ORDER, { input }));
    expect(userErrorsOf(first)).toEqual([]);
    expect(payloadOf(await scenario.service.ask(backEnd, PLACE_ORDER, { input }))).toEqual(first);
    expect(
      userErrorsOf(
        payloadOf(await scenario.service.ask(backEnd, PLACE_ORDER, { input: { ...input, title: "Two logos" } })),
      ),
    ).toEqual([REUSED]);
    const otherKey = payloadOf(
      await scenario.service.ask(backEnd, PLACE_ORDER, { input: { ...input, idempotencyKey: "e" } }),
    );
    expect(userErrorsOf(otherKey)).toEqual([{ code: "NUMBER_TAKEN", field: ["number"], actual: "I1-1" }]);
  });

  it("[I1] registers a user once if it is requested twice, with a key and without", async () => {
    const input = { externalId: "mk-77", displayName: "Jo", email: "jo@people.example", idempotencyKey: "f" };
    const register = async (changes: object) =>
      payloadOf(await scenario.service.ask(scenario.users.backEnd, REGISTER_USER, { input: { ...input, ...changes } }));
    const first = await register({});
    expect(await register({})).toEqual(first);
    expect(userErrorsOf(await register({ displayName: "Joanna" }))).toEqual([REUSED]);
    const renamed = await register({ displayName: "Joanna", idempotencyKey: null });
    expect(renamed.user).toMatchObject({ id: first.user?.id, displayName: "Joanna" });
    expect((await register({})).user).toMatchObject({ id: first.user?.id, displayName: "Joanna" });
  });
});

describe("[I1, F5] the same key with other input", () => {
  it("[F5] is refused over HTTP and WebSocket, and changes nothing", async () => {
    const { id } = await scenario.place();
    await scenario.done("client", "postMessage", post(id, "g"));
    expect(await scenario.refused("client", "postMessage", post(id, "g", "Hello!"), id)).toEqual([REUSED]);
    const other = await scenario.place();
    expect(await scenario.refused("client", "postMessage", post(other.id, "g"), other.id)).toEqual([REUSED]);
  });

  it("[F5] the same key of another user is a different key", async () => {
    const { id } = await scenario.place();
    const mine = await scenario.done("client", "postMessage", post(id, "h"));
    const theirs = await scenario.done("freelancer", "postMessage", post(id, "h"));
    expect(theirs.result?.node?.id).not.toEqual(mine.result?.node?.id);
    const changed = await scenario.place();
    const another = await scenario.done("freelancer", "postMessage", post(changed.id, "h2"));
    expect(another.result?.node?.sequence).toBe(2);
  });

  it("[I1] each mutation has its own keys", async () => {
    const { id } = await scenario.place();
    await scenario.done("client", "postMessage", post(id, "i"));
    await scenario.done("client", "contactSupport", { orderId: id, message: "Hello", idempotencyKey: "i" });
    await scenario.done("client", "endSupportAccess", { orderId: id, idempotencyKey: "i" });
  });

  it("[I1] two keys are different if any character differs", async () => {
    const { id } = await scenario.place();
    for (const key of ["J", "j", "j ", "é", "e\u0301", "é".normalize("NFKD"), "x".repeat(200)]) {
      const answer = await scenario.service.ask(scenario.token("client"), MUTATIONS.postMessage, {
        input: post(id, key, key === "é" ? "1" : "Hello"),
      });
      expect(userErrorsOf(payloadOf(answer))).toEqual([]);
    }
    // The two ways of é apart are one and the same text.
    expect(await scenario.events(id)).toHaveLength(7);
  });
});

describe("[I1] a refused request does not store its key", () => {
  it("[I1] the same key with corrected input is processed", async () => {
    const { id } = await scenario.place();
    expect(await scenario.refused("client", "postMessage", post(id, "k", "  "), id)).toEqual([
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
    await scenario.done("client", "postMessage", post(id, "k"));
  });

  it("[I1] a request that was refused because of the order's status is re-evaluated", async () => {
    const { id } = await scenario.place();
    const input = { orderId: id, idempotencyKey: "l" };
    expect(await scenario.refused("client", "acceptDelivery", input, id)).toMatchObject([{ code: "NOT_DELIVERED" }]);
    await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here." });
    const { order } = await scenario.done("client", "acceptDelivery", input);
    expect(order).toMatchObject({ status: "COMPLETED" });
  });
});

it("[I1, V3] the stored row has no text, no key, and no number in plain text", async () => {
  const { id } = await scenario.place();
  await scenario.done("client", "postMessage", post(id, "the-key-itself", "verily a secret sentence"));
  const { idempotency = [] } = await rowsOf(scenario.service.database);
  const text = JSON.stringify(idempotency);
  expect(text).toContain(id);
  expect(text).not.toMatch(/the-key-itself|verily|pi_1|Visa|people\.example/);
});

describe("[F4] 64 identical mutations at once with one key", () => {
  it("[F4] have one effect and 64 equal answers", async () => {
    const { id } = await scenario.place();
    const input = { orderId: id, message: "How is it going?", idempotencyKey: "m" };
    const answers = await Promise.all(
      Array.from({ length: 64 }, () =>
        scenario.service.ask(scenario.token("client"), MUTATIONS.requestOrderUpdate, { input }),
      ),
    );
    const result = answers.map((answer) => payloadOf(answer));
    expect(new Set(result.map((payload) => JSON.stringify(payload))).size).toBe(1);
    expect(userErrorsOf(result[0] ?? {})).toEqual([]);
    expect((await scenario.events(id)).map(({ type }) => textAt(type))).toEqual([
      "ORDER_PLACED",
      "ORDER_UPDATE_REQUESTED",
    ]);
  });

  it("[F4] place one order", async () => {
    const { client, freelancer, backEnd } = scenario.users;
    const input = {
      number: "F4",
      title: "A logo",
      unitPrice: { amount: "200.00", currencyCode: "USD" },
      clientId: client.id,
      freelancerId: freelancer.id,
      paymentSource: "pi_1",
      paymentLabel: "Visa",
      idempotencyKey: "n",
    };
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => scenario.service.ask(backEnd, PLACE_ORDER, { input })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(payloadOf(answer)))).size).toBe(1);
    const { orders = [] } = await rowsOf(scenario.service.database);
    expect(listOf(orders).filter(({ number }) => textAt(number) === "F4")).toHaveLength(1);
  });

  it("[F4, F5] 32 with one input and 32 with another: one input takes effect, and the others are refused", async () => {
    const { id } = await scenario.place();
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, index) =>
        scenario.service.ask(scenario.token("client"), MUTATIONS.postMessage, {
          input: post(id, "o", `Words ${index % 2}`),
        }),
      ),
    );
    const codes = answers.map((answer) =>
      userErrorsOf(payloadOf(answer))
        .map(({ code }) => code)
        .join(),
    );
    expect([...new Set(codes)].sort()).toEqual(["", "IDEMPOTENCY_KEY_REUSED"]);
    expect(codes.filter((code) => code === "")).toHaveLength(32);
    expect(await scenario.events(id)).toHaveLength(2);
  });
});
