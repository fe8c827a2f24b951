import { ask, bearer, type MinimalApp, post, startTestServer } from "./minimal-app";

describe("[S6] a request that is not plain GraphQL over HTTP is refused as JSON", () => {
  let minimalApp: MinimalApp;
  beforeAll(async () => {
    minimalApp = await startTestServer();
  });
  afterAll(() => minimalApp.stop());

  const query = "{ hello }";
  const form = new FormData();
  form.set("query", query);

  it.each<[string, RequestInit]>([
    ["a batch", { headers: { "content-type": "application/json" }, body: JSON.stringify([{ query }, { query }]) }],
    ["a form", { body: new URLSearchParams({ query }) }],
    ["text/plain", { headers: { "content-type": "text/plain" }, body: JSON.stringify({ query }) }],
    [
      "text/plain with a CSRF header",
      { headers: { "content-type": "text/plain", "apollo-require-preflight": "1" }, body: JSON.stringify({ query }) },
    ],
    ["multipart", { body: form }],
    ["application/graphql", { headers: { "content-type": "application/graphql" }, body: query }],
    [
      "a content type that begins like JSON",
      { headers: { "content-type": "application/jsonp" }, body: JSON.stringify({ query }) },
    ],
    ["no content type", { headers: { "content-type": "" }, body: JSON.stringify({ query }) }],
    ["broken JSON", { headers: { "content-type": "application/json" }, body: '{"query": "{ hello }"' }],
    [
      "bytes that are not UTF-8",
      { headers: { "content-type": "application/json" }, body: new Uint8Array([123, 255, 254, 125]) },
    ],
    ["an empty body", { headers: { "content-type": "application/json" }, body: "" }],
    ["a number", { headers: { "content-type": "application/json" }, body: "1" }],
    ["an unknown persisted query", { headers: { "content-type": "application/json" }, body: '{"extensions":{}}' }],
  ])("%s", async (_sentence, init) => {
    const { status, headers, errors } = await ask(minimalApp.url, { method: "POST", ...init });
    expect(status).toBe(400);
    expect(headers.get("content-type")).toContain("application/json");
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  it("a subscription, whose refusal names the WebSocket endpoint", async () => {
    const { status, errors } = await post(minimalApp.url, { query: "subscription { quiet }" });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(errors[0]?.message).toContain("graphql-transport-ws");
  });

  it("a mutation by GET: 405", async () => {
    const url = `${minimalApp.url}?query=${encodeURIComponent("mutation { rate }")}`;
    const { status, headers } = await ask(url, { headers: { "apollo-require-preflight": "1" } });
    expect(status).toBe(405);
    expect(headers.get("allow")).toBe("POST");
  });

  it("a query by GET that a foreign page could have sent: 400; with a header that it could not send: 200", async () => {
    const url = `${minimalApp.url}?query=${encodeURIComponent(query)}`;
    expect(await ask(url, {})).toMatchObject({ status: 400 });
    expect(await ask(url, { headers: { "apollo-require-preflight": "1" } })).toMatchObject({ status: 200 });
  });

  it.each(["PUT", "DELETE", "PATCH"])("%s: 405", async (method) => {
    expect(await ask(minimalApp.url, { method, headers: { "apollo-require-preflight": "1" } })).toMatchObject({
      status: 405,
    });
  });

  it("a persisted query that is not registered is refused in the form that makes Apollo's clients send the text", async () => {
    const { errors } = await post(minimalApp.url, {
      extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } },
    });
    expect(errors).toMatchObject([{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }]);
  });

  it("an unknown path is 404 as JSON, whatever it contains", async () => {
    for (const path of ["/", "/nothing", "/constructor", "/graphql/../etc/passwd", "/graphiql"])
      expect(await ask(new URL(path, minimalApp.url).href, {})).toMatchObject({
        status: 404,
        errors: [{ extensions: { code: "NOT_FOUND" } }],
      });
  });

  it("an answer is for the caller only: no cache stores it", async () => {
    const { headers } = await post(minimalApp.url, { query }, { authorization: await bearer() });
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("a limit is refused with 400 also if a client accepts plain application/json, which gets 200 for graphql's own errors", async () => {
    const headers = { accept: "application/json" };
    expect(await post(minimalApp.url, { query: "{ nothing }" }, headers)).toMatchObject({ status: 200, errors: [{}] });
    expect(await post(minimalApp.url, { query: "{ nothing }" })).toMatchObject({ status: 400, errors: [{}] });
    expect(await post(minimalApp.url, { query: "{ items(first: 101) { nodes { id } } }" }, headers)).toMatchObject({
      status: 400,
      errors: [{}],
    });
  });
});
