import { openService, type TestService } from "../support/app/service";
import { builtMain } from "../support/processes/built-service";

beforeAll(builtMain);

async function statuses(environment: Readonly<Record<string, string>>): Promise<Readonly<Record<string, number>>> {
  const service = await openService({ environment });
  try {
    const answers = ["/", "/orders/ord_1", "/sandbox", "/sandbox/play"].map(async (path) => [
      path,
      (await get(service, path)).status,
    ]);
    return Object.fromEntries(await Promise.all(answers)) as Record<string, number>;
  } finally {
    await service.stop();
  }
}

const get = ({ url }: TestService, path: string): Promise<Response> =>
  fetch(new URL(path, url), { redirect: "manual" });

describe("the modes in which the order page is served", () => {
  it.each([
    ["in a sandbox", {}, [200, 200, 302, 200]],
    ["not in a sandbox with WEB=0", { WEB: "0" }, [404, 404, 404, 404]],
    ["not in production", { SANDBOX: "0" }, [404, 404, 404, 404]],
    ["in production with WEB=1, except for the sandbox's part", { SANDBOX: "0", WEB: "1" }, [200, 200, 404, 404]],
  ])("%s", async (_where, environment, expected) => {
    expect(Object.values(await statuses(environment))).toEqual(expected);
  });

  it("a sandbox whose tokens another server signs links to the pages without tokens", async () => {
    const service = await openService({ environment: { JWT_SECRET: "", JWT_JWKS_URL: "http://127.0.0.1:9/jwks" } });
    try {
      expect((await get(service, "/sandbox")).headers.get("location")).toBe("/sandbox/play");
    } finally {
      await service.stop();
    }
  });
});
