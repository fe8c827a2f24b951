import { InvalidConfigError, readConfig } from "../../../src/composition/config";
import { openService, type TestService } from "../../support/app/service";

const CREATE = `mutation ($input: CreateWebhookEndpointInput!) { it: createWebhookEndpoint(input: $input) {
  endpoint { id } userErrors { code field message required { ... on WordValue { word } } }
} }`;

let service: TestService;
let partner: string;
beforeAll(async () => {
  service = await openService();
  partner = await service.token("partner", { scopes: ["webhooks:manage"], channel: "API" });
});
afterAll(() => service.stop());

const create = (url: string) => service.ask(partner, CREATE, { input: { url, eventTypes: ["ORDER_PLACED"] } });

describe("[S11] an endpoint's address", () => {
  it.each([
    "https://127.0.0.1/",
    "https://127.1/",
    "https://0x7f000001/",
    "https://localhost/",
    "https://10.0.0.8:8443/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://169.254.169.254/latest",
    "https://metadata.google.internal/",
    "https://example.com:22/",
  ])("%s is refused", async (url) => {
    const { data } = await create(url);
    expect(data.it).toMatchObject({
      endpoint: null,
      userErrors: [{ code: "INVALID_VALUE", field: ["url"], required: { word: "OUTSIDE_ADDRESS" } }],
    });
  });

  it.each([
    "http://example.com/",
    "https://user:password@example.com/",
    "ftp://example.com/",
    "example.com",
    `https://example.com/${"x".repeat(2_050)}`,
  ])("%s is not a valid URL for this API", async (url) => {
    const { errors } = await create(url);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });

  it("is accepted if it is public", async () => {
    expect((await create("https://example.com/webhooks")).data.it).toMatchObject({ userErrors: [] });
  });

  it("cannot be an internal one outside a sandbox", () => {
    const production = { SANDBOX: "0", GATEWAY: "none", JWT_SECRET: "x".repeat(32), WEBHOOKS_ALLOW_INSIDE: "1" };
    expect(() => readConfig(production)).toThrow(InvalidConfigError);
    expect(() => readConfig(production)).toThrow("WEBHOOKS_ALLOW_INSIDE");
  });
});
