import type { Socket } from "node:net";
import { httpReceiver, rawReceiver, type Receiver } from "./receiver";
import { answered, messageTo, post, unanswered } from "./webhook-delivery";

const urlOf = ({ port }: Receiver) => `http://127.0.0.1:${port}/hook`;

async function postTo(receiving: Promise<Receiver>) {
  const receiver = await receiving;
  try {
    return await post(messageTo(urlOf(receiver)));
  } finally {
    await receiver.close();
  }
}

const answering = (status: number, headers: Record<string, string> = {}) =>
  httpReceiver((_request, response) => response.writeHead(status, headers).end("never kept"));

/** Sends this to each client that connects, and then does what the test says. */
const saying =
  (words: string, then: (socket: Socket) => void = () => undefined) =>
  () =>
    rawReceiver((socket) => {
      socket.once("data", () => {
        socket.write(words);
        then(socket);
      });
    });

describe("[F15] the answer of an endpoint becomes a status and a code", () => {
  it.each([
    ["200", 200, {}, answered(200, null)],
    ["204", 204, {}, answered(204, null)],
    ["410", 410, {}, answered(410, "NOT_ACCEPTED")],
    ["500", 500, {}, answered(500, "NOT_ACCEPTED")],
    ["429 with retry-after", 429, { "retry-after": "30" }, answered(429, "NOT_ACCEPTED", 30_000)],
    ["503 with retry-after", 503, { "retry-after": "99999999" }, answered(503, "NOT_ACCEPTED", 86_400_000)],
    ["429 with an invalid retry-after", 429, { "retry-after": "whenever" }, answered(429, "NOT_ACCEPTED")],
  ])("%s", async (_name, status, headers, expected) => {
    expect(await postTo(answering(status, headers))).toEqual(expected);
  });

  it.each([301, 302, 303, 307, 308])("[S11] a redirect by %d is an answer, and is not followed", async (status) => {
    const inside = await answering(200);
    expect(await postTo(answering(status, { location: urlOf(inside) }))).toEqual(answered(status, "REDIRECTED"));
    expect(await inside.connectionCount()).toBe(0);
    await inside.close();
  });

  it.each([
    ["another protocol than HTTP", saying("220 mail.example.com ESMTP\r\n"), "INVALID_ANSWER"],
    ["half of a head", saying("HTTP/1.1 200 OK\r\ncontent-le", (socket) => socket.end()), "CONNECTION_CLOSED"],
    ["a closed connection", saying("", (socket) => socket.end()), "CONNECTION_CLOSED"],
    ["a reset", saying("", (socket) => socket.resetAndDestroy()), "CONNECTION_CLOSED"],
    ["a head without end", saying(`HTTP/1.1 200 OK\r\n${"x-more: 1\r\n".repeat(100_000)}`), "INVALID_ANSWER"],
    [
      "two lengths",
      saying("HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n"),
      "INVALID_ANSWER",
    ],
    [
      "a switch to another protocol",
      saying("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n"),
      "CONNECTION_CLOSED",
    ],
  ])("%s is not an answer", async (_name, receiving, code) => {
    expect(await postTo(receiving())).toEqual(unanswered(code));
  });

  it.each([
    ["half of a body", "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc"],
    ["a body that is no chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzzz\r\n"],
    [
      "an informational response before the final one",
      "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
    ],
  ])("with %s the status counts", async (_name, words) => {
    expect(await postTo(saying(words, (socket) => socket.end())())).toEqual(answered(200, null));
  });

  it("no server is CONNECTION_REFUSED", async () => {
    const gone = await answering(200);
    await gone.close();
    expect(await post(messageTo(urlOf(gone)))).toEqual(unanswered("CONNECTION_REFUSED"));
  });

  it.each([
    ["no address", () => Promise.resolve([])],
    [
      "an error of the name server",
      () => Promise.reject(Object.assign(new Error("ENOTFOUND secret.internal"), { code: "ENOTFOUND" })),
    ],
  ])("a name with %s is NAME_NOT_RESOLVED", async (_name, resolve) => {
    expect(await post(messageTo("http://hooks.example.com/"), { resolve })).toEqual(unanswered("NAME_NOT_RESOLVED"));
  });

  it("the address that answers is used if there are two", async () => {
    const receiver = await answering(200);
    const url = `http://hooks.example.com:${receiver.port}/`;
    expect(await post(messageTo(url), { resolve: () => Promise.resolve(["::ffff:127.0.0.1", "127.0.0.1"]) })).toEqual(
      answered(200, null),
    );
    await receiver.close();
  });
});
