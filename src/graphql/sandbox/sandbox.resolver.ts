import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { ClockTarget } from "../../app/sandbox/advance-clock";
import type { Refusal } from "../../domain/refusal";
import type { Context } from "../context/context";
import { requireViewer } from "../context/viewer";
import { badUserInput, forbidden } from "../operation/top-level-errors";
import { INPUT } from "../types/descriptions";
import type { Fields } from "../types/page";
import { AdvanceClockInput, AdvanceClockPayload, Sandbox } from "../types/sandbox.type";

@Resolver()
export class SandboxResolver {
  @Query(() => Sandbox, { nullable: true, description: "The sandbox. Null if the service is not a sandbox." })
  async sandbox(@Ctx() context: Context): Promise<Fields<Sandbox> | null> {
    requireViewer(context.viewer);
    return context.app.advanceClock === null ? null : { now: await context.now() };
  }

  @Mutation(() => AdvanceClockPayload, {
    description:
      "Advances the sandbox's clock and processes everything that falls due on the way, so that 48 hours can pass in a moment. Outside a sandbox, the top-level error is FORBIDDEN. Input that does not have exactly one of by and to, a time in the past, a time more than P366D ahead, and a time after 9998-12-30 give the top-level error BAD_USER_INPUT, and the clock does not move.",
  })
  async advanceClock(
    @Arg("input", () => AdvanceClockInput, INPUT) input: AdvanceClockInput,
    @Ctx() context: Context,
  ): Promise<Fields<AdvanceClockPayload>> {
    requireViewer(context.viewer);
    const { advanceClock } = context.app;
    if (advanceClock === null) throw forbidden("Only a sandbox has a clock that can be moved.");
    const outcome = await advanceClock(targetOf(input));
    context.renew();
    if ("refusals" in outcome) throw badUserInput(messageOf(outcome.refusals));
    return outcome;
  }
}

/** Where the time lies is the application's to judge; here it is only said in the input's terms. */
const messageOf = ([refusal]: readonly Refusal[]): string =>
  refusal?.code === "DATE_NOT_LATER"
    ? "The input must move the sandbox's clock forward."
    : `The input can move the sandbox's clock at most P366D ahead${lastOf(refusal)}.`;

/** [S28] The one bound that is a time. */
const lastOf = (refusal: Refusal | undefined): string =>
  refusal?.required?.kind === "instant" ? `, and at most to ${new Date(refusal.required.instant).toISOString()}` : "";

function targetOf({ by = null, to = null }: AdvanceClockInput): ClockTarget {
  if (by !== null && to === null) return { byMs: by };
  if (to !== null && by === null) return { to };
  throw badUserInput("The input must have exactly one of the fields by and to.");
}
