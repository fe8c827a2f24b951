import { HOUR_MS, MINUTE_MS } from "../../../src/domain/duration";
import { ACTIVITY_TYPES } from "../../../src/domain/vocabulary";
import { type Json, textAt } from "../../support/app/service";
import { runOn } from "../../support/database/rows";
import { raise } from "../../support/domain/raise";
import { orderOf, status, verified } from "../../support/partner/webhook-receiver";
import { WebhookScenario } from "../../support/partner/webhook-scenario";

let hooks: WebhookScenario;
beforeAll(async () => {
  hooks = await WebhookScenario.open();
});
afterEach(() => hooks.deleteEndpoints());
afterAll(() => hooks.close());

/** Longer than each pause between two tries, its jitter included. */
const PAUSES_MS = [
  6_000,
  6 * MINUTE_MS,
  36 * MINUTE_MS,
  2.4 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  17 * HOUR_MS,
  24 * HOUR_MS,
  29 * HOUR_MS,
];

const MESSAGES = ["MESSAGE_POSTED"];
const ofMessages = (attempts: readonly Json[]) =>
  attempts.map(({ number, answerStatus, error }) => [number, answerStatus, error]);

describe("a webhook message", () => {
  it("[N2] is sent to the endpoint signed, in order for each order, and only if its type was chosen", async () => {
    const { id: orderId } = await hooks.scenario.place();
    const { secret, id } = await hooks.endpoint("/order", ["MESSAGE_POSTED", "ORDER_DELIVERED"]);
    await hooks.post(orderId);
    await hooks.scenario.done("client", "requestOrderUpdate", { orderId, message: "How far?" });
    await hooks.scenario.done("freelancer", "deliverOrder", { orderId, note: "Here." });
    await hooks.post(orderId);
    const received = await hooks.receiver.count("/order", 3);
    expect(received.map(({ type, data }) => [type, data.sequence])).toEqual([
      ["MESSAGE_POSTED", 2],
      ["ORDER_DELIVERED", 5],
      ["MESSAGE_POSTED", 6],
    ]);
    for (const one of received) expect(verified(secret, one)).toEqual(JSON.parse(one.body));
    const [first] = received;
    if (first === undefined) throw new Error("nothing came");
    expect(() => verified(secret, { ...first, body: first.body.replace("MESSAGE", "MESSENGER") })).toThrow(
      "No matching signature",
    );
    expect(() => verified(secret, { ...first, headers: { ...first.headers, "webhook-id": "msg_other" } })).toThrow(
      "No matching signature",
    );
    expect(ofMessages(await hooks.attempts(id, 3))).toEqual([1, 1, 1].map((number) => [number, 204, null]));
  });

  it("is not sent for events from before its endpoint", async () => {
    const { id: orderId } = await hooks.scenario.place();
    await hooks.post(orderId, "Before.");
    await hooks.endpoint("/later", [...ACTIVITY_TYPES]);
    await hooks.post(orderId, "After.");
    expect((await hooks.receiver.count("/later", 1)).map(({ data }) => data.sequence)).toEqual([3]);
  });

  it("[V1] shows its attempts with the event as the back end sees it, without the parties' texts", async () => {
    const { id: orderId } = await hooks.scenario.place();
    const { id } = await hooks.endpoint("/words", MESSAGES);
    await hooks.post(orderId, "A word between us.");
    const [attempt] = await hooks.attempts(id, 1);
    expect(attempt?.event).toMatchObject({ type: "MESSAGE_POSTED", message: null, order: { id: orderId } });
    expect(
      hooks.receiver
        .at("/words")
        .map(({ body }) => body)
        .join(),
    ).not.toContain("between us");
  });
});

