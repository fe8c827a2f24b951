import { InvalidConfigError, readConfig, readDatabaseConfig, readTokenConfig } from "../../src/composition/config";
import { SETTINGS } from "../../src/composition/service-settings";
import { differentCharacters } from "../../src/composition/unknown-settings";
import { temporaryFolder } from "../support/database/kept-server";

const SECRET = "0123456789abcdef0123456789abcdef";
const DATABASE_URL = "mysql://orders:S3cret@db.example/orders";

/** What points to production, each alone. */
const SIGNS: Readonly<Record<string, string>> = {
  JWT_SECRET: SECRET,
  JWT_JWKS_URL: "https://keys.example/jwks",
  REDIS_URL: "redis://cache.example",
  SMTP_URL: "smtp://mail.example",
  PUBLIC_URL: "https://orders.example",
  GATEWAY: "stripe",
};

const STRIPE = { STRIPE_SECRET_KEY: "sk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_1" };

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder("mode");
});

type Environment = Readonly<Record<string, string>>;

/** Where a sandbox can keep its own secret. */
const configOf = (environment: Environment) => readConfig({ DATA_FOLDER: folder, ...environment });

function problemsOf(environment: Environment): readonly string[] {
  try {
    configOf(environment);
    return [];
  } catch (error) {
    if (error instanceof InvalidConfigError) return error.errors;
    throw error;
  }
}

describe("[S21] a sandbox", () => {
  it.each([
    [{}],
    [{ PORT: "0", GATEWAY: "none", POLICY_FILE: "policy.json", LIMIT_DEPTH: "20" }],
    [{ JWT_SECRET: "", DATABASE_URL: "" }],
  ])("starts automatically if no setting points to production: %j", (environment) => {
    expect(configOf(environment).sandbox).toBe(true);
  });

  it.each(Object.entries(SIGNS))(
    "is refused if %s is set and DATABASE_URL is missing, and both solutions are named",
    (name, value) => {
      const problems = problemsOf({ [name]: value, ...STRIPE });
      expect(problems).toEqual([
        expect.stringMatching(new RegExp(`^SANDBOX: needed here, because ${name}.* is set and DATABASE_URL is not`)),
      ]);
      expect(problems[0]).toMatch(/Set DATABASE_URL for production; SANDBOX=1 for a sandbox; or SANDBOX=0/u);
      expect(problems[0]).not.toContain(SECRET);
      expect(configOf({ [name]: value, ...STRIPE, SANDBOX: "1" }).sandbox).toBe(true);
    },
  );

  it("is not started with SANDBOX=0 or a DATABASE_URL", () => {
    const production = { JWT_SECRET: SECRET, GATEWAY: "none" };
    expect(configOf({ ...production, SANDBOX: "0" }).sandbox).toBe(false);
    expect(configOf({ ...production, DATABASE_URL }).sandbox).toBe(false);
  });

  it("signs the demo users' tokens only with a secret that it created itself", () => {
    expect(configOf({}).demoSigning).toMatchObject({ issuer: "resolution-center", audience: "resolution-center" });
    expect(configOf({ SANDBOX: "1", JWT_SECRET: SECRET }).demoSigning).toBeNull();
    expect(configOf({ SANDBOX: "1", JWT_JWKS_URL: SIGNS.JWT_JWKS_URL ?? "" }).demoSigning).toBeNull();
  });

  it("listens on this machine only, unless HOST says otherwise", () => {
    expect(configOf({}).http.host).toBe("127.0.0.1");
    expect(configOf({ HOST: "0.0.0.0" }).http.host).toBe("0.0.0.0");
    expect(configOf({ DATABASE_URL, JWT_SECRET: SECRET, GATEWAY: "none" }).http.host).toBe("0.0.0.0");
  });

  it("answers to the host names of this machine, PUBLIC_URL, and ALLOWED_HOSTS; production to any", () => {
    const open = {
      SANDBOX: "1",
      PUBLIC_URL: "https://Sandbox.example:8443/orders",
      ALLOWED_HOSTS: "Proxy.example, 10.0.0.7,[fd00::7]",
    };
    const local = ["localhost", "127.0.0.1", "[::1]"];
    expect(configOf({}).http.allowedHosts).toEqual(local);
    expect(configOf(open).http.allowedHosts).toEqual([
      ...local,
      "sandbox.example",
      "proxy.example",
      "10.0.0.7",
      "[fd00::7]",
    ]);
    const production = { DATABASE_URL, JWT_SECRET: SECRET, GATEWAY: "none" };
    expect(configOf(production).http.allowedHosts).toBeNull();
    expect(problemsOf({ ...production, ALLOWED_HOSTS: "proxy.example" })).toEqual([
      expect.stringMatching(/^ALLOWED_HOSTS: for a sandbox/u),
    ]);
  });

  it.each(["https://proxy.example", "proxy.example:80", "[::1]:80", "*.example", "::1", "a b", "user@host"])(
    "ALLOWED_HOSTS=%s is refused",
    (value) => {
      expect(problemsOf({ ALLOWED_HOSTS: value })).toEqual([expect.stringMatching(/^ALLOWED_HOSTS: hosts like /u)]);
    },
  );
});

