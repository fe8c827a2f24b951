import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Gauge } from "prom-client";
import { loggableError, withoutCredentials } from "../../src/http/monitoring/loggable-error";
import { createLogger } from "../../src/http/monitoring/logger";
import { createMetrics } from "../../src/http/monitoring/metrics";
import { graphiqlPage } from "../../src/http/pages/graphiql-page";
import { bearer, minimalSchema, NOBODY, post, startTestServer } from "./minimal-app";
import { RawSocket } from "./raw-socket";

const get = async (url: string, path: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(new URL(path, url));
  return { status: response.status, text: await response.text() };
};

describe("health", () => {
  it("is alive, is ready if every check passes, and names the failed checks without the cause; a figure is shown and decides nothing", async () => {
    let down = false;
    const minimalApp = await startTestServer({
      limits: { readinessKeptMs: 0 },
      checks: {
        database: () => (down ? Promise.reject(new Error("connect ECONNREFUSED db.internal:3306")) : Promise.resolve()),
        bus: () => Promise.resolve(),
      },
      figures: {
        waiting: () => (down ? Promise.reject(new Error("connect ECONNREFUSED db.internal:3306")) : Promise.resolve(3)),
      },
    });
    expect(await get(minimalApp.url, "/health/live")).toMatchObject({ status: 200 });
    expect(await get(minimalApp.url, "/health/ready")).toEqual({
      status: 200,
      text: '{"ready":true,"checks":{"database":"ok","bus":"ok"},"figures":{"waiting":3}}\n',
    });
    down = true;
    expect(await get(minimalApp.url, "/health/ready")).toEqual({
      status: 503,
      text: '{"ready":false,"checks":{"database":"failed","bus":"ok"},"figures":{"waiting":null}}\n',
    });
    down = false;
    minimalApp.announceStop();
    expect(await get(minimalApp.url, "/health/ready")).toMatchObject({ status: 503 });
    expect(await post(minimalApp.url, { query: "{ hello }" })).toMatchObject({ status: 200 });
    await minimalApp.stop();
  });
});

describe("metrics", () => {
  it("count operations by their first field, kind, and result, never by a name that a client chose", async () => {
    const metrics = createMetrics();
    new Gauge({ name: "expiry_lateness_seconds", help: "Of another part.", registers: [metrics.registry] }).set(0.25);
    const minimalApp = await startTestServer({ metrics });
    await post(minimalApp.url, { query: "query canary { canary: hello }" });
    await post(minimalApp.url, { query: "{ canary }" });
    await post(minimalApp.url, { query: "{ fails }" });
    await post(minimalApp.url, { query: "{ canary" });
    const socket = await (await RawSocket.open(minimalApp.wsUrl)).init();
    await socket.subscribe("1", "query canary { viewer }").answer("1");
    const nobody = await (await RawSocket.open(minimalApp.wsUrl)).init({});
    await nobody.subscribe("1", "query canary { viewer }").answer("1");
    await nobody.end();
    await post(minimalApp.url, { query: "{ canary }" }, NOBODY);
    await socket.subscribe("2", "subscription { ticks(count: 1) }").answer("2");
    const { text } = await get(minimalApp.url, "/metrics");
    for (const line of [
      'graphql_operations_total{door="http",kind="query",field="hello",outcome="ok"} 1',
      'graphql_operations_total{door="http",kind="none",field="none",outcome="GRAPHQL_VALIDATION_FAILED"} 1',
      'graphql_operations_total{door="http",kind="query",field="fails",outcome="INTERNAL_SERVER_ERROR"} 1',
      'graphql_operations_total{door="http",kind="none",field="none",outcome="GRAPHQL_PARSE_FAILED"} 1',
      'graphql_operations_total{door="ws",kind="query",field="viewer",outcome="ok"} 1',
      'graphql_operations_total{door="ws",kind="none",field="none",outcome="UNAUTHENTICATED"} 1',
      'graphql_operations_total{door="http",kind="none",field="none",outcome="UNAUTHENTICATED"} 1',
      'graphql_operations_total{door="ws",kind="subscription",field="ticks",outcome="ok"} 1',
      "websocket_open_sockets 1",
      "expiry_lateness_seconds 0.25",
    ])
      expect(text).toContain(line);
    expect(text).not.toContain("canary");
    await socket.end();
    await minimalApp.stop();
  });
});

describe("GraphiQL", () => {
  it("is served with a policy of its own, and no file from outside its folder is", async () => {
    const folder = await mkdtemp(join(tmpdir(), "graphiql-"));
    await writeFile(join(folder, "index.html"), "<!doctype html>");
    await mkdir(join(folder, "assets"));
    await writeFile(join(folder, "assets", "index-a1.js"), "// a script");
    const minimalApp = await startTestServer({ pages: [graphiqlPage(folder)] });
    const page = await fetch(new URL("/graphiql", minimalApp.url));
    expect(await page.text()).toBe("<!doctype html>");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(
      (await fetch(new URL("/graphiql/assets/index-a1.js", minimalApp.url))).headers.get("cache-control"),
    ).toContain("immutable");
    for (const path of [
      "/graphiql/..%2f..%2fetc%2fpasswd.js",
      "/graphiql/assets",
      "/graphiql/nothing.js",
      "/graphiql/%00.js",
    ])
      expect(await get(minimalApp.url, path)).toMatchObject({ status: 404 });
    await minimalApp.stop();
    await rm(folder, { recursive: true });
  });
});

