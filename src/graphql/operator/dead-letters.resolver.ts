import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { type DeadLetterKind as Kind, deadLetterName } from "../../domain/dead-letter";
import type { Context } from "../context/context";
import { requireScope } from "../context/viewer";
import { keyOf } from "../mutation/run-move";
import { ForwardArgs } from "../types/connection.type";
import { DeadLetter, DeadLetterConnection, DeadLetterKind } from "../types/dead-letter.type";
import { FOREIGN_CURSOR, INPUT, OPERATORS_ONLY, userErrorsAre } from "../types/descriptions";
import { type Fields, Page, type PagedList, toSlice } from "../types/page";
import { toUserErrors } from "../types/user-error.type";
import { RetryDeadLetterInput, RetryDeadLetterPayload } from "./dead-letter.payload";

/** [F40] What operators see of work that is no longer retried, and how they retry it. */
@Resolver()
export class DeadLettersResolver {
  @Query(() => DeadLetterConnection, {
    description: `The deadlines, emails, and webhook messages of all orders that are no longer retried. Refunds are listed in failedRefunds. ${OPERATORS_ONLY} ${FOREIGN_CURSOR}`,
  })
  async deadLetters(
    @Arg("kind", () => DeadLetterKind, {
      nullable: true,
      description: "The kind of dead letters to list. All kinds are listed if it is absent.",
    })
    kind: Kind | null | undefined,
    @Args(() => ForwardArgs) args: ForwardArgs,
    @Ctx() { viewer, reads }: Context,
  ): Promise<Page<DeadLetter, string>> {
    requireScope(viewer, "operator");
    const list = listOf(kind ?? null);
    const part = await reads.deadLetters.page(kind ?? null, toSlice(list, args));
    const nodes = part.items.map((email): DeadLetter => Object.assign(new DeadLetter(), email));
    return new Page({
      list,
      part,
      nodes,
      positions: nodes.map(({ id }) => id),
      count: () => reads.deadLetters.count(kind ?? null),
    });
  }

  @Mutation(() => RetryDeadLetterPayload, {
    description: `Retries work that is no longer retried, immediately and with all its attempts. The operator is recorded in the audit log. If two operators retry the same dead letter, the second request is refused with NOT_FOUND. After a webhook message, the later messages of its order are sent again too, in order and with the same ids. ${OPERATORS_ONLY} Work that is not or no longer a dead letter is refused with NOT_FOUND. ${userErrorsAre("NOT_FOUND", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async retryDeadLetter(
    @Arg("input", () => RetryDeadLetterInput, INPUT) input: RetryDeadLetterInput,
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
