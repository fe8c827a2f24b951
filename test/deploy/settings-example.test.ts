import { SETTINGS_EXAMPLE, withDeclaredMeanings } from "../../src/commands/docs/settings-example";
import { InvalidConfigError, readConfig } from "../../src/composition/config";
import { SETTINGS } from "../../src/composition/service-settings";
import { documentAt } from "../docs/documents";
import { composeText, requiredVariables } from "./compose-file";
import { assignments } from "./settings-example";

const example = documentAt(SETTINGS_EXAMPLE);
const lines = assignments();
const isSetting = (name: string): boolean => Object.hasOwn(SETTINGS, name);

/** Values for what the example leaves empty. */
const FILLED_IN: Readonly<Record<string, string>> = {
  DATABASE_URL: "mysql://resolution:p@db.example.com/resolution",
  REDIS_URL: "redis://:p@redis.example.com",
  GATEWAY: "stripe",
  STRIPE_SECRET_KEY: "sk_live_1",
  STRIPE_WEBHOOK_SECRET: "whsec_1",
  JWT_JWKS_URL: "https://id.example.com/keys",
  JWT_ISSUER: "https://id.example.com",
  JWT_AUDIENCE: "orders",
  PUBLIC_URL: "https://orders.example.com",
  SMTP_URL: "smtp://user:p@mail.example.com:587",
};

/** The settings that production is refused without, as the refusal names them. */
function refusedWithout(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidConfigError)) throw error;
    return error.errors.flatMap((one) => (/^[^:]+/u.exec(one)?.[0] ?? "").split(/, | or /u));
  }
}

describe(".env.example", () => {
  it("explains each setting in the words of its declaration: npm run docs writes them", () => {
    expect(withDeclaredMeanings(example)).toBe(example);
    const explained = [...example.matchAll(/^# (?<meaning>.*)\n#?(?<name>[A-Z_]+)=/gmu)].filter(({ groups }) =>
      isSetting(groups?.name ?? ""),
    );
    expect(explained.map(({ groups }) => groups?.name)).toEqual(lines.map(({ name }) => name).filter(isSetting));
  });

  it("differs from what npm run docs writes if a comment was edited by hand", () => {
    const edited = example.replace(SETTINGS.GATEWAY.meaning, "Who pays.");
    expect(edited).not.toBe(example);
    expect(withDeclaredMeanings(edited)).toBe(example);
  });

  it("has settings only, and what compose.yml requires", () => {
    const others = lines.map(({ name }) => name).filter((name) => !isSetting(name));
    expect(others).toEqual([...requiredVariables(composeText())]);
  });

  it("has no secret: what can contain one is empty", () => {
    const secret = lines.filter(({ name }) => /PASSWORD|SECRET|DATABASE_URL|REDIS_URL|SMTP_URL/u.test(name));
    expect(secret.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["DATABASE_URL", "STRIPE_SECRET_KEY", "MARIADB_PASSWORD"]),
    );
    expect(secret.filter(({ value }) => value !== "")).toEqual([]);
  });

  it("has every setting that production cannot start without", () => {
    const production = { SANDBOX: "0" };
    const required = [
      ...refusedWithout(production),
      ...refusedWithout({ ...production, GATEWAY: "stripe", SMTP_URL: FILLED_IN.SMTP_URL ?? "" }),
      ...refusedWithout({ JWT_JWKS_URL: FILLED_IN.JWT_JWKS_URL ?? "" }),
    ];
    expect(required).toEqual(
      expect.arrayContaining(["GATEWAY", "JWT_SECRET", "JWT_JWKS_URL", "STRIPE_SECRET_KEY", "PUBLIC_URL", "SANDBOX"]),
    );
    expect(required.filter((name) => !lines.some((line) => line.name === name))).toEqual([]);
  });

  it("filled in, it is a production with Stripe, emails, the page, and a shared database", () => {
    const asked = lines.filter(({ name, isOptional }) => !isOptional || name.startsWith("STRIPE_"));
    const config = readConfig(
      Object.fromEntries(asked.map(({ name, value }) => [name, value === "" ? (FILLED_IN[name] ?? "") : value])),
    );
    expect(config).toMatchObject({
      sandbox: false,
      web: true,
      gateway: { kind: "stripe" },
      mail: { isOn: true },
      http: { trustedProxyHops: 1 },
    });
    expect(config.store.databaseUrl).toBe(FILLED_IN.DATABASE_URL);
  });

  it("not filled in, it is refused, and the refusal names what is missing", () => {
    const empty = Object.fromEntries(
      lines.filter(({ isOptional }) => !isOptional).map(({ name, value }) => [name, value]),
    );
    expect(refusedWithout(empty)).toEqual(expect.arrayContaining(["GATEWAY", "JWT_SECRET", "JWT_JWKS_URL"]));
  });
});
