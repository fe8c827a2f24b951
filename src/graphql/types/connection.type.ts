import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";
import type { Page } from "./page";

@ObjectType("PageInfo", { description: "Where a page lies in its list." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there is more after this page." })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether there is more before this page." })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The first edge's cursor; null on an empty page." })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "The last edge's cursor; null on an empty page." })
  readonly endCursor!: string | null;
}

/** Of a list that is paged from its start only. */
@ArgsType()
export class ForwardArgs {
  @Field(() => Int, { nullable: true, description: "How many, from the start of what is left: 0 to 100, 20 if absent." })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of this list: only what comes after it." })
  readonly after?: string | null;
}

/** Of a list that is paged from both ends. first and last together are refused. */
@ArgsType()
export class PageArgs extends ForwardArgs {
  @Field(() => Int, { nullable: true, description: "How many, from the end of what is left: 0 to 100. Not together with first." })
  readonly last?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of this list: only what comes before it." })
  readonly before?: string | null;
}

/**
 * The connection and edge types of one kind of node.
 *
 * @param name     the node's name in the schema.
 * @param node     its class, in a thunk.
 * @param listed   what the list holds and in which order, as a sentence.
 */
export function connectionOf<T extends object>(
  name: string,
  node: () => ClassType<T> | (abstract new (...args: never[]) => T),
  listed: string,
) {
  @ObjectType(`${name}Edge`, { description: `One ${name} at its place in a list.` })
  class Edge {
    @Field(() => String, { description: "Its place in this list: opaque, and good for no other list." })
    readonly cursor!: string;

    @Field(() => node(), { description: `The ${name} itself.` })
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `${listed} A page of 20 where neither first nor last is given, at most 100.` })
  class Connection {
    @Field(() => [Edge], { description: "The page, each thing with its cursor." })
    readonly edges!: Page<T>["edges"];

    @Field(() => [node()], { description: "The page without cursors." })
    readonly nodes!: Page<T>["nodes"];

    @Field(() => PageInfo, { description: "Whether there is more on either side, and the cursors to ask with." })
    readonly pageInfo!: Page<T>["pageInfo"];

    @Field(() => Int, {
      description:
        "How many there are in the whole list, filter included. Counted only when asked for, and to 10,000 at most: totalCountIsExact says whether that is all.",
    })
    readonly totalCount!: Page<T>["totalCount"];

    @Field(() => Boolean, { description: "Whether totalCount is all; false if there are more than the 10,000 that are counted." })
    readonly totalCountIsExact!: Page<T>["totalCountIsExact"];
  }

  return { Edge, Connection };
}
