import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { Instant } from "../../domain/vocabulary";
import { DateTime, Duration } from "./scalars";

@ObjectType("Sandbox", { description: "A place to try things, with a clock of its own that can be moved." })
export class Sandbox {
  @Field(() => DateTime, { description: "The sandbox's business time." })
  readonly now!: Instant;
}

@InputType("AdvanceClockInput", { description: "Exactly one of by and to." })
export class AdvanceClockInput {
  @Field(() => Duration, { nullable: true, description: "How far. At most P366D." })
  readonly by?: number | null;

  @Field(() => DateTime, { nullable: true, description: "Until when. Not before now, at most P366D after it." })
  readonly to?: Instant | null;
}

@ObjectType("AdvanceClockPayload", { description: "Where the clock stands, and what fell due on the way." })
export class AdvanceClockPayload {
  @Field(() => DateTime, { description: "The sandbox's business time now." })
  readonly now!: Instant;

  @Field(() => Int, { description: "How many deadlines took effect." })
  readonly fired!: number;
}
