import { Field, InterfaceType } from "type-graphql";
import { type Resolution as DomainResolution, viewerStateOf } from "../../domain/order/resolution";
import { maySee } from "../../domain/order/visibility";
import type { Instant, PartyRole, ResolutionKind, ResolutionStatus, ViewerState } from "../../domain/vocabulary";
import { connectionOf } from "./connection.type";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Node } from "./node.type";
import { Order, PartyRoleEnum } from "./order.type";
import { DateTime } from "./scalars";

export const ResolutionKindEnum = defineEnum<ResolutionKind>(
  "ResolutionKind",
  `The kind of a resolution. ${UNKNOWN_VALUE}`,
  {
    ORDER_UPDATE: "The client requests an order update. It is a Dispute.",
    CANCELLATION: "A party asks the other party to cancel the order. It is a Dispute.",
    PARTIAL_REFUND: "The freelancer offers a partial refund. It is a RefundOffer.",
    DELIVERY_EXTENSION: "The freelancer asks for a later delivery date. It is a ChangeRequest.",
    EXTRAS: "The freelancer offers extras. It is a ChangeRequest.",
  },
);

export const ResolutionStatusEnum = defineEnum<ResolutionStatus>(
  "ResolutionStatus",
  `The status of a resolution. If nobody answers in time, a cancellation becomes ACCEPTED_BY_SILENCE, and any other resolution becomes EXPIRED. ${UNKNOWN_VALUE}`,
  {
    OPEN: "The resolution waits for the other party's answer.",
    ACCEPTED: "The other party accepted.",
    ACCEPTED_BY_SILENCE:
      "The other party did not answer a cancellation in time. It counts as accepted, although nobody agreed to it.",
    ANSWERED: "The freelancer answered the order update.",
    DECLINED: "The other party declined.",
    WITHDRAWN: "The party that opened the resolution withdrew it.",
    EXPIRED: "The other party did not answer in time, and nothing changed.",
  },
);

export const ViewerStateEnum = defineEnum<ViewerState>(
  "ViewerState",
  `The meaning of a resolution for the viewer. ${UNKNOWN_VALUE}`,
  {
    ACTION_REQUIRED: "The viewer has to answer.",
    WAITING_FOR_OTHER_PARTY: "The other party has to answer.",
    ENDED: "The resolution has ended, and nobody has to do anything.",
  },
);

/** Source of all three kinds; which one is their class. */
@InterfaceType("Resolution", {
  implements: Node,
  description:
    "A request or an offer that one party makes and that the other party can answer within a window. At most one resolution is open on an order at a time [O5].",
})
export abstract class Resolution<R extends DomainResolution = DomainResolution> {
  constructor(
    readonly parent: Order,
    readonly resolution: R,
  ) {}

  get id(): string {
    return this.resolution.id;
  }

  @Field(() => ResolutionKindEnum, { description: "The kind of the resolution." })
  get kind(): ResolutionKind {
    return this.resolution.kind;
  }

  @Field(() => Order, { description: "The order of the resolution." })
  get order(): Order {
    return this.parent;
  }

  @Field(() => ResolutionStatusEnum, {
    description: "The status of the resolution: whether it is open, or how it ended.",
  })
  get status(): ResolutionStatus {
    return this.resolution.status;
  }

  @Field(() => PartyRoleEnum, { description: "The party that opened the resolution. The other party answers it." })
  get openedBy(): PartyRole {
    return this.resolution.openedBy;
  }

  @Field(() => DateTime, { description: "The time at which the resolution was opened." })
  get openedAt(): Instant {
    return this.resolution.openedAt;
  }

  @Field(() => DateTime, {
    description:
      "The deadline for the answer. The resolution expires at this time. An answer at or after it is refused.",
  })
  get respondBy(): Instant {
    return this.resolution.respondBy;
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The time at which the resolution ended. Null while it is open. If nobody answered, it is the time in respondBy.",
  })
  get endedAt(): Instant | null {
    return this.resolution.endedAt;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The text that the opener wrote for the other party. Null if there is none. It is also null for the marketplace's back end.",
  })
  get message(): string | null {
    return this.sharedWords(this.resolution.message);
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The text that the other party wrote with its answer: the update, or the explanation of why it accepted or declined. Null if there is none. It is also null for the marketplace's back end.",
  })
  get response(): string | null {
    return this.sharedWords(this.resolution.response);
  }

  @Field(() => ViewerStateEnum, {
    nullable: true,
    description: "The meaning of the resolution for the viewer. Null if the viewer is not a party.",
  })
  get viewerState(): ViewerState | null {
    return this.parent.role === null ? null : viewerStateOf(this.resolution, this.parent.role);
  }

  @Field(() => String, {
    description:
      "The policy version that governs the resolution until it ends: the one that was in force when it was opened.",
  })
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
  "The resolutions of an order, open and ended, oldest first.",
);
