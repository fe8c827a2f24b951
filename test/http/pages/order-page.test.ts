import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { graphiqlPage } from "../../../src/http/pages/graphiql-page";
import { orderPage } from "../../../src/http/pages/order-page";
import { type MinimalApp, startTestServer } from "../minimal-app";

const HTML = "<!doctype html><title>Orders</title>";
const SCRIPT = "console.log('a script')";
const SCRIPT_PATH = "/assets/index-a1.js";

let folder: string;
/** In a sandbox whose demo users have the fragment as their tokens, one that has none, and in production. */
let sandbox: MinimalApp;
let tokenless: MinimalApp;
let production: MinimalApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "order-page-"));
  const web = join(folder, "web");
  await mkdir(join(web, "assets"), { recursive: true });
  await writeFile(join(folder, "outside.js"), "canary");
  await writeFile(join(folder, "web-beside.js"), "canary");
  for (const [name, content] of [
    ["index.html", HTML],
    ["built-from.txt", "canary"],
    ["assets/index-a1.js", SCRIPT],
    ["assets/small-b2.svg", "<svg/>"],
  ] as const)
    await writeFile(join(web, name), content);
  await writeFile(join(web, "assets/index-a1.js.gz"), gzipSync(SCRIPT));
  const serve = (fragment: string | null): Promise<MinimalApp> =>
    startTestServer({
      pages: [
        graphiqlPage(join(folder, "nothing")),
        orderPage({ folder: web, sandbox: fragment === null ? null : { handOver: () => Promise.resolve(fragment) } }),
      ],
    });
  [sandbox, tokenless, production] = [await serve("client=a&freelancer=b"), await serve(""), await serve(null)];
});
afterAll(async () => {
  for (const minimalApp of [sandbox, tokenless, production]) await minimalApp.stop();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

/** As it is sent: no path made tidy, no redirect followed, nothing unpacked. */
function ask(
  { port }: MinimalApp,
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", reject).end();
  });
}

describe("the order page", () => {
  it.each([
    "/",
    "/?from=mail",
    "/orders/ord_1",
    "/orders/ord_1/",
    "/orders/ord_1/anything",
    "/sandbox/play",
    "/sandbox/play/",
  ])("is the same for all its addresses: %s", async (path) => {
    const { status, headers, body } = await ask(sandbox, path);
    expect([status, headers["content-type"], body.toString()]).toEqual([200, "text/html; charset=utf-8", HTML]);
  });

  it.each(["/orders", "/order", "/index.html", "/sandbox/other", "/sandbox/playground", "/assets", "/favicon.ico"])(
    "has no other address: %s is the JSON 404",
    async (path) => {
      const { status, body } = await ask(sandbox, path);
      expect(status).toBe(404);
      expect(JSON.parse(body.toString())).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
    },
  );

  it("is served without the sandbox in production", async () => {
    expect(await ask(production, "/")).toMatchObject({ status: 200 });
    expect(await ask(production, "/orders/ord_1")).toMatchObject({ status: 200 });
    for (const path of ["/sandbox", "/sandbox/play"])
      expect(await ask(production, path)).toMatchObject({ status: 404 });
  });

  it("says how to build it if it was not built", async () => {
    const { status, body } = await ask(sandbox, "/graphiql");
    expect([status, body.toString()]).toEqual([404, expect.stringContaining("npm run build:graphiql")]);
  });
});

describe("the browser's permissions on the page", () => {
  const policy = (frames: string): string =>
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
    `manifest-src 'none'; base-uri 'none'; form-action 'none'; frame-src ${frames}; frame-ancestors ${frames}`;

  it("exclude inline code and other hosts, and permit frames of its own in a sandbox only", async () => {
    for (const path of ["/", "/orders/ord_1", SCRIPT_PATH]) {
      expect((await ask(sandbox, path)).headers["content-security-policy"]).toBe(policy("'self'"));
      expect((await ask(production, path)).headers["content-security-policy"]).toBe(policy("'none'"));
    }
  });

  it("send no address to other hosts, and exclude embedding, camera, microphone, location, and guessed content types", async () => {
    for (const path of ["/", SCRIPT_PATH])
      expect((await ask(production, path)).headers).toMatchObject({
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=()",
        "x-content-type-options": "nosniff",
      });
  });
});

