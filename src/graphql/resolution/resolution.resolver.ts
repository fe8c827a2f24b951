import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context/context";
import { runningCountdown } from "../lookup/running-countdown";
import { Countdown } from "../types/countdown.type";
import { Resolution } from "../types/resolution.type";

@Resolver(() => Resolution)
export class ResolutionResolver {
  @FieldResolver(() => Countdown, {
    nullable: true,
    description: "The countdown to the deadline. Null if the resolution has ended or its deadline has passed.",
  })
  countdown(@Root() { parent, id }: Resolution, @Ctx() { policies }: Context): Countdown | null {
    const running = runningCountdown(parent, policies);
    return running?.countdown.resolutionId === id ? running : null;
  }
}
