import { Field, ID, InterfaceType } from "type-graphql";

/** What every source of a Node has. */
export interface Identified {
  readonly id: string;
}

/** Implementations are instances of their classes: that is how the schema finds the type, without a promise. */
@InterfaceType("Node", { description: "An object with a globally unique id, by which the query `node` finds it." })
export abstract class Node {
  @Field(() => ID, {
    description:
      "A globally unique id: a type prefix, an underscore, and a ULID of 26 lowercase characters, for example ord_01j…. Ids are never reused.",
  })
  readonly id!: string;
}
