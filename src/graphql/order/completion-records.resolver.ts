import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { completionRecord } from "../../domain/order/completion-rate";
import type { Context } from "../context/context";
import { requireViewer } from "../context/viewer";
import { findOrder } from "../lookup/access";
import { CompletionRecord, CompletionRecordConnection } from "../types/completion-record.type";
import { PageArgs } from "../types/connection.type";
import { Page, type PagedList, toSlice } from "../types/page";
import { FreelancerStatistics } from "../types/user.type";

/** The orders behind a freelancer's statistics. */
@Resolver(() => FreelancerStatistics)
export class CompletionRecordsResolver {
  @FieldResolver(() => CompletionRecordConnection, {
    nullable: true,
    description:
      "The explanation of the statistics: every ended order with its effect, the rule, and the policy version. The statistics are the sums of these records. They are evaluated again from the orders on each request. Null unless the viewer is the freelancer or the marketplace's back end (scope orders:read), because the records name orders.",
  })
  async explained(
    @Root() { userId }: FreelancerStatistics,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<CompletionRecord, string> | null> {
    const { user, scopes } = requireViewer(context.viewer);
    if (user?.id !== userId && !scopes.has("orders:read")) return null;
    const list = listOf(userId);
    const part = await context.reads.orders.endedPage(userId, toSlice(list, args));
    const found = await Promise.all(part.items.map((orderId) => recordOf(context, orderId)));
    const records = found.filter((record) => record !== null);
    return new Page({
      list,
      part,
      nodes: records,
      positions: records.map(({ parent }) => parent.id),
      count: () => context.reads.orders.endedCount(userId),
    });
  }
}

/** By the only access path to an order, so that no caller sees more here than anywhere else. */
async function recordOf(context: Context, orderId: string): Promise<CompletionRecord | null> {
  const order = await findOrder(context, orderId);
  const record = order === null ? null : completionRecord(order.order, context.policies);
  return order === null || record === null ? null : new CompletionRecord(order, record);
}

const ID = /^ord_[0-9a-z]{26}$/;

/** Of one freelancer, for all who may see it; a position is an order's id. */
const listOf = (freelancerId: string): PagedList<string> => ({
  kind: "completionRecords",
  owner: freelancerId,
  toText: (id) => id,
  fromText: (text) => (ID.test(text) ? text : undefined),
});
