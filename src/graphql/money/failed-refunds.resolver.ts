import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../context/context";
import { requireScope } from "../context/viewer";
import { isId } from "../lookup/access";
import { keyOf } from "../mutation/run-move";
import { ForwardArgs } from "../types/connection.type";
import { FOREIGN_CURSOR, INPUT, OPERATORS_ONLY, userErrorsAre } from "../types/descriptions";
import { Order } from "../types/order.type";
import { type Fields, Page, type PagedList, toSlice } from "../types/page";
import { Refund, RefundConnection } from "../types/refund.type";
import { toUserErrors } from "../types/user-error.type";
import { RetryRefundInput } from "./refund.input";
import { RetryRefundPayload } from "./refund.payload";

/** [P16] What operators see of refunds, and do about them. */
@Resolver()
export class FailedRefundsResolver {
  @Query(() => RefundConnection, {
    description: `The refunds of all orders that the payment gateway refused and that wait for an operator, oldest first. A refund that is being retried is not listed until it is refused again. ${OPERATORS_ONLY} ${FOREIGN_CURSOR}`,
  })
  async failedRefunds(
    @Args(() => ForwardArgs) args: ForwardArgs,
    @Ctx() context: Context,
  ): Promise<Page<Refund, string>> {
    requireScope(context.viewer, "operator");
    const part = await context.reads.money.failedRefundsPage(toSlice(LIST, args));
    const found = await Promise.all(
      part.items.map(async ({ id, orderId }) => ({ id, refund: await refundOf(context, orderId, id) })),
    );
    const shown = found.flatMap(({ id, refund }) => (refund === null ? [] : [{ id, refund }]));
    return new Page({
      list: LIST,
      part,
      nodes: shown.map(({ refund }) => refund),
      positions: shown.map(({ id }) => id),
      count: () => context.reads.money.failedRefundsCount(),
    });
  }

  @Mutation(() => RetryRefundPayload, {
    description: `Retries the payment of a refund that FAILED. The payment gateway is asked first whether the money has moved after all, so that it is never paid twice. If a retry is already in progress, nothing changes. ${OPERATORS_ONLY} A refund that is not FAILED is refused with NOT_FOUND. ${userErrorsAre("NOT_FOUND", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async retryRefund(
    @Arg("input", () => RetryRefundInput, INPUT) input: RetryRefundInput,
    @Ctx() context: Context,
  ): Promise<Fields<RetryRefundPayload>> {
    const { subject } = requireScope(context.viewer, "operator");
    const { refundId } = input;
    const idempotencyKey = keyOf(input);
    if (!isId(refundId)) return { refund: null, userErrors: toUserErrors([{ code: "NOT_FOUND" }]) };
    const outcome = await context.app.execute.retryRefund({ refundId, subject, idempotencyKey });
    if ("refusals" in outcome) return { refund: null, userErrors: toUserErrors(outcome.refusals) };
    context.renew();
    return { refund: await refundOf(context, outcome.result.orderId, refundId), userErrors: [] };
  }
}

const ID = /^rfd_[0-9a-z]{26}$/;

/** The same for all operators; a position is a refund's id. */
const LIST: PagedList<string> = {
  kind: "failedRefunds",
  owner: "",
  toText: (id) => id,
  fromText: (text) => (ID.test(text) ? text : undefined),
};

/** An operator sees of it what the marketplace's back end sees: money, and no text of the parties [V1]. */
export async function refundOf(context: Context, orderId: string, refundId: string): Promise<Refund | null> {
  const [order, now] = await Promise.all([context.loaders.order.load(orderId), context.now()]);
  const refund = order?.refunds.find(({ id }) => id === refundId);
  return order === null || refund === undefined ? null : new Refund(new Order(order, "BACK_END", now), refund);
}