describe("[F15] a receiver that fails", () => {
  it("is retried under the same id after 5 s, 5 min, 30 min … 24 h, and disabled if it accepted nothing in 10 tries; nothing is lost", async () => {
    const { id: orderId } = await hooks.scenario.place();
    const { id } = await hooks.endpoint("/down", MESSAGES);
    hooks.receiver.answer("/down", status(500));
    await hooks.post(orderId);
    for (const [index, pause] of PAUSES_MS.entries()) {
      const attempts = await hooks.attempts(id, index + 1);
      expect(attempts[0]?.nextAttemptAt).not.toBeNull();
      await hooks.letPass(pause);
    }
    const attempts = await hooks.attempts(id, 10);
    expect(attempts.map(({ number }) => number)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(attempts[0]).toMatchObject({ answerStatus: 500, error: "NOT_ACCEPTED", nextAttemptAt: null });
    expect(new Set(hooks.receiver.at("/down").map((one) => one.id)).size).toBe(1);
    expect(await hooks.seen(id)).toMatchObject({ enabled: false, disabledReason: "NO_SUCCESS" });
    hooks.receiver.answer("/down", status(200));
    await hooks.send("updateWebhookEndpoint", { endpointId: id, enabled: true });
    expect((await hooks.receiver.count("/down", 11))[10]?.id).toBe(hooks.receiver.at("/down")[0]?.id);
    expect((await hooks.attempts(id, 11))[0]).toMatchObject({ number: 1, answerStatus: 200 });
  });

  it("occasionally: a message ends after its last try, and the next one is sent", async () => {
    const [one, other] = [await hooks.scenario.place(), await hooks.scenario.place()];
    const { id } = await hooks.endpoint("/moody", MESSAGES);
    hooks.receiver.answer("/moody", (response, { data }) => {
      status(orderOf({ data }) === one.id ? 500 : 200)(response, hooks.receiver.all[0] ?? raise());
    });
    await hooks.post(one.id, "Refused.");
    await hooks.attempts(id, 1);
    await runOn(hooks.scenario.service.database, "UPDATE webhook_streams SET tries = 9 WHERE tries = 1");
    await hooks.post(other.id, "Taken.");
    await hooks.attempts(id, 2);
    await hooks.post(one.id, "The next one.");
    await hooks.letPass(6_000);
    const attempts = await hooks.attempts(id, 4);
    const sequences = attempts
      .filter(({ event }) => textAt(event?.order?.id) === one.id)
      .map(({ number, event }) => [number, event?.sequence]);
    expect(sequences).toEqual([
      [1, 3],
      [10, 2],
      [1, 2],
    ]);
    expect(await hooks.seen(id)).toMatchObject({ enabled: true });
  });

  it("with 410 is disabled immediately, and waiting messages are stored", async () => {
    const { id: orderId } = await hooks.scenario.place();
    const { id } = await hooks.endpoint("/gone", MESSAGES);
    hooks.receiver.answer("/gone", status(410));
    await hooks.post(orderId);
    await hooks.attempts(id, 1);
    await hooks.post(orderId);
    await hooks.letPass(48 * HOUR_MS);
    expect(await hooks.seen(id)).toMatchObject({
      enabled: false,
      disabledReason: "GONE",
      attempts: [{ nextAttemptAt: null }],
    });
    expect(hooks.receiver.at("/gone")).toHaveLength(1);
    hooks.receiver.answer("/gone", status(204));
    await hooks.send("updateWebhookEndpoint", { endpointId: id, enabled: true });
    expect((await hooks.receiver.count("/gone", 3)).map(({ data }) => data.sequence)).toEqual([2, 2, 3]);
  });

  it("with 429 and retry-after is retried at that time", async () => {
    const { id: orderId } = await hooks.scenario.place();
    const { id } = await hooks.endpoint("/busy", MESSAGES);
    hooks.receiver.answer("/busy", status(429, { "retry-after": "3600" }));
    await hooks.post(orderId);
    const [attempt] = await hooks.attempts(id, 1);
    const pause = Date.parse(textAt(attempt?.nextAttemptAt)) - Date.parse(textAt(attempt?.attemptedAt));
    expect(pause).toBeGreaterThanOrEqual(HOUR_MS);
    expect(pause).toBeLessThan(HOUR_MS + MINUTE_MS);
    await hooks.letPass(30 * MINUTE_MS);
    hooks.receiver.answer("/busy", status(200));
    await hooks.letPass(31 * MINUTE_MS);
    expect((await hooks.attempts(id, 2)).map(({ answerStatus }) => answerStatus)).toEqual([200, 429]);
  });

  it.each([
    ["a redirect", "/moved", status(302, { location: "https://example.org/" }), [1, 302, "REDIRECTED"]],
    [
      "a cut connection",
      "/cut",
      (response: { destroy(): unknown }) => void response.destroy(),
      [1, null, "CONNECTION_CLOSED"],
    ],
  ] as const)("with %s has failed that try", async (_name, path, answering, seen) => {
    const { id: orderId } = await hooks.scenario.place();
    const { id } = await hooks.endpoint(path, MESSAGES);
    hooks.receiver.answer(path, answering);
    await hooks.post(orderId);
    const attempts = await hooks.attempts(id, 1);
    expect(ofMessages(attempts).at(-1)).toEqual(seen);
    expect(attempts[0]?.nextAttemptAt).not.toBeNull();
  });

  it("without an answer, or with an endless body, delays neither other endpoints nor this one's other orders", async () => {
    const [one, other] = [await hooks.scenario.place(), await hooks.scenario.place()];
    const open: { destroy(): unknown }[] = [];
    hooks.receiver.answer("/hangs", (response, { data }) => {
      if (orderOf({ data }) === one.id) open.push(response);
      else status(204)(response, hooks.receiver.all[0] ?? raise());
    });
    hooks.receiver.answer("/endless", (response) => {
      const write = (): void =>
        void response.write("x".repeat(10_000), (error) => (error ? undefined : setImmediate(write)));
      response.writeHead(200);
      write();
    });
    for (const path of ["/hangs", "/endless", "/well"]) await hooks.endpoint(path, MESSAGES);
    for (const [text, orderId] of [
      ["1", one.id],
      ["2", other.id],
      ["3", one.id],
      ["4", other.id],
    ] as const)
      await hooks.post(orderId, text);
    await hooks.receiver.count("/well", 4);
    await hooks.receiver.count("/endless", 4);
    const hanging = await hooks.receiver.count("/hangs", 3);
    expect(hanging.filter((received) => orderOf(received) === other.id).map(({ data }) => data.sequence)).toEqual([
      2, 3,
    ]);
    expect(hanging.filter((received) => orderOf(received) === one.id)).toHaveLength(1);
    for (const response of open) response.destroy();
  });
});
