import type { Mail } from "../../../src/app/ports/email";
import { type Smtp, smtp } from "../../../src/delivery/email/smtp";
import { MailServer } from "../../support/app/email-server";

const FROM = { name: "Orders, “the” desk", address: "no-reply@market.example" };
const MAIL: Mail = {
  messageId: "mail.evt_1.client@orders.example",
  threadId: "ord_1@orders.example",
  to: "anna@people.example",
  toName: "Anna Müller",
  language: "de",
  subject: "Auftrag „Logo“: Ihre Antwort ist nötig – 124,10 €",
  text: "Guten Tag, Anna Müller.\n\n.Ein Punkt am Anfang einer Zeile bleibt.\n",
  html: "<p>Guten Tag, <b>Anna Müller</b>.</p>",
};

const never = (): AbortSignal => new AbortController().signal;
let server: MailServer;
let post: Smtp;
beforeEach(async () => {
  server = await MailServer.start();
  post = smtp({ url: server.url, from: FROM });
});
afterEach(async () => {
  post.close();
  await server.down();
});

describe("an email that a real mail server accepts", () => {
  it("[N2] arrives complete, with the headers by which mail programs recognise it, its thread, and repeats", async () => {
    expect(await post.send(MAIL, never())).toEqual({ kind: "taken" });
    const [arrived] = server.arrived;
    expect(arrived?.recipients).toEqual(["anna@people.example"]);
    expect(arrived?.mail).toMatchObject({
      subject: MAIL.subject,
      html: MAIL.html,
      messageId: "<mail.evt_1.client@orders.example>",
      references: "<ord_1@orders.example>",
      inReplyTo: "<ord_1@orders.example>",
      to: { value: [{ address: "anna@people.example", name: "Anna Müller" }] },
      from: { value: [FROM] },
    });
    expect(arrived?.mail.text?.trim()).toBe(MAIL.text.trim());
    const headers = ["auto-submitted", "content-language"].map((name) => arrived?.mail.headers.get(name));
    expect(headers).toEqual(["auto-generated", "de"]);
  });

  it("arrives once if many are sent at the same time", async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    const sent = await Promise.all(
      numbers.map((number) => post.send({ ...MAIL, messageId: `mail.${number}@orders.example` }, never())),
    );
    expect(sent.every(({ kind }) => kind === "taken")).toBe(true);
    expect(new Set(server.arrived.map(({ mail }) => mail.messageId)).size).toBe(20);
    expect(server.arrived).toHaveLength(20);
  });
});

describe("[S12] names of users and titles of orders add no header and no recipient", () => {
  const injected = [
    "\r\nBcc: all@people.example",
    "\nX-Mine: 1",
    "\r\n\r\n<script>",
    "\u0000\u0085\u2028Bcc: all@people.example",
  ];
  const accessPaths: readonly (readonly [string, (words: string) => Partial<Mail>])[] = [
    ["the recipient's name", (words) => ({ toName: `Anna${words}` })],
    ["the subject", (words) => ({ subject: `Logo${words}` })],
    ["the language", (words) => ({ language: `de${words}` })],
    ["the name as a list of addresses", () => ({ toName: "all@people.example, <b@people.example>" })],
  ];
  it.each(accessPaths)("%s", async (_what, spoiled) => {
    for (const words of injected) await post.send({ ...MAIL, ...spoiled(words) }, never());
    expect(server.arrived).toHaveLength(injected.length);
    for (const { mail, recipients } of server.arrived) {
      expect(recipients).toEqual(["anna@people.example"]);
      expect(mail.bcc).toBeUndefined();
      expect(mail.to).toMatchObject({ value: [{ address: "anna@people.example" }] });
      expect([...mail.headers.keys()].filter((name) => name.startsWith("x-"))).toEqual([]);
      expect(mail.html).toBe(MAIL.html);
    }
  });

  it("an address that contains two, or a command, is refused without an effect on other emails", async () => {
    for (const to of ["a@people.example\r\nRCPT TO:<b@people.example>", "<a@people.example> <b@people.example>"]) {
      expect(await post.send({ ...MAIL, to }, never())).toMatchObject({ kind: "refused" });
    }
    expect(server.arrived).toEqual([]);
  });
});

