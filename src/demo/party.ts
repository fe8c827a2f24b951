import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";
import { NotAsExpected } from "./expectation";
import type { ErrorCode, TypedDocumentString } from "./generated/graphql";

/** Where the API is. */
export interface GraphQLServer {
  readonly url: string;
  readonly wsUrl: string;
}

/** A mutation's answer: the created object, or the rules that blocked it. */
interface MoveAnswer {
  readonly move: {
    readonly result: { readonly id: string } | null;
    readonly userErrors: readonly { readonly code: ErrorCode; readonly message: string }[];
  };
}

/** Longer than anything here takes: what has not come by then is missing. */
const PATIENCE_MS = 10_000;

/** Somebody with a token: asks over HTTP, follows over a WebSocket, and keeps all that came over either. */
export class Party {
  /** Every answer and every message, as text. */
  readonly received: string[] = [];
  readonly #client: Client;

  constructor(
    readonly name: string,
    private readonly graphqlServer: GraphQLServer,
    private readonly token: string,
  ) {
    this.#client = createClient({
      url: graphqlServer.wsUrl,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
      on: { message: (message) => this.received.push(JSON.stringify(message)) },
    });
  }

  /** @throws NotAsExpected if the API refuses. */
  async ask<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
    const response = await fetch(this.graphqlServer.url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const text = await response.text();
    this.received.push(text);
    const { data, errors } = JSON.parse(text) as { readonly data?: R | null; readonly errors?: unknown };
    if (errors !== undefined || data === undefined || data === null)
      throw new NotAsExpected(`${this.name} was refused: ${text}`);
    return data;
  }

  /** @returns the id of the created object. @throws NotAsExpected if a rule blocks it. */
  async act<V>(document: TypedDocumentString<MoveAnswer, V>, variables: V): Promise<string> {
    const { move } = await this.ask(document, variables);
    if (move.result !== null && move.userErrors.length === 0) return move.result.id;
    throw new NotAsExpected(
      `${this.name} may not: ${move.userErrors.map(({ code, message }) => `${code} ${message}`).join(", ")}`,
    );
  }

  follow<R, V extends Readonly<Record<string, unknown>>>(document: TypedDocumentString<R, V>, variables: V): Stream<R> {
    return new Stream<R>(this.name, this.#client.iterate<R>({ query: document.toString(), variables }));
  }

  async leave(): Promise<void> {
    await this.#client.dispose();
  }
}

interface Result<R> {
  readonly data?: R | null | undefined;
  readonly errors?: unknown;
}

/** What a subscription brings, one after the other. */
export class Stream<R> {
  constructor(
    private readonly owner: string,
    private readonly items: AsyncIterator<Result<R>>,
  ) {}

  /** The next item, waited for if need be. @throws NotAsExpected if none comes. */
  async next(): Promise<R> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new NotAsExpected(`${this.owner} waited ${PATIENCE_MS} ms and nothing came`)),
        PATIENCE_MS,
      );
    });
    try {
      const { value } = (await Promise.race([this.items.next(), late])) as { readonly value?: Result<R> };
      if (value?.data === undefined || value.data === null)
        throw new NotAsExpected(`${this.owner} was cut off: ${JSON.stringify(value)}`);
      return value.data;
    } finally {
      clearTimeout(timer);
    }
  }
}
