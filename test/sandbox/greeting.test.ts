import { greeting } from "../../src/sandbox/greeting";

const RULES = { issuer: "tests", audience: "tests" };
const OWN = { ...RULES, key: { secret: "a secret of the tests, long enough" } };
const OF_ANOTHER = { ...RULES, key: { jwksUrl: "https://keys.example/jwks", cooldownMs: 1_000, keepMs: 3_600_000 } };
const KEPT = { mail: { isOn: true, smtpUrl: null } };

describe("what a sandbox says", () => {
  it("first what to open: both parties side by side, then the order page as the client; then the API, GraphiQL and the tokens", async () => {
    const text = await greeting({ tokens: OWN, web: true, ...KEPT }, 4001);
    const [first, second] = text.split("\n");
    expect(first).toMatch(/^Open http:\/\/localhost:4001\/sandbox /u);
    const token = /http:\/\/localhost:4001\/#token=(?<token>\S+)$/u.exec(second ?? "")?.groups?.token;
    expect(text).toContain(`  client:\n    ${token ?? "none"}\n`);
    for (const place of [
      "http://localhost:4001/graphql ",
      "http://localhost:4001/graphiql\n",
      `/graphiql#token=${token ?? "none"}`,
      "  support:\n",
    ])
      expect(text).toContain(place);
  });

  it("nothing of the page where it is not served", async () => {
    const text = await greeting({ tokens: OWN, web: false, ...KEPT }, 4001);
    expect(text).not.toMatch(/4001\/(?:sandbox|#)/u);
    expect(text).toContain("  client:\n");
  });

  it("no token where another server signs them", async () => {
    for (const web of [true, false]) {
      const text = await greeting({ tokens: OF_ANOTHER, web, ...KEPT }, 4001);
      expect(text).toMatch(/http:\/\/localhost:4001\/graphql /u);
      expect(text).not.toMatch(/eyJ|Open|curl/u);
      expect(text.includes("/#token=…")).toBe(web);
    }
  });

  it("where its mails are, unless a mail server gets them", async () => {
    expect(await greeting({ tokens: OWN, web: false, ...KEPT }, 4001)).toContain("http://localhost:4001/mails\n");
    const mail = { isOn: true, smtpUrl: "smtp://localhost" };
    expect(await greeting({ tokens: OWN, web: false, mail }, 4001)).not.toContain("/mails");
  });
});
