import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { deadLetterName, type DeadLetterKind as Kind } from "../../domain/dead-letter";
import { keyOf } from "../mutation/run-move";
import { ForwardArgs } from "../types/connection.type";
import type { Context } from "../context/context";
import { DeadLetter, DeadLetterConnection, DeadLetterKind } from "../types/dead-letter.type";
import type { Fields } from "../lookup/field-decorators";
import { Page, type PagedList, toSlice } from "../types/page";
import { RetryDeadLetterInput } from "./retry-dead-letter.input";
import { RetryDeadLetterPayload } from "./retry-dead-letter.payload";
import { toUserErrors } from "../types/user-error.type";
import { requireScope } from "../context/viewer";

/** [F40] What operators see of work that is no longer retried, and how they retry it. */
@Resolver()
export class DeadLettersResolver {
  @Query(() => DeadLetterConnection, {
    description:
      "The deadlines, emails, and webhook messages of all orders that are no longer retried, for the marketplace's operators (scope operator). Refunds are in failedRefunds. Errors: FORBIDDEN without the scope, BAD_USER_INPUT for a cursor of another list.",
  })
  async deadLetters(
    @Arg("kind", () => DeadLetterKind, { nullable: true, description: "Only dead letters of this kind. All kinds if absent." })
    kind: Kind | null | undefined,
    @Args(() => ForwardArgs) args: ForwardArgs,
    @Ctx() { viewer, reads }: Context,
  ): Promise<Page<DeadLetter, string>> {
    requireScope(viewer, "operator");
    const list = listOf(kind ?? null);
    const part = await reads.deadLettersPage(kind ?? null, toSlice(list, args));
    const nodes = part.items.map((email): DeadLetter => Object.assign(new DeadLetter(), email));
    return new Page({ list, part, nodes, positions: nodes.map(({ id }) => id), count: () => reads.deadLettersCount(kind ?? null) });
  }

  @Mutation(() => RetryDeadLetterPayload, {
    description:
      "Retries work that is no longer retried, at once and with all its tries, for the marketplace's operators (scope operator). The audit log records the operator. If two operators retry the same one, the second gets NOT_FOUND. After a webhook message, the later messages of its order are sent again too, in order and with the same ids. Errors: FORBIDDEN without the scope. userErrors: NOT_FOUND if it is not a dead letter (any more), IDEMPOTENCY_KEY_REUSED.",
  })
  async retryDeadLetter(
    @Arg("input", () => RetryDeadLetterInput, { description: "The input for this mutation." }) input: RetryDeadLetterInput,
    @Ctx() { viewer, app }: Context,
  ): Promise<Fields<RetryDeadLetterPayload>> {
    const { subject } = requireScope(viewer, "operator");
    const { deadLetterId } = input;
    const outcome = await app.execute.retryDeadLetter({ deadLetterId, subject, idempotencyKey: keyOf(input) });
    if ("refusals" in outcome) return { deadLetterId: null, userErrors: toUserErrors(outcome.refusals) };
    return { deadLetterId, userErrors: [] };
  }
}

/** The same for all operators; a position is a dead letter's id. */
const listOf = (kind: Kind | null): PagedList<string> => ({
  kind: "deadLetters",
  owner: kind ?? "",
  toText: (id) => id,
  fromText: (text) => (deadLetterName(text) === null ? undefined : text),
});
