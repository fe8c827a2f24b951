import { PROTOCOLS } from "../http-and-websocket";
import { ask, bearer, NOBODY, post, startTestServer } from "../minimal-app";
import { RawSocket } from "../raw-socket";

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(" ");

describe.each(PROTOCOLS)(
  "[S18] over %s, an operation is charged for its root fields and its cost",
  (protocol, asks) => {
    it.each([
      ["one field", "{ hello }", 1],
      ["20 mutations", `mutation { ${many(20, (index) => `m${index}: rate`)} }`, 20],
      ["20 fields of a fragment", `{ ...F } fragment F on Query { ${many(20, (index) => `f${index}: hello`)} }`, 20],
      ["a cost of 250", "{ items(first: 83) { nodes { next { id } } } }", 1],
      ["a cost of 253", "{ items(first: 84) { nodes { next { id } } } }", 2],
      ["a cost of 7,001", "{ items(first: 100) { nodes { a: things(first: 34) { nodes { __typename } } } } }", 29],
    ])("%s", async (_sentence, query, units) => {
      const minimalApp = await startTestServer({ limits: { operationsPerPerson: { burst: 2 * units, perMinute: 1 } } });
      const codes: unknown[] = [];
      for (let time = 0; time < 3; time += 1) {
        const { status, errors } = await asks(minimalApp, { query });
        codes.push(errors[0]?.extensions.code);
        if (time === 2) expect(status).toBe(protocol === "HTTP" ? 429 : undefined);
      }
      expect(codes).toEqual([undefined, undefined, "RATE_LIMITED"]);
      await minimalApp.stop();
    });

    it("an operation that costs more than the whole allowance is answered only when the allowance is full", async () => {
      const minimalApp = await startTestServer({ limits: { operationsPerPerson: { burst: 5, perMinute: 1 } } });
      const query = "{ items(first: 100) { nodes { things(first: 34) { nodes { __typename } } } } }";
      expect((await asks(minimalApp, { query })).errors).toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
      await minimalApp.stop();
    });

    it("21 root fields are refused, those of fragments included", async () => {
      const minimalApp = await startTestServer();
      const query = `mutation { ...F rate } fragment F on Mutation { ${many(20, (index) => `m${index}: rate`)} }`;
      expect((await asks(minimalApp, { query })).errors).toMatchObject([
        { extensions: { limit: "ROOT_FIELDS", maximum: 20 } },
      ]);
      await minimalApp.stop();
    });

    it("in a sandbox each answer has the cost, in production none has", async () => {
      for (const showsCost of [true, false]) {
        const minimalApp = await startTestServer({ showsCost });
        const { text } = await asks(minimalApp, {
          query: "query A { hello } query B { items(first: 3) { nodes { id } } }",
          operationName: "B",
        });
        expect(text.includes('"extensions":{"cost":7}')).toBe(showsCost);
        await minimalApp.stop();
      }
    });
  },
);

it("in a sandbox each item of a subscription has its cost", async () => {
  const minimalApp = await startTestServer({ showsCost: true });
  const socket = await (await RawSocket.open(minimalApp.wsUrl)).init();
  socket.subscribe("1", "subscription { ticks(count: 1) }");
  expect(await socket.next(({ type }) => type === "next")).toMatchObject({
    payload: { data: { ticks: "1" }, extensions: { cost: 1 } },
  });
  await socket.end();
  await minimalApp.stop();
});

it("[S18] over HTTP, each 8,000 characters of a body count as one operation more", async () => {
  const minimalApp = await startTestServer({ limits: { operationsPerPerson: { burst: 10, perMinute: 1 } } });
  const remaining = async (characters: number): Promise<string | undefined> => {
    const { headers } = await post(minimalApp.url, { query: "{ hello }", variables: { text: "x".repeat(characters) } });
    return /r=(\d+)/u.exec(headers.get("ratelimit") ?? "")?.[1];
  };
  expect(await remaining(7_000)).toBe("9");
  expect(await remaining(8_000)).toBe("7");
  expect(await remaining(24_000)).toBe("3");
  await minimalApp.stop();
});

describe.each(PROTOCOLS)("[S18] over %s, variables", (_protocol, asks) => {
  it("have at most 10,000 members, all levels together", async () => {
    const minimalApp = await startTestServer();
    const ask = (members: number) =>
      asks(minimalApp, { query: "{ hello }", variables: { list: Array.from({ length: members - 1 }, () => ({})) } });
    expect((await ask(10_000)).data).toMatchObject({ hello: expect.any(String) as string });
    const refused = [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED", limit: "VARIABLES", maximum: 10_000 } }];
    expect((await ask(10_001)).errors).toMatchObject(refused);
    expect(
      (await asks(minimalApp, { query: "{ hello }", variables: { deep: [Array.from({ length: 10_000 }, () => 1)] } }))
        .errors,
    ).toMatchObject(refused);
    await minimalApp.stop();
  });
});

describe("[S15] every answer has the remaining allowance", () => {
  const PERSON = { burst: 50, perMinute: 1 };
  const ADDRESS = { burst: 500, perMinute: 1 };

  it("of the user with a token, and of the address without one", async () => {
    const minimalApp = await startTestServer({
      limits: { operationsPerPerson: PERSON, operationsPerAddress: ADDRESS },
    });
    const said = ({ headers }: { readonly headers: Headers }) => [
      headers.get("ratelimit-policy"),
      headers.get("ratelimit")?.replace(/;t=[1-9]\d*$/u, ";t=…"),
    ];
    const person = `"person";q=50;w=3000`;
    expect(said(await post(minimalApp.url, { query: "{ hello }" }))).toEqual([person, '"person";r=49;t=…']);
    expect(said(await post(minimalApp.url, { query: `{ ${many(11, (index) => `f${index}: hello`)} }` }))).toEqual([
      person,
      '"person";r=38;t=…',
    ]);
    expect(said(await post(minimalApp.url, { query: "{ nothing }" }))[0]).toBe(person);
    expect(said(await post(minimalApp.url, "{"))[0]).toBe(person);
    expect(said(await ask(minimalApp.url, { method: "PUT" }))[0]).toBe(person);
    const address = `"address";q=500;w=30000`;
    for (const headers of [NOBODY, { authorization: "Bearer garbage" }])
      expect(said(await post(minimalApp.url, { query: "{ hello }" }, headers))[0]).toBe(address);
    expect(said(await post(minimalApp.url, { query: "{ __typename }" }, NOBODY))).toEqual([
      address,
      '"address";r=492;t=…',
    ]);
    await minimalApp.stop();
  });

  it("also a refusal, with Retry-After; pages of permitted origins can read it", async () => {
    const origin = "https://www.example.com";
    const minimalApp = await startTestServer({
      allowedOrigins: [origin],
      limits: { operationsPerPerson: { burst: 1, perMinute: 6 } },
    });
    const authorization = await bearer();
    await post(minimalApp.url, { query: "{ hello }" }, { authorization });
    const { status, headers } = await post(minimalApp.url, { query: "{ hello }" }, { authorization, origin });
    expect(status).toBe(429);
    expect(
      Object.fromEntries(["retry-after", "ratelimit", "ratelimit-policy"].map((name) => [name, headers.get(name)])),
    ).toEqual({
      "retry-after": "10",
      ratelimit: '"person";r=0;t=10',
      "ratelimit-policy": '"person";q=1;w=10',
    });
    expect(headers.get("access-control-expose-headers")?.split(", ").sort()).toEqual([
      "ratelimit",
      "ratelimit-policy",
      "retry-after",
      "www-authenticate",
    ]);
    await minimalApp.stop();
  });
});
