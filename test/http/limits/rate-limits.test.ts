import type { IncomingMessage } from "node:http";
import { clientAddress } from "../../../src/http/limits/client-address";
import { Holdings, RateLimiter } from "../../../src/http/limits/rate-limiter";
import { PROTOCOLS } from "../http-and-websocket";
import { bearer, post, startTestServer } from "../minimal-app";
import { RawSocket } from "../raw-socket";

describe("[S15] a token bucket", () => {
  let now = 0;
  const at = (ms: number): void => void (now = ms);
  const limiter = (burst: number, perMinute: number, maxKeys = 10): RateLimiter =>
    new RateLimiter({ burst, perMinute }, maxKeys, () => now);

  it("permits its burst, then one per interval, and returns the wait in whole seconds", () => {
    at(0);
    const bucket = limiter(2, 30);
    expect([bucket.take("a"), bucket.take("a"), bucket.take("a")]).toEqual([0, 0, 2]);
    at(1_999);
    expect(bucket.take("a")).toBe(1);
    at(2_000);
    expect([bucket.take("a"), bucket.take("a")]).toEqual([0, 2]);
  });

  it("is separate for each key", () => {
    at(0);
    const bucket = limiter(1, 1);
    expect([bucket.take("a"), bucket.take("b"), bucket.take("a")]).toEqual([0, 0, 60]);
  });

  it("never contains more than its burst", () => {
    at(0);
    const bucket = limiter(2, 60);
    bucket.take("a");
    at(3_600_000);
    expect([bucket.take("a"), bucket.take("a"), bucket.take("a")]).toEqual([0, 0, 1]);
  });

  it("is one of a bounded number: of a million keys as many stay as permitted, and full ones are removed", () => {
    at(0);
    const bucket = limiter(2, 60, 100);
    for (let key = 0; key < 1_000_000; key += 1) bucket.take(String(key));
    expect(bucket.size).toBeLessThanOrEqual(100);
    at(60_000);
    bucket.take("last");
    expect(bucket.size).toBe(1);
  });

  it("is not removed for other keys while its key is at its limit", () => {
    at(0);
    const bucket = limiter(1, 1, 100);
    bucket.take("a");
    for (let key = 0; key < 50; key += 1) bucket.take(String(key));
    expect(bucket.take("a")).toBe(60);
  });
});

describe("[S15] the number that a key can have at a time", () => {
  it("is limited for each key, and released ones can be taken again", () => {
    const holdings = new Holdings(2);
    expect([holdings.take("a"), holdings.take("a"), holdings.take("a"), holdings.take("b")]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    holdings.give("a");
    expect([holdings.take("a"), holdings.take("a")]).toEqual([true, false]);
  });
});

describe.each(PROTOCOLS)("[S15] too many operations over %s", (protocol, asks) => {
  it("of a user: RATE_LIMITED and when to retry; another user is not affected", async () => {
    const minimalApp = await startTestServer({ limits: { operationsPerPerson: { burst: 3, perMinute: 6 } } });
    const authorization = await bearer();
    for (let time = 0; time < 3; time += 1)
      expect(await asks(minimalApp, { query: "{ hello }", authorization })).toMatchObject({ errors: [] });
    const refused = await asks(minimalApp, { query: "{ hello }", authorization });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: "RATE_LIMITED", retryAfterSeconds: 10 } }] });
    expect(refused.status).toBe(protocol === "HTTP" ? 429 : undefined);
    expect(
      await asks(minimalApp, { query: "{ hello }", authorization: await bearer({ subject: "usr_other" }) }),
    ).toMatchObject({
      errors: [],
    });
    await minimalApp.stop();
  });
});

describe("[S15] HTTP and WebSocket have one limit", () => {
  it("an operation over WebSocket counts over HTTP", async () => {
    const minimalApp = await startTestServer({ limits: { operationsPerPerson: { burst: 1, perMinute: 1 } } });
    const authorization = await bearer();
    await PROTOCOLS[1][1](minimalApp, { query: "{ hello }", authorization });
    const refused = await post(minimalApp.url, { query: "{ hello }" }, { authorization });
    expect(refused).toMatchObject({
      status: 429,
      errors: [{ extensions: { code: "RATE_LIMITED", retryAfterSeconds: 60 } }],
    });
    expect(refused.headers.get("retry-after")).toBe("60");
    await minimalApp.stop();
  });

  it("operations of an address count, also with invalid tokens: RATE_LIMITED before a token is checked", async () => {
    const minimalApp = await startTestServer({ limits: { operationsPerAddress: { burst: 2, perMinute: 1 } } });
    const statuses: number[] = [];
    for (let time = 0; time < 3; time += 1)
      statuses.push((await post(minimalApp.url, { query: "{ hello }" }, { authorization: "Bearer garbage" })).status);
    expect(statuses).toEqual([401, 401, 429]);
    await minimalApp.stop();
  });
});

