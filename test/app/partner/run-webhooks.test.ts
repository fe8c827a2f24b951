import { setImmediate } from "node:timers/promises";
import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { Unavailable } from "../../../src/app/failures";
import { type WebhookParts, webhookRunner } from "../../../src/app/partner/run-webhooks";
import { startWebhookLoop } from "../../../src/app/partner/webhook-loop";
import { PayloadFailed } from "../../../src/app/partner/webhook-message";
import { sealer } from "../../../src/app/partner/webhook-secret";
import type { SealedEndpoint, TryEnd, WebhookStreams, WebhookTask } from "../../../src/app/ports/webhook-endpoints";
import type { PostWebhook, WebhookRequest } from "../../../src/app/ports/webhooks";
import type { OrderEvent } from "../../../src/domain/order/event";
import { ManualTimers, settled } from "../../support/app/manual-timers";
import { range, silentLogger } from "../../support/app/memory-logs";
import { raise } from "../../support/domain/raise";

const secrets = sealer(Buffer.alloc(32));
const NOW = Date.UTC(2026, 0, 1);

const endpointOf = (id: string): SealedEndpoint => ({
  id,
  owner: "partner",
  url: `https://${id}.example/`,
  eventTypes: ["MESSAGE_POSTED"],
  document: null,
  disabledReason: null,
  createdAt: 0,
  secret: secrets.seal("whsec_AAAA", id),
  previousSecrets: [],
  previousSecretsUntil: null,
  resumedAt: null,
  ownerTokenEndsAt: null,
  reasonBeforeOperator: null,
});

const eventOf = (id: string, orderId: string): OrderEvent => ({
  id,
  orderId,
  sequence: 1,
  type: "MESSAGE_POSTED",
  occurredAt: NOW,
  actor: "CLIENT",
  actorUserId: null,
  message: "Words.",
  subject: null,
  data: {},
});

/** Streams as a database would hold them: for each endpoint so many messages of different orders, due now. */
function memoryStreams(waiting: Readonly<Record<string, number>>) {
  const due = new Map(
    Object.entries(waiting).map(([id, count]) => [id, range(1, count).map((order) => `${id}-${order}`)]),
  );
  const finished: { readonly orderId: string; readonly ended: TryEnd; readonly error: string | null | undefined }[] =
    [];
  const state = { isDown: false, disabled: new Set<string>(), gone: new Set<string>() };
  const streams: WebhookStreams = {
    dueEndpoints: async () => {
      await setImmediate();
      if (state.isDown) throw new Unavailable("database");
      return [...due].filter(([, orders]) => orders.length > 0).map(([id]) => id);
    },
    claim: async ({ endpointId, limit, lease }) => {
      await setImmediate();
      const orders = due.get(endpointId)?.splice(0, limit) ?? [];
      return orders.map((orderId): WebhookTask => ({
        endpointId,
        event: eventOf(`evt_${orderId}`, orderId),
        lease,
        tries: 1,
        firstTriedAt: NOW,
      }));
    },
    renew: () => Promise.resolve([]),
    finish: async ({ event }, ended, attempt) => {
      await setImmediate();
      finished.push({ orderId: event.orderId, ended, error: attempt?.error });
    },
    untilNextMs: () => Promise.resolve([...due.values()].some((orders) => orders.length > 0) ? 0 : null),
  };
  const target = (id: string) =>
    Promise.resolve(
      state.gone.has(id)
        ? null
        : {
            endpoint: { ...endpointOf(id), ...(state.disabled.has(id) && { disabledReason: "BY_OWNER" as const }) },
            now: NOW,
          },
    );
  return { streams, reads: { target }, due, finished, state };
}

const taken = { status: 200, error: null, retryAfterMs: null };
const hangs: PostWebhook = () => new Promise<never>(() => undefined);

function partsOf(memory: ReturnType<typeof memoryStreams>, post: PostWebhook, more: Partial<WebhookParts> = {}) {
  const timers = new ManualTimers();
  const render = () => Promise.resolve({ type: "MESSAGE_POSTED", timestamp: "2026-01-01T00:00:00.000Z", data: {} });
  const parts = {
    streams: memory.streams,
    reads: memory.reads,
    render,
    post,
    sealer: secrets,
    timers,
    logger: silentLogger,
  };
  return { ...parts, newId: () => "lease", chance: () => 0, ...more, timers } satisfies WebhookParts;
}