describe("[S21] an unknown variable stops the start, and the message names the right one", () => {
  it.each([
    ["DATABASE_URI", "DATABASE_URL"],
    ["DATBASE_URL", "DATABASE_URL"],
    ["REDIS_URI", "REDIS_URL"],
    ["SANBOX", "SANDBOX"],
    ["GATEWAYS", "GATEWAY"],
    ["PUBLIC_URLS", "PUBLIC_URL"],
    ["PROT", "PORT"],
    ["LIMIT_COSTS", "LIMIT_COST"],
    ["JWT_SECERT", "JWT_SECRET"],
    ["STRIPE_SECRET_KEYS", "STRIPE_SECRET_KEY"],
  ])("%s is refused, and %s is named", (name, right) => {
    expect(problemsOf({ [name]: "S3cret" })).toEqual([`${name}: there is no such setting; its name is ${right}`]);
  });

  it.each(["LIMIT_SOMETHING_ELSE", "JWT_LEEWAY_SECONDS", "STRIPE_ACCOUNT"])(
    "%s resembles no setting, but has its prefix",
    (name) => {
      expect(problemsOf({ [name]: "1" })).toEqual([`${name}: there is no such setting`]);
    },
  );

  it("so does that of a tool, which would read another database", () => {
    for (const read of [readDatabaseConfig, readTokenConfig])
      expect(() => read({ DATABASE_URI: DATABASE_URL, DATA_FOLDER: folder })).toThrow(
        "DATABASE_URI: there is no such setting",
      );
  });

  it("it is named together with the errors in others", () => {
    expect(problemsOf({ DATABASE_URI: DATABASE_URL, PORT: "80a" })).toEqual([
      expect.stringMatching(/^DATABASE_URI: /u),
      expect.stringMatching(/^PORT: /u),
    ]);
  });

  it.each([
    "HOME",
    "MAIL",
    "PATH",
    "TERM",
    "TEST",
    "JOB",
    "HOSTNAME",
    "NODE_ENV",
    "npm_config_user_agent",
    "REDIS_PORT",
    "REDIS_SERVICE_HOST",
    "REDIS_PORT_6379_TCP",
    "DATABASE_HOST",
    "MAIL_FORWARD",
  ])("%s does not stop it", (name) => {
    expect(problemsOf({ [name]: "something" })).toEqual([]);
  });

  it("a variable without a value is not set", () => {
    expect(problemsOf({ DATABASE_URI: "", LIMIT_SOMETHING: "" })).toEqual([]);
  });

  it("no setting is taken for another one", () => {
    expect(problemsOf(Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, ""])))).toEqual([]);
  });

  it.each([
    ["", "", 0],
    ["PORT", "PORT", 0],
    ["PORT", "PROT", 1],
    ["PORT", "PORTS", 1],
    ["PORT", "ORT", 1],
    ["PORT", "FONT", 2],
    ["DATABASE_URL", "DATBASE_URI", 2],
    ["ABCD", "BADC", 2],
    ["ABC", "XYZ", 3],
  ])("%j and %j differ by %i", (a, b, different) => {
    expect(differentCharacters(a, b)).toBe(different);
    expect(differentCharacters(b, a)).toBe(different);
  });
});

describe("[S21] npm run token", () => {
  it("signs with the given secret in every mode, and with a sandbox's own secret only in a sandbox", () => {
    expect(readTokenConfig({ JWT_SECRET: SECRET, REDIS_URL: SIGNS.REDIS_URL }).key).toEqual({ secret: SECRET });
    expect(() => readTokenConfig({ REDIS_URL: SIGNS.REDIS_URL, DATA_FOLDER: folder })).toThrow("SANDBOX: needed here");
    expect(() => readTokenConfig({ DATABASE_URL, DATA_FOLDER: folder })).toThrow(
      "JWT_SECRET or JWT_JWKS_URL: needed outside a sandbox",
    );
  });
});

describe("[S33] tokens of another purpose", () => {
  it("[S33] the key server must be requested over https outside a sandbox", () => {
    const production = { DATABASE_URL, GATEWAY: "none" };
    for (const url of ["http://keys.example/jwks", "HTTP://127.0.0.1/jwks"])
      expect(problemsOf({ ...production, JWT_JWKS_URL: url })).toEqual([
        expect.stringMatching(/^JWT_JWKS_URL: must begin with https/u),
      ]);
    expect(problemsOf({ ...production, JWT_JWKS_URL: "https://keys.example/jwks" })).toEqual([]);
    expect(problemsOf({ SANDBOX: "1", JWT_JWKS_URL: "http://keys.example/jwks" })).toEqual([]);
  });

  it("[S33] tokens are checked for JWT_TYP and signed with it", () => {
    expect(configOf({}).tokens.typ).toBeNull();
    const { tokens, demoSigning } = configOf({ JWT_TYP: "at+jwt" });
    expect([tokens.typ, demoSigning?.typ]).toEqual(["at+jwt", "at+jwt"]);
  });
});
