import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";
import type { Page } from "./page";

@ObjectType("PageInfo", { description: "The position of a page in its list." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there are more items after this page." })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether there are more items before this page." })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first edge. Null if the page is empty." })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the last edge. Null if the page is empty." })
  readonly endCursor!: string | null;
}

/** Of a list that is paged from its start only. */
@ArgsType()
export class ForwardArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      "The maximum number of items, counted from the start of the remaining list. It must be from 0 to 100. If it is absent, the page has at most 20 items.",
  })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of this list. The page contains only items after it." })
  readonly after?: string | null;
}

/** Of a list that is paged from both ends. first and last together are refused. */
@ArgsType()
export class PageArgs extends ForwardArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      "The maximum number of items, counted from the end of the remaining list. It must be from 0 to 100. It cannot be combined with first.",
  })
  readonly last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "A cursor of this list. The page contains only items before it.",
  })
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
  @ObjectType(`${name}Edge`, { description: `An item of type ${name} in a list, with its position.` })
  class Edge {
    @Field(() => String, {
      description: "The position of this item in this list. Opaque, and valid only for this list.",
    })
    readonly cursor!: string;

    @Field(() => node(), { description: `The item, of type ${name}.` })
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, {
    description: `${listed} A page has at most 100 items, and at most 20 if neither first nor last is given.`,
  })
  class Connection {
    @Field(() => [Edge], { description: "The edges of this page, each with its node and cursor." })
    readonly edges!: Page<T>["edges"];

    @Field(() => [node()], { description: "The nodes of this page, without cursors." })
    readonly nodes!: Page<T>["nodes"];

    @Field(() => PageInfo, {
      description: "Whether there are more pages in either direction, and the cursors to request them.",
    })
    readonly pageInfo!: Page<T>["pageInfo"];

    @Field(() => Int, {
      description:
        "The number of items in the whole list, after filtering. Calculated only if requested. At most 10,000 items are counted.",
    })
    readonly totalCount!: Page<T>["totalCount"];

    @Field(() => Boolean, {
      description:
        "Whether totalCount is the exact number. False if the list has more than the 10,000 items that are counted.",
    })
    readonly totalCountIsExact!: Page<T>["totalCountIsExact"];
  }

  return { Edge, Connection };
}
