import { Field, ID, InterfaceType } from "type-graphql";

/** What every source of a Node has. */
export interface Identified {
  readonly id: string;
}

/** Implementations are instances of their classes: that is how the schema finds the type, without a promise. */
@InterfaceType("Node", { description: "Anything with an id of its own, which `node` finds again." })
export abstract class Node {
  @Field(() => ID, {
    description:
      "Prefix, _, and 26 characters of lower-case Crockford base32 (a ULID): ord_01j…. The same string everywhere, never used again.",
  })
  readonly id!: string;
}