describe("its files", () => {
  it("are cached permanently by their hash, and the page itself is requested each time", async () => {
    expect((await ask(sandbox, "/")).headers["cache-control"]).toBe("no-cache");
    expect((await ask(sandbox, SCRIPT_PATH)).headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "text/javascript; charset=utf-8",
    });
  });

  it.each(["gzip", "br, gzip;q=0.8", "GZIP", "*", "identity;q=0, *;q=0.1"])(
    "are sent gzipped to a client that accepts %s",
    async (accepted) => {
      const { headers, body } = await ask(sandbox, SCRIPT_PATH, { headers: { "accept-encoding": accepted } });
      expect(headers).toMatchObject({
        "content-encoding": "gzip",
        vary: "accept-encoding",
        "content-length": String(body.length),
      });
      expect(gunzipSync(body).toString()).toBe(SCRIPT);
    },
  );

  it.each(["", "br", "identity", "gzip;q=0", "gzip;q=0.0, *", "*;q=0", "gzip;q=much"])(
    "are sent uncompressed to a client that accepts “%s”",
    async (accepted) => {
      const { headers, body } = await ask(sandbox, SCRIPT_PATH, { headers: { "accept-encoding": accepted } });
      expect([headers["content-encoding"], headers.vary, body.toString()]).toEqual([
        undefined,
        "accept-encoding",
        SCRIPT,
      ]);
    },
  );

  it("are sent uncompressed if the build has not gzipped them", async () => {
    const { headers, body } = await ask(sandbox, "/assets/small-b2.svg", { headers: { "accept-encoding": "gzip" } });
    expect([headers["content-encoding"], body.toString()]).toEqual([undefined, "<svg/>"]);
  });

  it.each([
    "/assets/../../outside.js",
    "/assets/..%2f..%2foutside.js",
    "/assets/%2e%2e/%2e%2e/outside.js",
    "/assets/..\\..\\outside.js",
    "/assets//../../outside.js",
    "/assets/../../web-beside.js",
    "/assets/../built-from.txt",
    "/assets/index-a1.js.gz",
    "/assets/index-a1.js%00",
    "/assets/%00.js",
    "/assets/nothing.js",
    "/assets/constructor",
    "/graphiql/../../outside.js",
    "/graphiql/..%2foutside.js",
  ])("are the only ones that are served: %s", async (path) => {
    const { status, body } = await ask(sandbox, path);
    expect(body.toString()).not.toContain("canary");
    expect(status).toBe(404);
  });
});

describe("an absolute path of this machine", () => {
  it.each(["/graphiql/", "/assets/"])("is not served: %s", async (protocol) => {
    expect(await ask(sandbox, `${protocol}${join(folder, "outside.js")}`)).toMatchObject({ status: 404 });
  });
});

describe("methods", () => {
  it.each(["/", SCRIPT_PATH, "/orders/ord_1", "/sandbox", "/graphiql"])(
    "%s: HEAD has GET's headers and no body; any other is 405",
    async (path) => {
      const headers = { "accept-encoding": "gzip" };
      const [got, head] = [
        await ask(sandbox, path, { headers }),
        await ask(sandbox, path, { method: "HEAD", headers }),
      ];
      const names = Object.keys(got.headers).filter((name) => !["date", "transfer-encoding"].includes(name));
      expect([head.status, head.body.length]).toEqual([got.status, 0]);
      for (const name of names) expect([name, head.headers[name]]).toEqual([name, got.headers[name]]);
      for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
        expect(await ask(sandbox, path, { method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
    },
  );
});

describe("/sandbox", () => {
  it("links to both parties' pages, each with its token after #, and is never cached", async () => {
    expect(await ask(sandbox, "/sandbox")).toMatchObject({
      status: 302,
      headers: {
        location: "/sandbox/play#client=a&freelancer=b",
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
      },
    });
  });

  it("links to them without tokens if the sandbox cannot sign any", async () => {
    expect(await ask(tokenless, "/sandbox")).toMatchObject({ status: 302, headers: { location: "/sandbox/play" } });
  });
});
