import { Field, InterfaceType } from "type-graphql";
import { viewerStateOf, type Resolution as DomainResolution } from "../../domain/order/resolution";
import { maySee } from "../../domain/order/visibility";
import type { Instant, PartyRole, ResolutionKind, ResolutionStatus, ViewerState } from "../../domain/vocabulary";
import { connectionOf } from "./connection.type";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Node } from "./node.type";
import { Order, PartyRoleEnum } from "./order.type";
import { DateTime } from "./scalars";

export const ResolutionKindEnum = defineEnum<ResolutionKind>("ResolutionKind", `What is asked or offered. ${UNKNOWN_VALUE}`, {
  ORDER_UPDATE: "The client asks how the work stands. A Dispute.",
  CANCELLATION: "A party asks the other to cancel. A Dispute.",
  PARTIAL_REFUND: "The freelancer offers to give back a part. A RefundOffer.",
  DELIVERY_EXTENSION: "The freelancer asks for a later date. A ChangeRequest.",
  EXTRAS: "The freelancer offers more work. A ChangeRequest.",
});

export const ResolutionStatusEnum = defineEnum<ResolutionStatus>(
  "ResolutionStatus",
  `ACCEPTED_BY_SILENCE: nobody answered a cancellation in time. EXPIRED: nobody answered, and nothing changed. ${UNKNOWN_VALUE}`,
  {
    OPEN: "It waits for the other party.",
    ACCEPTED: "The other party accepted.",
    ACCEPTED_BY_SILENCE: "Nobody answered a cancellation in time: it counts as accepted, though nobody agreed.",
    ANSWERED: "The freelancer gave the update.",
    DECLINED: "The other party declined.",
    WITHDRAWN: "Who opened it took it back.",
    EXPIRED: "Nobody answered in time, and nothing changed.",
  },
);

export const ViewerStateEnum = defineEnum<ViewerState>("ViewerState", `What it means for the viewer. ${UNKNOWN_VALUE}`, {
  ACTION_REQUIRED: "The viewer has to answer.",
  WAITING_FOR_OTHER_PARTY: "The other party has to answer.",
  ENDED: "Nobody has to do anything any more.",
});

/** Source of all three kinds; which one is their class. */
@InterfaceType("Resolution", {
  implements: Node,
  description:
    "Something that one party asks of the other, or offers, with a time to answer. At most one is open on an order at a time (rule O5).",
})
export abstract class Resolution<R extends DomainResolution = DomainResolution> {
  constructor(
    readonly parent: Order,
    readonly resolution: R,
  ) {}

  get id(): string {
    return this.resolution.id;
  }

  @Field(() => ResolutionKindEnum, { description: "What is asked or offered." })
  get kind(): ResolutionKind {
    return this.resolution.kind;
  }

  @Field(() => Order, { description: "The order that it is on." })
  get order(): Order {
    return this.parent;
  }

  @Field(() => ResolutionStatusEnum, { description: "Whether it is open, or how it ended." })
  get status(): ResolutionStatus {
    return this.resolution.status;
  }

  @Field(() => PartyRoleEnum, { description: "Who asks or offers; the other one answers." })
  get openedBy(): PartyRole {
    return this.resolution.openedBy;
  }

  @Field(() => DateTime, { description: "When it was opened." })
  get openedAt(): Instant {
    return this.resolution.openedAt;
  }

  @Field(() => DateTime, { description: "When it ends by itself. At this very instant it is over." })
  get respondBy(): Instant {
    return this.resolution.respondBy;
  }

  @Field(() => DateTime, { nullable: true, description: "When it ended; null while open. By silence: respondBy." })
  get endedAt(): Instant | null {
    return this.resolution.endedAt;
  }

  @Field(() => String, {
    nullable: true,
    description: "The opener's words to the other party. null without any, and to the marketplace's back end.",
  })
  get message(): string | null {
    return this.sharedWords(this.resolution.message);
  }

  @Field(() => String, {
    nullable: true,
    description: "The answerer's words: the update, why declined, why accepted. null without any, and to the marketplace's back end.",
  })
  get response(): string | null {
    return this.sharedWords(this.resolution.response);
  }

  @Field(() => ViewerStateEnum, { nullable: true, description: "What the viewer has to do about it; null to who is no party." })
  get viewerState(): ViewerState | null {
    return this.parent.role === null ? null : viewerStateOf(this.resolution, this.parent.role);
  }

  @Field(() => String, { description: "The version of the policy that it lives by to its end: the one in force when it was opened." })
  get policyVersion(): string {
    return this.resolution.policyVersion;
  }

  /** [V1] What one party wrote for the other. */
  protected sharedWords<T>(words: T | null): T | null {
    return maySee(this.parent.relation, "SHARED_WORDS") ? words : null;
  }
}

export const { Connection: ResolutionConnection } = connectionOf(
  "Resolution",
  () => Resolution,
  "The order's resolutions, open and ended, oldest first.",
);
