import { setTimeout as pause } from "node:timers/promises";
import { codesOf } from "../../processes/moves";
import { NOTIFICATIONS, ORDER_ACTIVITY } from "../app/follower";
import { ResumingFollower } from "../app/resuming-follower";
import { type Answer, type Json, textAt } from "../app/service";
import { type Place, placeOrder, registerTestUsers, type TestUsers } from "../app/users";
import type { Nodes } from "../processes/nodes";
import type { RecordedMove, Stream } from "./history";
import { MESSAGE, type Play, SCRIPTS, type Turn } from "./scripts";

/** A client waits so long before it sends its request again, or looks again whether a deadline has passed. */
const AGAIN_AFTER_MS = 50;

const ORDER = "query ($id: ID!) { order(id: $id) { status activityCursor openResolution { id } } }";
const NOTIFICATIONS_CURSOR = "{ viewer { notificationsCursor } }";

interface PlayedOrder {
  readonly id: string;
  readonly users: TestUsers;
  readonly follower: ResumingFollower;
}

/**
 * Clients and freelancers who play scripts at several nodes, send each request until it is answered, and follow their
 * orders.
 */
export class Workload implements Place {
  readonly moves: RecordedMove[] = [];
  /** Codes of failed requests and of refusals, each with how often it came. */
  readonly failures = new Map<string, number>();
  readonly refusals = new Map<string, number>();
  readonly orders: PlayedOrder[] = [];
  readonly #notifications: { readonly userId: string; readonly follower: ResumingFollower }[] = [];
  #turns = 0;
  #isStopping = false;
  #hasLeft = false;
  #players: readonly Promise<void>[] = [];
  /** Of each player, what was acknowledged. */
  readonly #progress: number[] = [];

  constructor(private readonly nodes: Nodes) {}