describe("a sweep of the webhooks", () => {
  it("[F15] limits an endpoint that hangs to its own slots: 5,000 orders for it delay no other endpoint", async () => {
    const memory = memoryStreams({ hanging: 5_000, well: 50 });
    const runner = webhookRunner(
      partsOf(memory, (request, signal) =>
        request.url.includes("hanging") ? hangs(request, signal) : Promise.resolve(taken),
      ),
    );
    await expect(runner.sweep()).resolves.toBe("SOME_LEFT");
    for (let turn = 0; turn < 100; turn += 1) await settled();
    expect(memory.finished.map(({ orderId }) => orderId).toSorted()).toEqual(
      range(1, 50)
        .map((order) => `well-${order}`)
        .toSorted(),
    );
    expect(memory.due.get("hanging")).toHaveLength(4_996);
    runner.cutOff();
    await runner.idle();
  });

  it("has at most as many requests in progress as a node has slots", async () => {
    const memory = memoryStreams({ a: 10, b: 10, c: 10 });
    const runner = webhookRunner({ ...partsOf(memory, hangs), slots: 6 });
    await runner.sweep();
    await expect(runner.sweep()).resolves.toBe("SOME_LEFT");
    expect([...memory.due.values()].map((orders) => orders.length)).toEqual([6, 8, 10]);
    runner.cutOff();
    await runner.idle();
  });

  it("signs with the database's time, under the message's own id", async () => {
    const memory = memoryStreams({ one: 1 });
    const sent: WebhookRequest[] = [];
    const runner = webhookRunner(partsOf(memory, (request) => (sent.push(request), Promise.resolve(taken))));
    await runner.sweep();
    await runner.idle();
    const { messageId, timestamp, body, secrets: used } = sent[0] ?? raise();
    expect([messageId, timestamp, used]).toEqual(["msg_one-1_one", NOW / 1_000, ["whsec_AAAA"]]);
    expect(JSON.parse(body)).toEqual({ type: "MESSAGE_POSTED", timestamp: "2026-01-01T00:00:00.000Z", data: {} });
  });

  it.each(["disabled", "gone"] as const)(
    "sends nothing to an endpoint that is %s since the claim, even while its payload is created",
    async (how) => {
      for (const when of ["claim", "render"]) {
        const memory = memoryStreams({ one: 1 });
        const sent: WebhookRequest[] = [];
        const stop = () => memory.state[how].add("one");
        const render = () => (stop(), Promise.resolve({ type: "X", timestamp: "", data: {} }));
        if (when === "claim") stop();
        const runner = webhookRunner(
          partsOf(memory, (request) => (sent.push(request), Promise.resolve(taken)), { render }),
        );
        await runner.sweep();
        await runner.idle();
        expect(sent).toEqual([]);
        expect(memory.finished).toEqual([{ orderId: "one-1", ended: { end: "HELD" }, error: undefined }]);
      }
    },
  );

  it("aborts a request that takes too long", async () => {
    const memory = memoryStreams({ one: 1 });
    const parts = partsOf(memory, hangs);
    const runner = webhookRunner(parts);
    await runner.sweep();
    await parts.timers.advance(29_999);
    expect(memory.finished).toEqual([]);
    await parts.timers.advance(1);
    await runner.idle();
    expect(memory.finished).toEqual([
      { orderId: "one-1", ended: { end: "AGAIN", afterMs: 5_000 }, error: "TIMED_OUT" },
    ]);
    expect(parts.timers.pendingCount()).toBe(0);
  });

  it("records the code if a payload cannot be created, and sends nothing", async () => {
    const memory = memoryStreams({ one: 1 });
    const runner = webhookRunner(
      partsOf(memory, hangs, { render: () => Promise.reject(new PayloadFailed("DOCUMENT_FAILED")) }),
    );
    await runner.sweep();
    await runner.idle();
    expect(memory.finished).toEqual([
      { orderId: "one-1", ended: { end: "AGAIN", afterMs: 5_000 }, error: "DOCUMENT_FAILED" },
    ]);
  });

  it("counts an internal error as a try, so that retrying ends; but not a database that is unavailable", async () => {
    const memory = memoryStreams({ one: 1, other: 1 });
    const errors = [new RangeError("an internal error"), new Unavailable("database")];
    const runner = webhookRunner(partsOf(memory, hangs, { render: () => Promise.reject(errors.shift() ?? raise()) }));
    await runner.sweep();
    await runner.idle();
    expect(memory.finished).toEqual([
      { orderId: "one-1", ended: { end: "AGAIN", afterMs: 5_000 }, error: "PAYLOAD_FAILED" },
    ]);
  });

  it("[F6] records no failure for any message while the database is unavailable", async () => {
    const memory = memoryStreams({ one: 1 });
    const runner = webhookRunner(partsOf(memory, () => Promise.resolve(taken)));
    memory.state.isDown = true;
    await expect(runner.sweep()).resolves.toBe("UNAVAILABLE");
    memory.state.isDown = false;
    await runner.sweep();
    await runner.idle();
    expect(memory.finished).toHaveLength(1);
  });
});

describe("the webhooks' loop", () => {
  const POLL_MS = 1_000;
  const start = (memory: ReturnType<typeof memoryStreams>, post: PostWebhook) => {
    const parts = partsOf(memory, post);
    const wakeUps = inProcessWakeUps(parts.timers);
    return { ...parts, wakeUps, loop: startWebhookLoop({ ...parts, wakeUps, pollMs: POLL_MS }) };
  };

  it.each([
    ["is woken by a commit", true, 100],
    ["finds a message within one poll if no wake-up came for it", false, POLL_MS],
  ])("%s", async (_sentence, isWoken, waitMs) => {
    const memory = memoryStreams({ one: 0 });
    const { timers, wakeUps, loop } = start(memory, () => Promise.resolve(taken));
    await timers.advance(100);
    memory.due.get("one")?.push("one-new");
    if (isWoken) wakeUps.announce(["webhooks"]);
    await timers.advance(waitMs);
    for (let turn = 0; turn < 5; turn += 1) await settled();
    expect(memory.finished.map(({ orderId }) => orderId)).toEqual(["one-new"]);
    await loop.stop();
  });

  it("aborts requests in progress when it stops, and releases their messages to other nodes immediately", async () => {
    const memory = memoryStreams({ one: 1 });
    const { timers, loop } = start(memory, hangs);
    await timers.advance(1);
    expect(loop.isHealthy()).toBe(true);
    await loop.stop();
    expect(memory.finished).toEqual([{ orderId: "one-1", ended: { end: "HELD" }, error: undefined }]);
  });
});
