import { setTimeout as pause } from "node:timers/promises";
import type { NodeProcess } from "../processes/node-process";
import { Follower, type Item } from "./follower";
import { textAt } from "./service";

/** A client waits so long before it connects again. */
const RECONNECT_AFTER_MS = 100;

/** A subscription that continues after its last cursor, at another node, whenever its connection ends. */
export class ResumingFollower {
  readonly items: Item[] = [];
  readonly #done: Promise<void>;
  #hasLeft = false;
  #now: Follower | null = null;

  /** @param next  the node to connect to. @param after  the cursor to begin after. */
  constructor(
    private readonly next: () => NodeProcess,
    private readonly token: string,
    private readonly query: string,
    private readonly variables: Record<string, unknown>,
    private readonly after: string,
  ) {
    this.#done = this.#follow();
  }

  /** All that came over all connections. */
  get received(): readonly { readonly id: string; readonly sequence: number }[] {
    return [...this.items, ...(this.#now?.items ?? [])].map(({ node }) => ({
      id: textAt(node.id),
      sequence: node.sequence,
    }));
  }

  async leave(): Promise<void> {
    this.#hasLeft = true;
    await this.#now?.leave().catch(() => undefined); // its connection has ended
    await this.#done;
  }

  async #follow(): Promise<void> {
    for (let connections = 0; !this.#hasLeft; connections += 1) {
      if (connections > 0) await pause(RECONNECT_AFTER_MS);
      const after = this.items.at(-1)?.cursor ?? this.after;
      const follower = new Follower(this.next().wsUrl, this.token, this.query, { ...this.variables, after });
      this.#now = follower;
      await follower.ended.catch(() => undefined); // refused, or cut off: the next connection continues
      this.#now = null;
      this.items.push(...follower.items);
    }
  }
}
