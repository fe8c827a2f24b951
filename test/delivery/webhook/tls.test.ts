import { httpReceiver, rawReceiver, type Receiver } from "./receiver";
import { testAuthority } from "./tls-identity";
import { answered, messageTo, NEW_SECRET, post, unanswered, verifierOf } from "./webhook-delivery";

const authority = testAuthority();
const resolve = () => Promise.resolve(["127.0.0.1"]);

describe("[S11] a message is sent only if the certificate is valid for the host", () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await httpReceiver((_request, response) => response.end(), authority.identityFor("hooks.example.com"));
  });
  afterAll(() => receiver.close());

  const urlOf = (host: string) => `https://${host}:${receiver.port}/hook`;

  it("the name's own certificate by a trusted authority is accepted, also if the URL ends the name with a dot", async () => {
    const before = receiver.received.length;
    for (const host of ["hooks.example.com", "hooks.example.com."]) {
      expect(await post(messageTo(urlOf(host)), { resolve, ca: authority.cert })).toEqual(answered(200, null));
    }
    const got = receiver.received.slice(before);
    expect(got).toHaveLength(2);
    for (const { body, headers } of got)
      expect(verifierOf(NEW_SECRET).verify(body, headers as Record<string, string>)).toMatchObject({
        type: "ORDER_DELIVERED",
      });
  });

  it.each([
    ["another name", "other.example.com", authority.cert],
    ["an unknown authority", "hooks.example.com", undefined],
    ["another authority of the same name", "hooks.example.com", testAuthority().cert],
    ["an address", "127.0.0.1", authority.cert],
  ])("%s is TLS_FAILED, and nothing is sent", async (_name, host, ca) => {
    const before = receiver.received.length;
    expect(await post(messageTo(urlOf(host)), { resolve, ...(ca === undefined ? {} : { ca }) })).toEqual(
      unanswered("TLS_FAILED"),
    );
    expect(receiver.received).toHaveLength(before);
  });

  it("a server without TLS is TLS_FAILED", async () => {
    const plain = await rawReceiver((socket) => socket.write("220 mail.example.com ESMTP\r\n"));
    expect(await post(messageTo(`https://127.0.0.1:${plain.port}/`))).toEqual(unanswered("TLS_FAILED"));
    await plain.close();
  });
});
