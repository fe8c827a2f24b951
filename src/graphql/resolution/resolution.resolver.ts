import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context/context";
import { runningCountdown } from "../lookup/running-countdown";
import { Countdown } from "../types/countdown.type";
import { Resolution } from "../types/resolution.type";

@Resolver(() => Resolution)
export class ResolutionResolver {
  @FieldResolver(() => Countdown, { nullable: true, description: "Its deadline while it runs; null once it ended or its time is over." })
  countdown(@Root() { parent, id }: Resolution, @Ctx() { policies }: Context): Countdown | null {
    const running = runningCountdown(parent, policies);
    return running?.countdown.resolutionId === id ? running : null;
  }
}
