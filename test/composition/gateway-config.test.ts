import { InvalidConfigError, readConfig } from "../../src/composition/config";

const STRIPE = { GATEWAY: "stripe", STRIPE_SECRET_KEY: "sk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_1" };
const UNSAID = { SANDBOX: "0", JWT_SECRET: "0123456789abcdef0123456789abcdef" };
const PRODUCTION = { ...UNSAID, GATEWAY: "none" };
const SANDBOX = { ...UNSAID, SANDBOX: "1" };

const errorsOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof InvalidConfigError) return error.errors;
    throw error;
  }
};

it.each<[string, Readonly<Record<string, string>>, unknown]>([
  ["in production none, if that is chosen", PRODUCTION, { kind: "none" }],
  ["in a sandbox the sandbox's own", SANDBOX, { kind: "sandbox" }],
  [
    "Stripe",
    { ...PRODUCTION, ...STRIPE },
    { kind: "stripe", secretKey: "sk_test_1", webhookSecret: "whsec_1", apiUrl: null },
  ],
])("the payment gateway is: %s", (_who, environment, gateway) => {
  expect(readConfig(environment).gateway).toEqual(gateway);
});

it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    "without a key",
    { ...PRODUCTION, ...STRIPE, STRIPE_SECRET_KEY: "" },
    ["STRIPE_SECRET_KEY: needed where GATEWAY is stripe; begins with sk_ or rk_"],
  ],
  [
    "with a public key",
    { ...PRODUCTION, ...STRIPE, STRIPE_SECRET_KEY: "pk_live_1" },
    ["STRIPE_SECRET_KEY: needed where GATEWAY is stripe; begins with sk_ or rk_"],
  ],
  [
    "without the webhook's secret, because late failures would not be received [P16]",
    { ...PRODUCTION, ...STRIPE, STRIPE_WEBHOOK_SECRET: "" },
    ["STRIPE_WEBHOOK_SECRET: needed where GATEWAY is stripe; begins with whsec_"],
  ],
  [
    "in a sandbox with a key that moves real money",
    { ...SANDBOX, ...STRIPE, STRIPE_SECRET_KEY: "rk_live_1" },
    ["STRIPE_SECRET_KEY: a live key moves real money, so it is not for a sandbox"],
  ],
  [
    "in production with a gateway that pays no refund",
    { ...PRODUCTION, GATEWAY: "sandbox" },
    ["GATEWAY: sandbox moves no money, so it is for a sandbox only"],
  ],
])("[P15] it does not start %s", (_how, environment, errors) => {
  expect(errorsOf(environment)).toEqual(errors);
});

it("[R17] in production a gateway must be chosen: no payment is never the result of a missing setting", () => {
  expect(errorsOf(UNSAID)).toEqual([
    "GATEWAY: needed outside a sandbox: stripe, or none if the marketplace pays refunds by its own means",
  ]);
});

it("an error message contains no secret", () => {
  expect(
    errorsOf({ ...PRODUCTION, ...STRIPE, STRIPE_SECRET_KEY: "hunter2", STRIPE_WEBHOOK_SECRET: "hunter3" }).join(),
  ).not.toContain("hunter");
});
