/** [B1] The parts of the order page's answer that are about resolutions. */
import { extrasCharge } from "../../../src/domain/order/price";
import {
  type ProposedExtra,
  type RefundBreakdown,
  type Resolution,
  viewerStateOf,
} from "../../../src/domain/order/resolution";
import { maySee, maySeeConfidential } from "../../../src/domain/order/visibility";
import type { PolicyBook } from "../../../src/domain/policy";
import type { CancellationReason, Instant, Language, PartyRole, RefundReason } from "../../../src/domain/vocabulary";
import { languageOf } from "../../../src/wording/language";
import { cancellationReasonLabel, refundReasonLabel } from "../../../src/wording/reason-label";
import type { PageRows } from "./page-rows";

export const instant = (at: Instant): string => new Date(at).toISOString();

const TYPES = {
  ORDER_UPDATE: "Dispute",
  CANCELLATION: "Dispute",
  PARTIAL_REFUND: "RefundOffer",
  DELIVERY_EXTENSION: "ChangeRequest",
  EXTRAS: "ChangeRequest",
} as const;

export class ResolutionAnswers {
  readonly #language: Language;

  constructor(
    private readonly rows: Pick<PageRows, "viewer" | "order" | "words">,
    private readonly policies: PolicyBook,
    private readonly role: PartyRole,
    private readonly money: (minor: bigint) => object,
  ) {
    this.#language = languageOf(rows.viewer.locale);
  }

  /** On the order. */
  open(open: Resolution): object {
    return {
      __typename: TYPES[open.kind],
      id: open.id,
      kind: open.kind,
      status: open.status,
      openedBy: open.openedBy,
      openedAt: instant(open.openedAt),
      respondBy: instant(open.respondBy),
      message: open.message,
      viewerState: viewerStateOf(open, this.role),
      ...this.ofKind(open),
    };
  }

  /** What only one kind has. */
  private ofKind(resolution: Resolution): object {
    switch (resolution.kind) {
      case "ORDER_UPDATE":
      case "CANCELLATION":
        return this.ofDispute(resolution);
      case "PARTIAL_REFUND":
        return this.ofOffer(resolution.id, resolution.openedBy, resolution.terms.breakdown);
      case "DELIVERY_EXTENSION":
        return {
          proposedDeliveryDueAt: instant(resolution.terms.proposedDeliveryDueAt),
          proposedExtras: [],
          charge: null,
        };
      case "EXTRAS":
        return {
          proposedDeliveryDueAt: null,
          proposedExtras: this.proposed(resolution.terms.proposedExtras),
          charge: this.charge(resolution.terms.proposedExtras),
        };
    }
  }

  private ofDispute(dispute: Extract<Resolution, { kind: "ORDER_UPDATE" | "CANCELLATION" }>): object {
    const words = this.words(dispute.id, dispute.openedBy);
    const shared = dispute.kind === "CANCELLATION" ? dispute.terms.sharedReason : null;
    const own = dispute.kind === "CANCELLATION" ? (words?.reason ?? null) : null;
    const reason = (dispute.openedBy === "FREELANCER" ? shared : own) as CancellationReason | null;
    return {
      cancellationReason: reason,
      cancellationReasonLabel: reason === null ? null : cancellationReasonLabel(reason, this.#language),
      confidentialNote: words?.note ?? null,
    };
  }

  private ofOffer(id: string, openedBy: PartyRole, breakdown: RefundBreakdown): object {
    const words = this.words(id, openedBy);
    const reason = (words?.reason ?? null) as RefundReason | null;
    return {
      breakdown: this.breakdown(breakdown),
      reason,
      reasonLabel: reason === null ? null : refundReasonLabel(reason, this.#language),
      confidentialNote: words?.note ?? null,
    };
  }

  private breakdown(breakdown: RefundBreakdown): object {
    return {
      refund: this.money(breakdown.refund),
      priceBefore: this.money(breakdown.priceBefore),
      priceAfter: this.money(breakdown.priceAfter),
      serviceFeeBefore: this.money(breakdown.serviceFeeBefore),
      serviceFeeAfter: this.money(breakdown.serviceFeeAfter),
      serviceFeeRefund: this.money(breakdown.serviceFeeRefund),
      totalToClient: this.money(breakdown.totalToClient),
      freelancerEarningsAfter: maySee(this.role, "FREELANCER_EARNINGS")
        ? this.money(breakdown.freelancerEarningsAfter)
        : null,
    };
  }

  private proposed(extras: readonly ProposedExtra[]): readonly object[] {
    return extras.map(({ title, price, extraDays }) => ({ title, price: this.money(price), extraDays }));
  }

  private charge(extras: readonly ProposedExtra[]): object {
    const { order } = this.rows;
    const { price, serviceFee } = extrasCharge(order, extras, this.policies.byVersion(order.policyVersion));
    return { serviceFee: this.money(serviceFee), total: this.money(price + serviceFee) };
  }

  private words(resolutionId: string, author: PartyRole) {
    return maySeeConfidential(this.role, author) ? this.rows.words.get(resolutionId) : undefined;
  }

  /** Of an event. */
  subject(resolution: Resolution): object {
    const { id, kind, status } = resolution;
    const typename = { __typename: TYPES[kind] };
    if (kind === "ORDER_UPDATE" || kind === "CANCELLATION")
      return { ...typename, id, kind, status, ...this.ofDispute(resolution) };
    if (kind === "PARTIAL_REFUND")
      return { ...typename, id, status, ...this.ofOffer(id, resolution.openedBy, resolution.terms.breakdown) };
    const isExtension = kind === "DELIVERY_EXTENSION";
    return {
      ...typename,
      id,
      kind,
      status,
      proposedDeliveryDueAt: isExtension ? instant(resolution.terms.proposedDeliveryDueAt) : null,
      proposedExtras: isExtension ? [] : this.proposed(resolution.terms.proposedExtras),
    };
  }
}
