import type { SandboxMailbox, StoredMail } from "../../../src/app/notification/sandbox-mailbox";
import { mailsPage } from "../../../src/http/pages/mailbox-page";
import { type MinimalApp, startTestServer } from "../minimal-app";

const HOSTILE = `<script>alert("1")</script>'&`;

const mailOf = (number: number): StoredMail => ({
  id: `mail.evt_${number}.client`,
  sentAt: Date.UTC(2026, 2, 2, 9) + number,
  toAddress: "anna@people.example",
  toName: `Anna ${HOSTILE}`,
  language: "de",
  subject: `Nummer ${number} ${HOSTILE}`,
  textBody: `Text ${number} ${HOSTILE}`,
  htmlBody: `<!doctype html><html lang="de"><head><title>x</title></head><body><a href="https://orders.example.com">Auftrag</a></body></html>`,
});
const emails = Array.from({ length: 120 }, (_, index) => mailOf(index)).toReversed();
const mails: SandboxMailbox = {
  keep: () => Promise.resolve(),
  page: (skip, limit) => Promise.resolve(emails.slice(skip, skip + limit)),
  one: (id) => Promise.resolve(emails.find((mail) => mail.id === id) ?? null),
  count: () => Promise.resolve(emails.length),
};

let minimalApp: MinimalApp;
beforeAll(async () => {
  minimalApp = await startTestServer({ pages: [mailsPage(mails)] });
});
afterAll(() => minimalApp.stop());

const get = async (path: string, method = "GET") => {
  const response = await fetch(new URL(path, minimalApp.url), { method });
  const header = (name: string): string => response.headers.get(name) ?? "";
  return {
    status: response.status,
    type: header("content-type"),
    csp: header("content-security-policy"),
    body: await response.text(),
  };
};
const numbersIn = (body: string): readonly number[] =>
  [...body.matchAll(/\/mails\/mail\.evt_(?<number>\d+)\.client"/gu)].map(({ groups }) => Number(groups?.number));

describe("/mails, the sandbox mailbox", () => {
  it("lists the emails newest first, 50 at a time", async () => {
    const first = await get("/mails");
    expect([first.status, first.type]).toEqual([200, "text/html; charset=utf-8"]);
    expect(numbersIn(first.body)).toEqual(emails.slice(0, 50).map((_mail, index) => 119 - index));
    expect(first.body).toContain('href="/mails?page=2"');
    const last = await get("/mails?page=3");
    expect(numbersIn(last.body)).toHaveLength(20);
    expect(last.body).not.toContain("page=4");
    expect((await get("/mails?page=x")).body).toBe(first.body);
  });

  it("shows one email, its text, and its HTML in a frame that can only open links", async () => {
    const { status, body } = await get("/mails/mail.evt_7.client");
    expect(status).toBe(200);
    expect(body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/mail.evt_7.client/html"');
    expect(await get("/mails/mail.evt_7.client/text")).toMatchObject({
      type: "text/plain; charset=utf-8",
      body: `Text 7 ${HOSTILE}`,
    });
    const own = await get("/mails/mail.evt_7.client/html");
    expect(own.body).toBe(mailOf(7).htmlBody.replace("<head>", '<head><base target="_blank">'));
    expect(own.csp).toMatch(/^default-src 'none'; .*sandbox allow-popups allow-popups-to-escape-sandbox$/u);
    expect(own.csp).not.toContain("script-src");
  });

  it("[S12] shows texts as text: none is HTML, and no page can run a script", async () => {
    for (const path of ["/mails", "/mails/mail.evt_7.client"]) {
      const { body, csp } = await get(path);
      expect(body).not.toContain("<script>");
      expect(body).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;");
      expect(csp).toMatch(/^default-src 'none'; /u);
      expect(csp).not.toMatch(/unsafe|script-src/u);
    }
  });

  it.each(["/mails/none", "/mails/none/html", "/mails/none/text", "/mails/mail.evt_7.client/other", "/mailsx"])(
    "has no page %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it("is read only", async () => {
    expect((await get("/mails", "POST")).status).toBe(405);
  });
});
