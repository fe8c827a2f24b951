import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { Instant } from "../../domain/vocabulary";
import { DateTime, Duration } from "./scalars";

@ObjectType("Sandbox", {
  description: "The sandbox, an environment for trying out the API. It has its own clock, which can be moved.",
})
export class Sandbox {
  @Field(() => DateTime, { description: "The current time of the sandbox's clock." })
  readonly now!: Instant;
}

@InputType("AdvanceClockInput", {
  description: "The input for advanceClock. Exactly one of the fields by and to must be given.",
})
export class AdvanceClockInput {
  @Field(() => Duration, { nullable: true, description: "The duration by which to move the clock. At most P366D." })
  readonly by?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The time to which to move the clock. It must not be in the past, and at most P366D after the current time of the clock.",
  })
  readonly to?: Instant | null;
}

@ObjectType("AdvanceClockPayload", { description: "The result of advanceClock." })
export class AdvanceClockPayload {
  @Field(() => DateTime, { description: "The time of the sandbox's clock after the move." })
  readonly now!: Instant;

  @Field(() => Int, { description: "The number of deadlines that took effect." })
  readonly fired!: number;
}
