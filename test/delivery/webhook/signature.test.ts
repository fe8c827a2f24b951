import type { WebhookRequest } from "../../../src/app/ports/webhooks";
import { httpReceiver, type Received, type Receiver } from "./receiver";
import { answered, messageTo, NEW_SECRET, OLD_SECRET, post, unanswered, verifierOf } from "./webhook-delivery";

describe("[N2] a receiver can verify a message with the standardwebhooks package", () => {
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await httpReceiver((_request, response) => response.writeHead(204).end());
  });
  afterEach(() => receiver.close());

  async function receive(changes: Partial<WebhookRequest> = {}): Promise<Received> {
    const url = `http://127.0.0.1:${receiver.port}/hook?for=orders`;
    expect(await post(messageTo(url, changes))).toEqual(answered(204, null));
    const [got, ...others] = receiver.received;
    expect(others).toEqual([]);
    if (got === undefined) throw new Error("Nothing came");
    return got;
  }
  const verify = ({ headers, body }: Received, secret = NEW_SECRET) =>
    verifierOf(secret).verify(body, headers as Record<string, string>);

  it("the message comes as it was signed, as JSON of known length", async () => {
    const got = await receive();
    expect(verify(got)).toEqual({ type: "ORDER_DELIVERED", text: "für Ånna 🎨" });
    expect(got).toMatchObject({ method: "POST", path: "/hook?for=orders", body: messageTo("").body });
    expect(got.headers).toMatchObject({
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(got.body)),
      "webhook-id": "evt_01jz0000000000000000000000",
      "user-agent": "resolution-centre-webhooks",
      connection: "close",
    });
    expect(Object.keys(got.headers).sort()).toEqual([
      ...["connection", "content-length", "content-type", "host", "user-agent"],
      ...["webhook-id", "webhook-signature", "webhook-timestamp"],
    ]);
  });

  it.each<[string, (got: Received) => Received]>([
    ["body", (got) => ({ ...got, body: got.body.replace("DELIVERED", "COMPLETED") })],
    ["id", (got) => ({ ...got, headers: { ...got.headers, "webhook-id": "evt_01jz0000000000000000000001" } })],
    [
      "time",
      (got) => ({
        ...got,
        headers: { ...got.headers, "webhook-timestamp": String(Math.floor(Date.now() / 1000) - 60) },
      }),
    ],
  ])("another %s is refused", async (_name, altered) => {
    const got = await receive();
    expect(() => verify(altered(got))).toThrow("No matching signature found");
  });

  it("another secret is refused", async () => {
    const got = await receive();
    expect(() => verify(got, OLD_SECRET)).toThrow("No matching signature found");
  });

  it("while a rotated secret is valid, there are two signatures, the newest first, and each is sufficient", async () => {
    const got = await receive({ secrets: [NEW_SECRET, OLD_SECRET] });
    expect([verify(got, NEW_SECRET), verify(got, OLD_SECRET)]).toEqual([verify(got), verify(got)]);
    const signatures = String(got.headers["webhook-signature"]).split(" ");
    expect(signatures).toHaveLength(2);
    const alone = (signature: string | undefined) => ({
      ...got,
      headers: { ...got.headers, "webhook-signature": signature },
    });
    expect(verify(alone(signatures[0]), NEW_SECRET)).toBeTruthy();
    expect(verify(alone(signatures[1]), OLD_SECRET)).toBeTruthy();
    expect(() => verify(alone(signatures[1]), NEW_SECRET)).toThrow("No matching signature found");
  });

  it.each([
    ["without a secret", { secrets: [] }],
    ["with an invalid secret", { secrets: ["whsec_?"] }],
    ["with an id that is invalid in a header", { messageId: "evt\r\nx-more: 1" }],
  ])("nothing is sent %s, and nothing is thrown", async (_name, changes) => {
    const url = `http://127.0.0.1:${receiver.port}/hook`;
    expect(await post(messageTo(url, changes))).toEqual(unanswered("FAILED"));
    expect(await receiver.connectionCount()).toBe(0);
  });
});
