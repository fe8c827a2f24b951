/** The same request over HTTP and over WebSocket. Tests run once over each. */
import { type MinimalApp, post } from "./minimal-app";
import { RawSocket } from "./raw-socket";

export interface ProtocolAnswer {
  readonly status: number | undefined;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: { message: string; extensions: Record<string, unknown> }[];
  readonly text: string;
}

export interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly authorization?: string;
}

const overHttp = async (minimalApp: MinimalApp, { authorization, ...body }: Question): Promise<ProtocolAnswer> =>
  post(minimalApp.url, body, authorization === undefined ? {} : { authorization });

async function overWebSocket(minimalApp: MinimalApp, { authorization, ...payload }: Question): Promise<ProtocolAnswer> {
  const socket = await RawSocket.open(minimalApp.wsUrl);
  await socket.init(authorization === undefined ? undefined : { authorization });
  const answer = await socket.send({ type: "subscribe", id: "1", payload }).answer("1");
  await socket.end();
  return { status: undefined, data: answer.data, errors: answer.errors, text: JSON.stringify(answer) };
}

export const PROTOCOLS = [
  ["HTTP", overHttp],
  ["WebSocket", overWebSocket],
] as const;