  /** @param players  pairs of a client and a freelancer, who play one order after another. */
  async start(players: number): Promise<void> {
    for (let player = 0; player < players; player += 1) {
      const users = await registerTestUsers(this);
      for (const { id, token } of [users.client, users.freelancer]) {
        const after = textAt((await this.ask(token, NOTIFICATIONS_CURSOR)).data.viewer?.notificationsCursor);
        this.#notifications.push({
          userId: id,
          follower: new ResumingFollower(this.#next, token, NOTIFICATIONS, {}, after),
        });
      }
      this.#progress.push(0);
      this.#players = [...this.#players, this.#play(player, users)];
    }
  }

  /** Once each player had so many more moves acknowledged. @throws what ended a player. */
  async proceeds(moves: number): Promise<void> {
    const before = [...this.#progress];
    const isReached = () => this.#progress.every((count, player) => count >= (before[player] ?? 0) + moves);
    const watching = async () => {
      while (!isReached()) await pause(AGAIN_AFTER_MS);
    };
    await Promise.race([watching(), Promise.all(this.#players).then(() => undefined)]);
  }

  /** Each player ends what it is playing. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(this.#players);
  }

  /** Everybody leaves; a request that is not answered yet is not sent again. */
  async leave(): Promise<void> {
    this.#isStopping = true;
    this.#hasLeft = true;
    await Promise.allSettled(this.#players);
    await Promise.all([...this.orders, ...this.#notifications].map(({ follower }) => follower.leave()));
  }

  /** Placing an order is its first event. */
  get orderStreams(): readonly Stream[] {
    return this.orders.map(({ id, follower }) => ({ of: id, after: 1, items: follower.received }));
  }

  get notificationStreams(): readonly Stream[] {
    return this.#notifications.map(({ userId, follower }) => ({ of: userId, after: 0, items: follower.received }));
  }

  /** At one node after another, until one answers. */
  async ask(token: string | null, query: string, variables?: object): Promise<Answer> {
    while (!this.#hasLeft) {
      const answer = await this.#next().ask(token, query, variables);
      if (answer.errors.length === 0) return answer;
      for (const { extensions } of answer.errors) count(this.failures, String(extensions.code));
      await pause(AGAIN_AFTER_MS);
    }
    throw new Error("the workload was left");
  }

  token(...args: Parameters<Nodes["token"]>): Promise<string> {
    return this.nodes.token(...args);
  }

  now(): Promise<number> {
    return Promise.resolve(Date.now());
  }

  readonly #next = () => {
    this.#turns += 1;
    return this.nodes.node(this.#turns);
  };

  async #play(player: number, users: TestUsers): Promise<void> {
    for (let round = 0; !this.#isStopping; round += 1) {
      const order = await this.#place(users);
      const script = SCRIPTS[(player + round) % SCRIPTS.length] ?? [];
      for (const play of script) {
        await this.#move(player, order, MESSAGE);
        // A deadline can have passed while no server answered: then the rest of the script is about an order that has
        // ended.
        if (!(await this.#playOne(player, order, play))) break;
      }
    }
  }

  async #place(users: TestUsers): Promise<PlayedOrder> {
    const key = `order-${String(this.orders.length)}-${String(this.#turns)}`;
    const { id } = await placeOrder(this, users, { idempotencyKey: key, deliveryDueAt: "2099-01-01T00:00:00.000Z" });
    const reader = this.orders.length % 2 === 0 ? users.client : users.freelancer;
    const after = textAt((await this.#seen(reader.token, id)).activityCursor);
    const follower = new ResumingFollower(this.#next, reader.token, ORDER_ACTIVITY, { orderId: id }, after);
    const order = { id, users, follower };
    this.orders.push(order);
    return order;
  }

  /** Whether all of it took effect. */
  async #playOne(player: number, order: PlayedOrder, { open, answer }: Play): Promise<boolean> {
    const result = await this.#move(player, order, open);
    if (result === null) return false;
    if (answer === null) return this.#passes(order);
    return (await this.#move(player, order, answer, result)) !== null;
  }

  /** Waits until no answer is awaited any more. Returns whether the order is still worked on. */
  async #passes({ id, users: cast }: PlayedOrder): Promise<boolean> {
    for (;;) {
      const order = await this.#seen(cast.client.token, id);
      const status = textAt(order.status);
      if (status === "COMPLETED" || status === "CANCELLED") return false;
      if (typeof order.openResolution?.id !== "string" && status !== "DELIVERED") return true;
      await pause(AGAIN_AFTER_MS);
    }
  }

  /** An order that exists. Another server's older state, in which it does not, is a failure. */
  async #seen(token: string, id: string): Promise<Json> {
    for (;;) {
      const { order } = (await this.ask(token, ORDER, { id })).data;
      if (typeof order?.status === "string") return order;
      count(this.failures, "NOT_THERE_YET");
      await pause(AGAIN_AFTER_MS);
    }
  }

  /** The id of what it created or ended; null if it was refused. @param target  the id of what it answers. */
  async #move(player: number, order: PlayedOrder, turn: Turn, target: string | null = null): Promise<string | null> {
    const key = `${order.id} ${turn.name} ${String(this.#turns)}`;
    const input = { ...inputOf(turn, order.id, target, key), idempotencyKey: key };
    const { it = {} } = (await this.ask(order.users[turn.by].token, mutationOf(turn), { input })).data;
    const refused = codesOf(it.userErrors);
    for (const code of refused) count(this.refusals, code);
    const id = refused.length > 0 ? null : idOf(turn, it);
    this.moves.push({
      name: turn.name,
      text: turn.words === null ? null : key,
      outcome: id === null ? "REFUSED" : "ACKNOWLEDGED",
      created: id === null ? {} : createdBy(turn.result, id),
      ending: target === null || turn.ends === undefined ? null : { resolutionId: target, status: turn.ends.status },
    });
    if (id !== null) this.#progress[player] = (this.#progress[player] ?? 0) + 1;
    return id;
  }
}

/** Its text is its key, which no other move has. */
function inputOf({ ends, more, words }: Turn, orderId: string, target: string | null, key: string): object {
  const subject = ends === undefined || target === null ? { orderId } : { [ends.field]: target };
  return { ...subject, ...more, ...(words === null ? {} : { [words]: key }) };
}

function mutationOf({ input, name, result }: Turn): string {
  const selection = result === "event" ? "event { node { id } }" : `${result} { id }`;
  return `mutation ($input: ${input}!) { it: ${name}(input: $input) { ${selection} userErrors { code } } }`;
}

const idOf = ({ result }: Turn, payload: Json): string =>
  textAt(result === "event" ? payload.event?.node?.id : payload[result]?.id);

const count = (counts: Map<string, number>, code: string): unknown => counts.set(code, (counts.get(code) ?? 0) + 1);

function createdBy(result: Turn["result"], id: string): RecordedMove["created"] {
  if (result === "event") return { eventId: id };
  if (result === "delivery") return { deliveryId: id };
  return result === "order" ? {} : { resolutionId: id };
}
