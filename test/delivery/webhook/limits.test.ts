import type { Socket } from "node:net";
import { postWebhook } from "../../../src/delivery/webhook/post-webhook";
import { ManualTimers, settled } from "../../support/app/manual-timers";
import { rawReceiver, type Receiver } from "./receiver";
import { answered, messageTo, unanswered } from "./webhook-delivery";

const LIMIT_MS = 9_000;
const HEAD = "HTTP/1.1 202 Accepted\r\ncontent-length: 5000000000\r\n\r\n";

const receivers: Receiver[] = [];

/** A try at an endpoint that has got something from it by now, and what it needs to end. */
interface Hanging {
  readonly timers: ManualTimers;
  readonly stop: AbortController;
  readonly socket: Socket;
  readonly posting: ReturnType<ReturnType<typeof postWebhook>>;
}

async function hanging(words: string, scheme = "http"): Promise<Hanging> {
  const [timers, stop] = [new ManualTimers(), new AbortController()];
  let arrive: (socket: Socket) => void = () => undefined;
  const arrived = new Promise<Socket>((resolve) => (arrive = resolve));
  const receiver = await rawReceiver((socket) => {
    socket.once("data", () => {
      socket.write(words, () => {
        arrive(socket);
      });
    });
  });
  receivers.push(receiver);
  const post = postWebhook({ allowInside: true, timers, timeLimitMs: LIMIT_MS });
  const posting = post(messageTo(`${scheme}://127.0.0.1:${receiver.port}/hook`), stop.signal);
  return { timers, stop, posting, socket: await arrived };
}

/** Waits until the endpoint sees that the other side has gone. */
async function ended({ socket, timers }: Hanging): Promise<void> {
  socket.resume();
  // Not by node:events' once, which takes the reset that some of them see for an error.
  if (!socket.closed) await new Promise((resolve) => socket.once("close", resolve));
  expect(timers.pendingCount()).toBe(0);
}

const isPending = async (posting: Promise<unknown>): Promise<boolean> => {
  await settled();
  return (await Promise.race([posting, Promise.resolve("pending")])) === "pending";
};

describe("[F15] an endpoint costs a try at most its time limit and a few kB", () => {
  afterEach(() => Promise.all(receivers.splice(0).map((receiver) => receiver.close())));

  it.each([
    ["that sends nothing", "", "http"],
    ["that starts a header and continues one word at a time", "HTTP/1.1 200 OK\r\nx-more: ", "http"],
    [
      "that sends informational responses only, repeatedly",
      "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n",
      "http",
    ],
    ["that never answers to TLS", "", "https"],
  ])("one %s is aborted at the time limit", async (_name, words, scheme) => {
    const trial = await hanging(words, scheme);
    await trial.timers.advance(LIMIT_MS - 1);
    expect(await isPending(trial.posting)).toBe(true);
    await trial.timers.advance(1);
    expect(await trial.posting).toEqual(unanswered("TIMED_OUT"));
    await ended(trial);
  });

  it("one whose body hangs is aborted too, and its status counts", async () => {
    const trial = await hanging(`${HEAD}abc`);
    await trial.timers.advance(LIMIT_MS - 1);
    expect(await isPending(trial.posting)).toBe(true);
    await trial.timers.advance(1);
    expect(await trial.posting).toEqual(answered(202, null));
    await ended(trial);
  });

  it("a name server that does not answer counts towards the same limit", async () => {
    const timers = new ManualTimers();
    const post = postWebhook({
      allowInside: false,
      timers,
      timeLimitMs: LIMIT_MS,
      resolve: () => new Promise(() => undefined),
    });
    const posting = post(messageTo("https://hooks.example.com/"), new AbortController().signal);
    await timers.advance(LIMIT_MS);
    expect(await posting).toEqual(unanswered("TIMED_OUT"));
  });

  it("15 s are the limit if no other is configured", async () => {
    const timers = new ManualTimers();
    const post = postWebhook({ allowInside: true, timers, resolve: () => new Promise(() => undefined) });
    const posting = post(messageTo("https://hooks.example.com/"), new AbortController().signal);
    await timers.advance(14_999);
    expect(await isPending(posting)).toBe(true);
    await timers.advance(1);
    expect(await posting).toEqual(unanswered("TIMED_OUT"));
  });

  it("a body of 5 GB is aborted after a few kB, with the status that came before it", async () => {
    const trial = await hanging(HEAD);
    let written = 0;
    const chunk = Buffer.alloc(65_536);
    const pour = () => {
      while (!trial.socket.destroyed && trial.socket.write(chunk)) written += chunk.length;
    };
    trial.socket.on("drain", pour);
    pour();
    expect(await trial.posting).toEqual(answered(202, null));
    await ended(trial);
    // Nobody read it: it is what fits into the buffers of two sockets.
    expect(written).toBeLessThan(50_000_000);
  });

  it("a stop makes it ABORTED immediately, or returns the answer that it got", async () => {
    const silent = await hanging("");
    silent.stop.abort();
    expect(await silent.posting).toEqual(unanswered("ABORTED"));
    await ended(silent);
    const answering = await hanging(`${HEAD}abc`);
    await settled();
    answering.stop.abort();
    expect(await answering.posting).toEqual(answered(202, null));
    await ended(answering);
  });

  it("a stop before its start sends nothing", async () => {
    const resolve = jest.fn(() => new Promise<never>(() => undefined));
    const post = postWebhook({ allowInside: true, timers: new ManualTimers(), resolve });
    expect(await post(messageTo("http://hooks.example.com/"), AbortSignal.abort())).toEqual(unanswered("ABORTED"));
    expect(resolve).not.toHaveBeenCalled();
  });
});
