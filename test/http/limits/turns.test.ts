import { once } from "node:events";
import { request } from "node:http";
import type { Socket } from "node:net";
import { until } from "../../support/app/until";
import { PROTOCOLS } from "../http-and-websocket";
import { bearer, post, startTestServer } from "../minimal-app";

describe.each(PROTOCOLS)("[S18] over %s, the operations of one user", (_protocol, asks) => {
  it("run two at once and the others wait, while another user's run", async () => {
    const minimalApp = await startTestServer({ limits: { maxRunningPerPerson: 2 } });
    const [busy, other] = [await bearer({ subject: "busy" }), await bearer({ subject: "other" })];
    const ask = (authorization: string) => asks(minimalApp, { query: "{ held }", authorization });
    const asked = [ask(busy), ask(busy), ask(busy), ask(busy)];
    await until(() => minimalApp.held.running === 2);
    expect((await asks(minimalApp, { query: "{ viewer }", authorization: other })).data).toEqual({ viewer: "other" });
    expect(minimalApp.held.running).toBe(2);
    for (let left = 4; left > 0; left -= 1) {
      minimalApp.held.endOne();
      await until(() => minimalApp.held.running === Math.min(2, left - 1));
    }
    expect((await Promise.all(asked)).map(({ data }) => data)).toEqual(asked.map(() => ({ held: "done" })));
    await minimalApp.stop();
  });

  it("are refused and not executed if their turn does not come in time", async () => {
    const minimalApp = await startTestServer({ limits: { maxRunningPerPerson: 1, turnWaitMs: 1 } });
    const authorization = await bearer({ subject: "busy" });
    const first = asks(minimalApp, { query: "{ held }", authorization });
    await until(() => minimalApp.held.running === 1);
    const { errors } = await asks(minimalApp, { query: "{ held }", authorization });
    expect(errors).toMatchObject([{ extensions: { code: "RATE_LIMITED", retryAfterSeconds: 1 } }]);
    expect(minimalApp.held.running).toBe(1);
    minimalApp.held.endOne();
    expect((await first).data).toEqual({ held: "done" });
    expect((await asks(minimalApp, { query: "{ viewer }", authorization })).data).toEqual({ viewer: "busy" });
    await minimalApp.stop();
  });

  it("run one after the other if their cost is high, while others of the same user run", async () => {
    const minimalApp = await startTestServer({ limits: { maxRunningPerPerson: 3 } });
    const authorization = await bearer({ subject: "busy" });
    const names = Array.from({ length: 10 }, (_one, index) => `n${index}: id`).join(" ");
    const ask = (query: string) => asks(minimalApp, { query, authorization });
    const heavy = `{ held items(first: 100) { nodes { ${names} } } }`; // costs more than 1,000
    const asked = [ask(heavy), ask(heavy)];
    await until(() => minimalApp.held.running === 1);
    expect((await ask("{ viewer }")).data).toEqual({ viewer: "busy" });
    expect(minimalApp.held.running).toBe(1);
    minimalApp.held.endOne();
    await Promise.race(asked);
    await until(() => minimalApp.held.running === 1);
    minimalApp.held.endOne();
    expect((await Promise.all(asked)).map(({ data }) => (data as { held?: unknown } | undefined)?.held)).toEqual([
      "done",
      "done",
    ]);
    await minimalApp.stop();
  });
});

it("[S18] over HTTP, a client that disconnects while it waits has no turn afterwards", async () => {
  const minimalApp = await startTestServer({ limits: { maxRunningPerPerson: 1 } });
  const [busy, other] = [await bearer({ subject: "busy" }), await bearer({ subject: "other" })];
  const first = post(minimalApp.url, { query: "{ held }" }, { authorization: busy });
  await until(() => minimalApp.held.running === 1);
  const headers = { "content-type": "application/json", "content-length": 1_000, authorization: busy };
  const leaving = request(minimalApp.url, { method: "POST", headers });
  leaving.on("error", () => undefined); // that it was left
  leaving.write('{ "query": "{ viewer }", "rest": "');
  const [socket] = (await once(leaving, "socket")) as [Socket];
  await until(() => socket.bytesWritten > 0);
  const ask = (authorization: string) => post(minimalApp.url, { query: "{ viewer }" }, { authorization });
  await ask(other);
  leaving.destroy();
  await ask(other);
  minimalApp.held.endOne();
  await first;
  expect((await ask(busy)).data).toEqual({ viewer: "busy" });
  await minimalApp.stop();
});
