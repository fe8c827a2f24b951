import { request } from "node:http";
import { hostNameOf, LOCAL_HOSTS } from "../../src/http/host";
import { type MinimalApp, startTestServer } from "./minimal-app";
import { RawSocket } from "./raw-socket";

let sandbox: MinimalApp;
let production: MinimalApp;
beforeAll(async () => {
  sandbox = await startTestServer({ allowedHosts: [...LOCAL_HOSTS, "sandbox.example"] });
  production = await startTestServer();
});
afterAll(() => Promise.all([sandbox.stop(), production.stop()]));

/** What a request with this Host is answered; fetch permits no other than the address's. */
function ask(
  minimalApp: MinimalApp,
  path: string,
  host: string,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: minimalApp.port, path, headers: { host } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.once("error", reject).end();
  });
}

async function opensSocket(minimalApp: MinimalApp, host: string): Promise<boolean> {
  const socket = await RawSocket.open(minimalApp.wsUrl, { headers: { host } }).catch(() => null);
  await socket?.end();
  return socket !== null;
}

const QUERY = "/graphql?query=%7B__typename%7D";

describe("[S21] a sandbox checks Host, over HTTP and WebSocket", () => {
  it.each([
    "localhost",
    "localhost:4000",
    "LOCALHOST:1",
    "127.0.0.1:4000",
    "[::1]:4000",
    "sandbox.example",
    "Sandbox.Example:8443",
  ])("%s is answered", async (host) => {
    expect((await ask(sandbox, "/health/live", host)).status).toBe(200);
    expect(await opensSocket(sandbox, host)).toBe(true);
  });

  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example:4000",
    "sandbox.example.evil",
    "evil.example@localhost",
    "localhost#",
    "10.0.0.1",
  ])("%j is refused at every path", async (host) => {
    for (const path of ["/health/live", "/metrics", QUERY, "/", "/none"]) {
      const { status, text } = await ask(sandbox, path, host);
      expect([path, status]).toEqual([path, 403]);
      expect(text).toContain('"code":"FORBIDDEN"');
      expect(text).not.toContain("evil");
    }
    expect(await opensSocket(sandbox, host)).toBe(false);
    expect(sandbox.logged).toEqual([]);
  });

  it("production answers any host", async () => {
    expect((await ask(production, "/health/live", "orders.example")).status).toBe(200);
    expect(await opensSocket(production, "orders.example")).toBe(true);
  });
});

it.each([
  ["Example.com:80", "example.com"],
  ["[::1]:80", "[::1]"],
  ["[0:0:0:0:0:0:0:1]", "[::1]"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["a/b", undefined],
  ["a?b", undefined],
  ["a b", undefined],
  ["a@b", undefined],
  ["a\\b", undefined],
  ["a:b", undefined],
  ["", undefined],
])("the host in %j is %j", (text, host) => {
  expect(hostNameOf(text)).toBe(host);
});
