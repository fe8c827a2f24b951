import { readConfig } from "../../src/composition/config";

const PRODUCTION = {
  SANDBOX: "0",
  GATEWAY: "none",
  JWT_SECRET: "x".repeat(32),
  DATABASE_URL: "mysql://user@localhost/orders",
};
const SERVER = { SMTP_URL: "smtp://mail.example.com:587" };

describe("the settings of emails", () => {
  it("in production a mail server needs PUBLIC_URL for the links in emails", () => {
    expect(() => readConfig({ ...PRODUCTION, ...SERVER })).toThrow("PUBLIC_URL: needed with SMTP_URL");
    const { mail } = readConfig({ ...PRODUCTION, ...SERVER, PUBLIC_URL: "https://orders.example.com/desk/" });
    expect(mail).toEqual({
      isOn: true,
      smtpUrl: SERVER.SMTP_URL,
      from: null,
      publicUrl: "https://orders.example.com/desk",
    });
  });

  it("without a mail server nothing is required", () => {
    expect(readConfig(PRODUCTION).mail).toEqual({ isOn: false, smtpUrl: null, from: null, publicUrl: null });
  });

  it("MAILS can switch off emails, and production needs a mail server or this choice", () => {
    expect(readConfig({ SANDBOX: "1", MAILS: "0" }).mail.isOn).toBe(false);
    expect(readConfig({ SANDBOX: "1" }).mail.isOn).toBe(true);
    expect(() => readConfig({ ...PRODUCTION, MAILS: "1" })).toThrow("MAILS: 1 needs SMTP_URL");
  });

  it.each([
    ["no-reply@example.com", { name: "", address: "no-reply@example.com" }],
    ["Bücher <no-reply@bücher.example>", { name: "Bücher", address: "no-reply@xn--bcher-kva.example" }],
    ["Orders, please <no-reply@example.com>", { name: "Orders, please", address: "no-reply@example.com" }],
  ])("MAIL_FROM %s", (given, from) => {
    expect(readConfig({ ...PRODUCTION, MAIL_FROM: given }).mail.from).toEqual(from);
  });

  it.each([
    "nobody",
    "a@b.example, c@d.example",
    "Orders <a@b.example>\r\nBcc: c@d.example",
    "<>",
    "ä@b.example",
    "a@b..example",
  ])("[S12, R12] MAIL_FROM %j is refused", (given) => {
    expect(() => readConfig({ ...PRODUCTION, MAIL_FROM: given })).toThrow("MAIL_FROM: an address like");
  });

  it("SMTP_URL must be the address of a mail server", () => {
    expect(() => readConfig({ ...PRODUCTION, SMTP_URL: "https://mail.example.com" })).toThrow(
      "SMTP_URL: an address that begins with smtp://",
    );
  });
});
