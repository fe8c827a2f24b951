import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Fields } from "./fields";
import type { ClockTarget } from "../app/advance-clock";
import type { Context } from "./context";
import { AdvanceClockInput, AdvanceClockPayload, Sandbox } from "./sandbox.type";
import { badUserInput, forbidden } from "./top-level-errors";
import { toUserErrors } from "./user-error.type";
import { requireViewer } from "./viewer";

@Resolver()
export class SandboxResolver {
  @Query(() => Sandbox, { nullable: true, description: "null outside a sandbox." })
  async sandbox(@Ctx() context: Context): Promise<Fields<Sandbox> | null> {
    requireViewer(context.viewer);
    return context.app.advanceClock === null ? null : { now: await context.now() };
  }

  @Mutation(() => AdvanceClockPayload, {
    description:
      "Sandbox only: moves the sandbox's clock forward and runs what falls due, so that 48 hours pass in a moment. Errors: FORBIDDEN outside a sandbox; BAD_USER_INPUT unless exactly one of by and to is given. userErrors: DATE_NOT_LATER, INVALID_VALUE.",
  })
  async advanceClock(
    @Arg("input", () => AdvanceClockInput, { description: "How far." }) input: AdvanceClockInput,
    @Ctx() context: Context,
  ): Promise<Fields<AdvanceClockPayload>> {
    requireViewer(context.viewer);
    const { advanceClock } = context.app;
    if (advanceClock === null) throw forbidden("Only a sandbox has a clock that can be moved.");
    const outcome = await advanceClock(targetOf(input));
    context.renew();
    if ("refusals" in outcome) return { now: await context.now(), fired: 0, userErrors: toUserErrors(outcome.refusals) };
    return { ...outcome, userErrors: [] };
  }
}

function targetOf({ by = null, to = null }: AdvanceClockInput): ClockTarget {
  if (by !== null && to === null) return { byMs: by };
  if (to !== null && by === null) return { to };
  throw badUserInput("input has to have exactly one of by and to.");
}
