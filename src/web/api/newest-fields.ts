import { foundIn } from "./found-in";

interface StoredFields {
  readonly version: number;
  readonly value: unknown;
}

interface KnownOrder {
  readonly id: string;
  readonly version: number;
}

/**
 * For each field of each order, the newest value that was received. An answer that contains some fields says nothing
 * about the others.
 */
export class NewestFields {
  readonly #orders = new Map<string, Map<string, StoredFields>>();

  /** Whether the answer contains a field of which a newer value was received. */
  isAheadOf(data: unknown): boolean {
    return ordersIn(data).some((order) => Object.keys(order).some((field) => this.#newer(order, field) !== undefined));
  }

  /** The answer, with all newer values in place. */
  insteadOf(data: unknown): unknown {
    if (Array.isArray(data)) return data.map((item) => this.insteadOf(item));
    if (typeof data !== "object" || data === null) return data;
    const fields = Object.entries(data).map(
      ([field, value]: [string, unknown]) => [field, this.insteadOf(value)] as const,
    );
    if (!isKnownOrder(data)) return Object.fromEntries(fields);
    return Object.fromEntries(
      fields.map(([field, value]) => {
        const newer = this.#newer(data, field);
        return [field, newer === undefined ? value : newer.value];
      }),
    );
  }

  /** From now on, these are the newest values, except where newer ones were received. */
  receive(data: unknown): void {
    for (const order of ordersIn(data)) {
      const stored = this.#orders.get(order.id) ?? new Map<string, StoredFields>();
      this.#orders.set(order.id, stored);
      for (const [field, value] of Object.entries(order))
        if (this.#newer(order, field) === undefined) stored.set(field, { version: order.version, value });
    }
  }

  /** The values of the answer's orders count no more. */
  forget(data: unknown): void {
    for (const { id } of ordersIn(data)) this.#orders.delete(id);
  }

  #newer({ id, version }: KnownOrder, field: string): StoredFields | undefined {
    const stored = this.#orders.get(id)?.get(field);
    return stored !== undefined && stored.version > version ? stored : undefined;
  }
}

const isKnownOrder = (object: object): object is KnownOrder =>
  "__typename" in object &&
  object.__typename === "Order" &&
  "id" in object &&
  typeof object.id === "string" &&
  "version" in object &&
  typeof object.version === "number";

const ordersIn = (data: unknown): readonly KnownOrder[] =>
  foundIn(data, "Order").flatMap((order) => (isKnownOrder(order) ? [order] : []));
