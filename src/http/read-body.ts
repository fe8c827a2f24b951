import type { IncomingMessage } from "node:http";

/** What is read on, and thrown away, after a body was found too large, so that the caller gets to read the answer. */
const MAX_DISCARDED_BYTES = 16_000_000;

/**
 * The whole body as text.
 * @returns "TOO_LARGE" as soon as that is known: never more than `maxBytes` are held. "NOT_UTF8" if it is no text;
 *   "ABORTED" if the client left.
 */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<{ text: string } | "TOO_LARGE" | "NOT_UTF8" | "ABORTED"> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) {
    discard(request);
    return "TOO_LARGE";
  }
  if (request.destroyed) return "ABORTED"; // the event came before anybody listened
  const chunks: Buffer[] = [];
  const end = await collect(request, chunks, maxBytes);
  if (end !== "END") return end;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return "NOT_UTF8";
  }
}

function collect(
  request: IncomingMessage,
  chunks: Buffer[],
  maxBytes: number,
): Promise<"END" | "TOO_LARGE" | "ABORTED"> {
  let bytes = 0;
  return new Promise((resolve) => {
    const add = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      request.off("data", add);
      chunks.length = 0;
      discard(request);
      resolve("TOO_LARGE");
    };
    request.on("data", add);
    request.once("end", () => resolve("END"));
    request.once("error", () => resolve("ABORTED"));
    request.once("close", () => resolve("ABORTED"));
  });
}

/** Reads what is left, so that the client reads its answer instead of a connection reset. */
export function discard(request: IncomingMessage): void {
  let bytes = 0;
  request.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_DISCARDED_BYTES) request.destroy();
  });
}