describe("logs", () => {
  it("remove secrets and texts if they are logged", () => {
    const lines: string[] = [];
    const log = createLogger("info", { write: (line: string) => void lines.push(line) });
    log.info(
      {
        authorization: "canary",
        request: { headers: { authorization: "canary" }, body: { query: "canary", variables: { note: "canary" } } },
      },
      "hello",
    );
    log.info({ request: { token: "canary", input: { text: "canary" } } });
    expect(lines).toHaveLength(2);
    expect(lines.join("")).not.toContain("canary");
  });

  it("[S23] contain the name, code, message, stack, and causes of an error, whatever its driver adds; URLs lose their credentials", () => {
    const lines: string[] = [];
    const log = createLogger("info", { write: (line: string) => void lines.push(line) });
    const secret = {
      command: { name: "auth", args: ["app", "canary"] },
      sql: "canary",
      options: { headers: { cookie: "canary" } },
    };
    const root = Object.assign(
      new Error("connect to redis://app:canary@127.0.0.1:6379/0"),
      { code: "ECONNREFUSED" },
      secret,
    );
    const several = new AggregateError([root], "smtps://canary:c%40nary@mail.example was tried");
    const error = Object.assign(new TypeError("no way", { cause: several }), { code: 1045 }, secret);
    log.warn({ err: error }, "see mysql://canary:canary@db.example/app?x=1");
    log.error(error);
    log.warn({ err: "canary" }, "text");
    log.warn({ err: null }, "nothing");
    expect(lines.join("")).not.toMatch(/canary|c%40nary/u);
    const logged = lines.map((line) => JSON.parse(line) as { readonly err: object; readonly msg: string });
    const rootLogged = {
      name: "Error",
      code: "ECONNREFUSED",
      message: "connect to redis://[redacted]@127.0.0.1:6379/0",
      stack: expect.stringContaining("at ") as string,
    };
    const errorLogged = {
      name: "TypeError",
      code: 1045,
      message: "no way",
      stack: expect.stringContaining("at ") as string,
      cause: {
        name: "AggregateError",
        message: "smtps://[redacted]@mail.example was tried",
        stack: expect.any(String) as string,
        errors: [rootLogged],
      },
    };
    expect(logged.map(({ err }) => err)).toEqual([
      errorLogged,
      errorLogged,
      { name: "string", message: "not an Error", stack: "" },
      { name: "object", message: "not an Error", stack: "" },
    ]);
    expect(logged[0]?.msg).toBe("see mysql://[redacted]@db.example/app?x=1");
  });

  it.each([
    ["redis://app:pa@ss@10.0.0.1:6379", "redis://[redacted]@10.0.0.1:6379"],
    [
      "redis://:pw@h, mysql://u:p@h/x and https://h/a@b",
      "redis://[redacted]@h, mysql://[redacted]@h/x and https://h/a@b",
    ],
    ["mail to anna@example.com at https://example.com", "mail to anna@example.com at https://example.com"],
    ["rediss://user@[::1]:1", "rediss://[redacted]@[::1]:1"],
  ])("[S23] contain %s as %s", (text, written) => {
    expect(withoutCredentials(text)).toBe(written);
  });

  it("[S23] end at an error that is its own cause", () => {
    const error = new Error("round");
    error.cause = error;
    expect(JSON.stringify(loggableError(error)).match(/"round"/gu)).toHaveLength(6);
  });

  it("contain neither the text, nor the variables, nor the token of an operation", async () => {
    const minimalApp = await startTestServer();
    await post(
      minimalApp.url,
      { query: '{ hello(name: "canary") fails }', variables: { note: "canary" } },
      { authorization: await bearer({ subject: "canary" }) },
    );
    expect(minimalApp.logged.length).toBeGreaterThan(0);
    expect(minimalApp.logged.join("")).not.toContain("canary");
    await minimalApp.stop();
  });
});

describe("an orderly stop", () => {
  it("answers requests in progress, accepts nothing new, and is done once however often it is requested", async () => {
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    let arrived: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => (arrived = resolve));
    const minimalApp = await startTestServer({
      schema: minimalSchema(),
      createContext: async (request) => {
        arrived();
        await asked;
        return { request };
      },
    });
    const answered = post(minimalApp.url, { query: "{ hello }" });
    await underWay;
    const stopped = Promise.all([minimalApp.stop(), minimalApp.stop()]);
    await expect(fetch(minimalApp.url)).rejects.toThrow();
    answer();
    const { status, data, headers } = await answered;
    expect([status, data, headers.get("connection")]).toEqual([200, { hello: "Hello you" }, "close"]);
    await stopped;
  });

  it("leaves a connection open for longer than load balancers do, so that none of them is closed during a request", async () => {
    const minimalApp = await startTestServer();
    expect((await post(minimalApp.url, { query: "{ hello }" })).headers.get("keep-alive")).toBe("timeout=75");
    await minimalApp.stop();
  });

  it("does not wait for a request for longer than the grace time", async () => {
    const minimalApp = await startTestServer({
      limits: { graceMs: 50 },
      createContext: () => new Promise(() => undefined),
    });
    const asked = post(minimalApp.url, { query: "{ hello }" }).catch(() => "cut off");
    const connection = createConnection(minimalApp.port, "127.0.0.1");
    connection.write(
      "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
    );
    connection.on("error", () => undefined);
    await once(connection, "ready");
    await get(minimalApp.url, "/health/live");
    await minimalApp.stop();
    expect(await asked).toBe("cut off");
  });

  it("reports a port in use as an error at the start", async () => {
    const minimalApp = await startTestServer();
    await expect(startTestServer({ port: minimalApp.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await minimalApp.stop();
  });
});