describe("[R12] addresses outside ASCII", () => {
  const restarted = async (offersUtf8: boolean): Promise<void> => {
    await server.down();
    server.offersUtf8 = offersUtf8;
    await server.up();
  };

  it.each([true, false])(
    "envelope and headers have the ASCII form of the domains, whether SMTPUTF8 is offered or not: %s",
    async (offered) => {
      await restarted(offered);
      const ours = smtp({ url: server.url, from: { name: "Bücher", address: "no-reply@bücher.example" } });
      expect(await ours.send({ ...MAIL, to: "anna@bücher.example" }, never())).toEqual({ kind: "taken" });
      const [arrived] = server.arrived;
      expect(server.commands.filter((line) => line.includes("@"))).toEqual([
        "MAIL FROM:<no-reply@xn--bcher-kva.example>",
        "RCPT TO:<anna@xn--bcher-kva.example>",
      ]);
      expect(arrived?.raw).toMatch(/^To: .*<anna@xn--bcher-kva\.example>\r$/mu);
      expect(arrived?.raw).toMatch(/^From: .*<no-reply@xn--bcher-kva\.example>\r$/mu);
      ours.close();
    },
  );

  it("the part before the @ is sent unchanged if SMTPUTF8 is offered", async () => {
    expect(await post.send({ ...MAIL, to: "änna@people.example" }, never())).toEqual({ kind: "taken" });
    expect(server.arrived[0]?.recipients).toEqual(["änna@people.example"]);
  });

  it("without SMTPUTF8 it is refused with the reason, the server is not asked, and the connection sends the next email", async () => {
    await restarted(false);
    expect(await post.send({ ...MAIL, to: "änna@people.example" }, never())).toEqual({
      kind: "refused",
      reason: "SMTPUTF8_NOT_OFFERED",
    });
    expect(await post.send(MAIL, never())).toEqual({ kind: "taken" });
    expect(server.commands.filter((line) => /^(EHLO|RCPT)/u.test(line)).map((line) => line.slice(0, 4))).toEqual([
      "EHLO",
      "RCPT",
    ]);
  });
});

describe("[F16] the answer of the mail server", () => {
  it.each([
    ["4xx at the recipient, retried", "RECIPIENT", 450, "later"],
    ["4xx at the data, retried", "DATA", 451, "later"],
    ["5xx at the recipient, refused", "RECIPIENT", 550, "refused"],
    ["5xx at the data, refused", "DATA", 554, "refused"],
    ["5xx at the sender, which is the same for every email, retried", "SENDER", 550, "later"],
    ["5xx as its greeting, retried", "GREETING", 554, "later"],
    ["4xx as its greeting, retried", "GREETING", 421, "later"],
  ] as const)("is recorded by its codes and never by its text: %s", async (_sentence, at, code, kind) => {
    server.mood = { at, code };
    const mailed = await post.send(MAIL, never());
    expect(mailed).toMatchObject({ kind, reason: expect.stringContaining(String(code)) as string });
    expect(JSON.stringify(mailed)).not.toMatch(/words|somebody/iu);
    server.mood = "SERVES";
    expect(await post.send(MAIL, never())).toEqual({ kind: "taken" });
  });

  it("is a retry if there is no server, and the email is accepted once it is back", async () => {
    expect(await post.send(MAIL, never())).toEqual({ kind: "taken" });
    await server.down();
    expect(await post.send(MAIL, never())).toMatchObject({ kind: "later" });
    expect(await post.send(MAIL, never())).toMatchObject({
      kind: "later",
      reason: expect.stringContaining("ESOCKET") as string,
    });
    await server.up();
    expect(await post.send(MAIL, never())).toEqual({ kind: "taken" });
    expect(server.arrived).toHaveLength(2);
  });

  it("is a retry if none comes before the time limit, and the connection is closed", async () => {
    server.mood = "HANGS";
    const cut = new AbortController();
    const sending = post.send(MAIL, cut.signal);
    await server.until(() => server.asked === 1);
    cut.abort();
    expect(await sending).toMatchObject({ kind: "later" });
    server.mood = "SERVES";
    expect(await post.send(MAIL, never())).toEqual({ kind: "taken" });
    expect(server.arrived).toHaveLength(1);
  });

  it("is a retry if the password is refused, and the email is accepted with the right one", async () => {
    const guarded = await MailServer.start({ user: "orders", pass: "p@ss/word" });
    const wrong = smtp({ url: guarded.url.replace("p%40ss", "pass"), from: FROM });
    const right = smtp({ url: guarded.url, from: FROM });
    expect(await wrong.send(MAIL, never())).toMatchObject({
      kind: "later",
      reason: expect.stringContaining("EAUTH") as string,
    });
    expect(await right.send(MAIL, never())).toEqual({ kind: "taken" });
    for (const one of [wrong, right]) one.close();
    await guarded.down();
  });

  it("is a retry without TLS, because a password is sent in plain text to this machine only", async () => {
    const guarded = await MailServer.start({ user: "orders", pass: "p@ss/word" }, "127.0.0.2");
    const elsewhere = smtp({ url: guarded.url, from: FROM });
    expect(await elsewhere.send(MAIL, never())).toMatchObject({
      kind: "later",
      reason: expect.stringContaining("ETLS") as string,
    });
    expect(guarded.arrived).toEqual([]);
    elsewhere.close();
    await guarded.down();
  });
});
