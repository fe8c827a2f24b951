/** An HTTP connection that sends the bytes that it is given, and reads one answer after the other. */
import { once } from "node:events";
import { createConnection, type Socket } from "node:net";

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export class RawHttp {
  readonly closed: Promise<unknown>;
  private received = "";
  private ended = false;
  private wake: () => void = () => undefined;

  private constructor(readonly socket: Socket) {
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => {
      this.received += text;
      this.wake();
    });
    socket.on("error", () => undefined);
    this.closed = new Promise((resolve) =>
      socket.once("close", () => {
        this.ended = true;
        this.wake();
        resolve(undefined);
      }),
    );
  }

  static async open(port: number): Promise<RawHttp> {
    const socket = createConnection(port, "127.0.0.1");
    const http = new RawHttp(socket);
    await once(socket, "connect");
    return http;
  }

  send(bytes: string | Buffer): this {
    this.socket.write(bytes);
    return this;
  }

  /** The next answer; 100 Continue counts as one. Rejects when the connection closes before. */
  async answer(): Promise<RawAnswer> {
    for (;;) {
      const taken = take(this.received, this.ended);
      if (taken !== undefined) {
        this.received = this.received.slice(taken.characters);
        return taken.answer;
      }
      if (this.ended) throw new Error("the connection was closed");
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  async end(): Promise<void> {
    this.socket.destroy();
    await this.closed;
  }
}

/** undefined: it is not complete yet. A body without a length ends with its connection. */
function take(
  received: string,
  ended: boolean,
): { readonly answer: RawAnswer; readonly characters: number } | undefined {
  const headEnd = received.indexOf("\r\n\r\n");
  if (headEnd < 0) return undefined;
  const [first = "", ...lines] = received.slice(0, headEnd).split("\r\n");
  const headers: RawAnswer["headers"] = Object.fromEntries(
    lines.map((line): [string, string] => [line.split(":", 1).join("").toLowerCase(), line.replace(/^[^:]*: */u, "")]),
  );
  const status = Number(first.split(" ")[1]);
  const start = headEnd + 4;
  const length =
    status < 200 || status === 204
      ? 0
      : Number(headers["content-length"] ?? (ended ? received.length - start : Infinity));
  if (headers["transfer-encoding"] === undefined)
    return received.length < start + length
      ? undefined
      : taken(status, headers, received.slice(start, start + length), start + length);
  const end = received.indexOf("0\r\n\r\n", start);
  if (end < 0) return undefined;
  const body = received
    .slice(start, end)
    .replace(/[\da-f]+\r\n/giu, "")
    .replaceAll("\r\n", "");
  return taken(status, headers, body, end + 5);
}

const taken = (status: number, headers: RawAnswer["headers"], body: string, characters: number) => ({
  answer: { status, headers, body: Buffer.from(body, "latin1").toString() },
  characters,
});
