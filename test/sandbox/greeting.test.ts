import { decodeJwt } from "jose";
import { API_SCOPES } from "../../src/domain/api-key";
import { greeting } from "../../src/sandbox/greeting";

const OWN = { issuer: "tests", audience: "tests", secret: "a secret of the tests, long enough" };
const KEPT = { mail: { isOn: true, smtpUrl: null } };

describe("the start message of a sandbox", () => {
  it("shows first what to open: both parties side by side, then the order page as the client; then the API, GraphiQL, and the tokens", async () => {
    const text = await greeting({ demoSigning: OWN, web: true, ...KEPT }, 4001);
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

  it("does not mention the page if it is not served", async () => {
    const text = await greeting({ demoSigning: OWN, web: false, ...KEPT }, 4001);
    expect(text).not.toMatch(/4001\/(?:sandbox|#)/u);
    expect(text).toContain("  client:\n");
  });

  it("[S21] contains no token that is signed with a secret that the sandbox did not create itself", async () => {
    for (const web of [true, false]) {
      const text = await greeting({ demoSigning: null, web, ...KEPT }, 4001);
      expect(text).toMatch(/http:\/\/localhost:4001\/graphql /u);
      expect(text).not.toMatch(/eyJ|Open|curl/u);
      expect(text.includes("/#token=…")).toBe(web);
    }
  });

  it("names the mailbox, unless a mail server gets the emails", async () => {
    expect(await greeting({ demoSigning: OWN, web: false, ...KEPT }, 4001)).toContain("http://localhost:4001/mails\n");
    const mail = { isOn: true, smtpUrl: "smtp://localhost" };
    expect(await greeting({ demoSigning: OWN, web: false, mail }, 4001)).not.toContain("/mails");
  });

  it("[S24] contains an operator's token that can create API keys: it has every scope that a key can have", async () => {
    const text = await greeting({ demoSigning: OWN, web: false, ...KEPT }, 4001);
    const [, token = ""] = / {2}operator:\n {4}(\S+)\n/u.exec(text) ?? [];
    const scopes = (decodeJwt(token).scope as string).split(" ");
    expect(scopes.sort()).toEqual(["operator", ...Object.values(API_SCOPES)].sort());
  });
});
