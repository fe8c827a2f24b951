import { httpReceiver, type Receiver } from "./receiver";
import { answered, messageTo, post, unanswered } from "./webhook-delivery";

/** Ways to write an address of this machine; with all of them a connection would come about. */
const THIS_MACHINE = [
  ...[
    "127.0.0.1",
    "127.1",
    "0x7f000001",
    "0x7f.1",
    "2130706433",
    "0177.0.0.1",
    "017700000001",
    "127.0.0.1.",
    "127.255.255.254",
  ],
  ...["１２７.０.０.１", "127。0。0。1", "①②⑦.0.0.1", "%31%32%37.1", "0", "0.0.0.0"],
  ...["[::1]", "[0:0:0:0:0:0:0:1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:FFFF:7F00:0001]"],
];

const ELSEWHERE_INSIDE = [
  ...[
    "169.254.169.254",
    "168.63.129.16",
    "198.18.0.1",
    "100.64.0.1",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.0.1",
    "192.0.0.192",
    "192.0.2.1",
  ],
  ...["198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"],
  ...[
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[fe80::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[64:ff9b::127.0.0.1]",
    "[2002:7f00:1::]",
    "[2001::1]",
  ],
  ...["[::127.0.0.1]", "[::a00:1]", "[64:ff9b:1::1]"],
];

const INSIDE_NAMES = [
  "localhost",
  "LOCALHOST.",
  "api.localhost",
  "printer.local",
  "metadata.google.internal",
  "db",
  "nas.home.arpa",
];

const notAsked = () => Promise.reject(new Error("The name server was asked"));

describe("[S11] a message is never sent to an internal address", () => {
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await httpReceiver((_request, response) => response.end());
  });
  afterEach(() => receiver.close());

  const urlOf = (host: string, scheme = "https") => `${scheme}://${host}:${receiver.port}/hook`;

  it.each(THIS_MACHINE)("https://%s is refused before any connection, and would have been reachable", async (host) => {
    expect(await post(messageTo(urlOf(host)), { allowInside: false, resolve: notAsked })).toEqual(
      unanswered("BLOCKED_ADDRESS"),
    );
    expect(await receiver.connectionCount()).toBe(0);
    expect(await post(messageTo(urlOf(host, "http")))).toEqual(answered(200, null));
  });

  it.each([...ELSEWHERE_INSIDE, ...INSIDE_NAMES])(
    "https://%s is refused before any connection or name lookup",
    async (host) => {
      expect(await post(messageTo(urlOf(host)), { allowInside: false, resolve: notAsked })).toEqual(
        unanswered("BLOCKED_ADDRESS"),
      );
    },
  );

  it.each([
    ["an internal address", ["127.0.0.1"]],
    ["one internal and one public", ["93.184.215.14", "127.0.0.1"]],
    ["one internal among many, after those that would be tried", [...Array<string>(9).fill("93.184.215.14"), "::1"]],
    ["a mapped internal address", ["::ffff:127.0.0.1"]],
    ["an address with a zone", ["fe80::1%lo"]],
  ])("a name that resolves to %s is not connected to", async (_name, addresses) => {
    const answer = await post(messageTo(urlOf("hooks.example.com")), {
      allowInside: false,
      resolve: () => Promise.resolve(addresses),
    });
    expect(answer).toEqual(unanswered("BLOCKED_ADDRESS"));
    expect(await receiver.connectionCount()).toBe(0);
  });

  it("a name is looked up once, and only the checked addresses are connected to", async () => {
    const looks = [["::1"], ["127.0.0.1"], ["127.0.0.1"]];
    const asked: string[] = [];
    const resolve = (host: string) => Promise.resolve(looks[asked.push(host) - 1] ?? []);
    expect(await post(messageTo(urlOf("hooks.example.com", "http")), { resolve })).toEqual(answered(200, null));
    expect(asked).toEqual(["hooks.example.com"]);
    expect(receiver.received).toMatchObject([{ at: "::1" }]);
  });

  it.each(["http", "ftp", "file"])("the scheme %s is refused", async (scheme) => {
    const error = scheme === "http" ? "NOT_HTTPS" : "INVALID_URL";
    expect(await post(messageTo(urlOf("8.8.8.8", scheme)), { allowInside: false })).toEqual(unanswered(error));
  });

  it.each(["22", "25", "80", "0", "1023"])("port %s is refused", async (port) => {
    expect(await post(messageTo(`https://8.8.8.8:${port}/`), { allowInside: false })).toEqual(
      unanswered("BLOCKED_PORT"),
    );
  });

  it.each(["", "hooks.example.com", "https://", "https://me:secret@hooks.example.com/", "https://hooks example.com"])(
    "%p is not a valid URL of an endpoint",
    async (url) => {
      expect(await post(messageTo(url), { allowInside: false, resolve: notAsked })).toEqual(unanswered("INVALID_URL"));
    },
  );
});
