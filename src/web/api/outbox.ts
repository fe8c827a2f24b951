import type { Client } from "@urql/core";
import { PostMessageDocument } from "../generated/graphql";
import type { Connection } from "./connection";
import { documentOf } from "./documents";
import { KeyPerInput } from "./key-per-input";
import { AT_REST, type MoveState, sendMove } from "./send-move";

const POST_MESSAGE = documentOf(PostMessageDocument);

/** What somebody wrote about one order and what has not arrived yet. */
export interface Letter {
  /** The text in the box. */
  readonly draft: string;
  /** The text that was sent and was not seen in the feed yet; null if nothing is in progress. */
  readonly pending: { readonly words: string; readonly after: number } | null;
  /** Whether the last message came back. */
  readonly refused: boolean;
  readonly move: MoveState;
}

const EMPTY: Letter = { draft: "", pending: null, refused: false, move: AT_REST };

/**
 * The messages that are not in a feed yet, order by order, in memory only: who leaves an order's page and returns finds
 * them again.
 */
export class Outbox {
  readonly #emails = new Map<string, Letter>();
  readonly #keys = new Map<string, KeyPerInput>();
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly client: Client,
    private readonly connection: Connection,
  ) {}

  /** @returns what ends it. */
  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  email(orderId: string): Letter {
    return this.#emails.get(orderId) ?? EMPTY;
  }

  write(orderId: string, draft: string): void {
    this.#change(orderId, { draft });
  }

  /** The message in progress was seen in the feed. */
  arrived(orderId: string): void {
    this.#change(orderId, { pending: null });
  }

  /**
   * Sends the draft until there is an answer, whether anybody still looks or not. A refused text becomes the draft
   * again.
   * @param after  the newest event when it was sent: its own event is a later one. @returns whether it was sent.
   */
  async send(orderId: string, after: number): Promise<boolean> {
    const message = this.email(orderId).draft.trim();
    const keys = this.#keys.get(orderId) ?? new KeyPerInput();
    this.#keys.set(orderId, keys);
    this.#change(orderId, { draft: "", pending: { words: message, after }, refused: false });
    const { client, connection } = this;
    const setState = (move: MoveState): void => this.#change(orderId, { move });
    const input = { orderId, message };
    const variables = { input: { ...input, idempotencyKey: keys.of(input) } };
    const isDone = await sendMove({ client, connection, setState, isGone: () => false }, POST_MESSAGE, variables);
    if (isDone) keys.forget();
    else {
      const { draft } = this.email(orderId);
      this.#change(orderId, { draft: draft === "" ? message : `${message}\n${draft}`, pending: null, refused: true });
    }
    return isDone;
  }

  #change(orderId: string, part: Partial<Letter>): void {
    this.#emails.set(orderId, { ...this.email(orderId), ...part });
    for (const listener of this.#listeners) listener();
  }
}