describe("[R3] the address of a request", () => {
  const request = (remoteAddress: string, forwarded?: string): IncomingMessage =>
    ({
      socket: { remoteAddress },
      headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
    }) as unknown as IncomingMessage;

  it.each([
    ["the connection's address", "203.0.113.5", undefined, 0, "203.0.113.5"],
    ["an IPv4 address in IPv6 form", "::ffff:203.0.113.5", undefined, 0, "203.0.113.5"],
    ["the 64-bit prefix of a household", "2001:db8:1:2:3:4:5:6", undefined, 0, "2001:db8:1:2::/64"],
    ["the same, written short", "2001:db8::1", undefined, 0, "2001:db8:0:0::/64"],
    ["an address that the client states is ignored", "203.0.113.5", "198.51.100.7", 0, "203.0.113.5"],
    ["an address that the trusted proxy states", "10.0.0.1", "198.51.100.7", 1, "198.51.100.7"],
    [
      "an address that the client stated to the trusted proxy is ignored",
      "10.0.0.1",
      "192.0.2.66, 198.51.100.7",
      1,
      "198.51.100.7",
    ],
    ["two trusted proxies", "10.0.0.1", "192.0.2.66, 198.51.100.7, 10.0.0.2", 2, "198.51.100.7"],
    ["a header that is missing", "10.0.0.1", undefined, 1, "10.0.0.1"],
    ["[R3] an IPv4 address with a port", "10.0.0.1", "192.0.2.66, 198.51.100.7:40001", 1, "198.51.100.7"],
    ["[R3] an IPv6 address with brackets", "10.0.0.1", "[2001:db8:1:2::5]", 1, "2001:db8:1:2::/64"],
    ["[R3] an IPv6 address with brackets and a port", "10.0.0.1", "[2001:db8:1:2::6]:40002", 1, "2001:db8:1:2::/64"],
    ["[R3] the same in quotes", "10.0.0.1", '"[2001:db8:1:2::7]:40003"', 1, "2001:db8:1:2::/64"],
    ["[R3] an IPv6 address in capitals with a zone", "10.0.0.1", "FE80::ABCD%eth0", 1, "fe80:0:0:0::/64"],
    ["[R3] an IPv4-mapped address", "10.0.0.1", "::ffff:198.51.100.7", 1, "198.51.100.7"],
    ["[R3] an IPv4-mapped address in hexadecimal", "10.0.0.1", "::FFFF:c633:6407", 1, "198.51.100.7"],
    [
      "[R3] an IPv4-mapped address, whole, with a port",
      "10.0.0.1",
      "[0:0:0:0:0:ffff:198.51.100.7]:9",
      1,
      "198.51.100.7",
    ],
    ["[R3] an IPv6 address that ends as IPv4", "10.0.0.1", "64:ff9b::198.51.100.7", 1, "64:ff9b:0:0::/64"],
    ["[R3] an IPv6 address without any zero", "10.0.0.1", "1:2:3:4:5:6:7:8", 1, "1:2:3:4::/64"],
    ["[R3] the shortest IPv6 address", "10.0.0.1", "::", 1, "0:0:0:0::/64"],
    ["[R3] text that is not an address: the connection's own", "10.0.0.1", "unknown", 1, "10.0.0.1"],
    ["[R3] a name with a port: the connection's own", "::ffff:10.0.0.1", "client.example.com:80", 1, "10.0.0.1"],
    ["[R3] too many groups: the connection's own", "10.0.0.1", "1:2:3:4:5:6:7:8:9", 1, "10.0.0.1"],
    [
      "[R3] an address with a number that is too high: the connection's own",
      "10.0.0.1",
      "198.51.100.256:80",
      1,
      "10.0.0.1",
    ],
    ["[R3] an empty text: the connection's own", "10.0.0.1", "198.51.100.7, ", 1, "10.0.0.1"],
    ["[R3] a port alone: the connection's own", "10.0.0.1", "[]:80", 1, "10.0.0.1"],
  ])("%s", (_sentence, direct, forwarded, hops, address) => {
    expect(clientAddress(request(direct, forwarded), hops)).toBe(address);
  });
});

describe("[R3] the limits per address apply in each form of X-Forwarded-For", () => {
  it.each([
    ["plain", (_time: number) => "198.51.100.7"],
    ["with a port, another one each time", (time: number) => `198.51.100.7:${40_000 + time}`],
    ["IPv6 with brackets and a port", (time: number) => `[2001:db8::${time + 1}]:${40_000 + time}`],
    ["IPv4-mapped", (time: number) => `[::ffff:198.51.100.7]:${40_000 + time}`],
    ["text that is not an address", (time: number) => `client-${time}`],
  ])("%s: requests over HTTP, and sockets", async (_form, address) => {
    const minimalApp = await startTestServer({
      trustedProxyHops: 1,
      limits: { operationsPerAddress: { burst: 2, perMinute: 1 }, maxSocketsPerAddress: 2 },
    });
    const statuses: number[] = [];
    for (let time = 0; time < 3; time += 1)
      statuses.push((await post(minimalApp.url, { query: "{ hello }" }, { "x-forwarded-for": address(time) })).status);
    expect(statuses).toEqual([200, 200, 429]);

    const open = await Promise.all(
      [3, 4].map((time) => RawSocket.open(minimalApp.wsUrl, { headers: { "x-forwarded-for": address(time) } })),
    );
    expect(await RawSocket.refused(minimalApp.wsUrl, { headers: { "x-forwarded-for": address(5) } })).toMatchObject({
      status: 429,
    });
    await Promise.all(open.map((socket) => socket.end()));
    await minimalApp.stop();
  });
});
