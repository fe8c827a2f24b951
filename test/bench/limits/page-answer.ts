/** [B1] The answer of the order page's query, written by hand with the domain's and the wording's own functions. */
import { formatAmount } from "../../../src/domain/money";
import { actionsFor } from "../../../src/domain/move/actions";
import { countdownOf } from "../../../src/domain/move/countdown";
import type { OrderEvent } from "../../../src/domain/order/event";
import { isLate, openResolution, type Order, roleOf } from "../../../src/domain/order/order";
import { currentPrice, earningsOn, extrasPrice } from "../../../src/domain/order/price";
import { maySee, maySeeEventMessage } from "../../../src/domain/order/visibility";
import type { PolicyBook } from "../../../src/domain/policy";
import { cancellationReasonOptions, refundReasonOptions } from "../../../src/domain/reasons";
import type { Channel, Instant, Language, PartyRole } from "../../../src/domain/vocabulary";
import { encodeCursor } from "../../../src/graphql/types/cursor";
import { errorText } from "../../../src/wording/error-text";
import { wordingArgsOf } from "../../../src/wording/event-args-of";
import { eventText } from "../../../src/wording/event-text";
import { languageOf } from "../../../src/wording/language";
import { cancellationReasonLabel, refundReasonLabel } from "../../../src/wording/reason-label";
import { instant, ResolutionAnswers } from "./page-resolutions";
import { PAGE, type PageRows } from "./page-rows";

const instantOrNull = (at: Instant | null): string | null => (at === null ? null : instant(at));

/** @returns what is at `data.order` for this viewer; null: it is no party of the order. */
export function pageAnswer(rows: PageRows, policies: PolicyBook, channel: Channel): object | null {
  const role = roleOf(rows.order, rows.viewer.id);
  return role === null ? null : new PageAnswer(rows, policies, channel, role).answer();
}

class PageAnswer {
  readonly #decimals: number;
  readonly #language: Language;
  private readonly resolutions: ResolutionAnswers;

  constructor(
    private readonly rows: PageRows,
    private readonly policies: PolicyBook,
    private readonly channel: Channel,
    private readonly role: PartyRole,
  ) {
    this.#decimals = policies.decimalsOf(rows.order.currency);
    this.#language = languageOf(rows.viewer.locale);
    this.resolutions = new ResolutionAnswers(rows, policies, role, (minor) => this.money(minor));
  }

  answer(): object {
    const { order, now, events } = this.rows;
    const shown = events.slice(0, PAGE).reverse();
    const policy = this.policies.at(now);
    return {
      ...this.state(order),
      cancellationReasons: cancellationReasonOptions(this.role, policy).map(({ code, noteRequired }) => ({
        code,
        label: cancellationReasonLabel(code, this.#language),
        noteRequired,
      })),
      refundReasons:
        this.role === "FREELANCER"
          ? refundReasonOptions(policy).map(({ code, noteRequired }) => ({
              code,
              label: refundReasonLabel(code, this.#language),
              noteRequired,
            }))
          : [],
      activity: {
        edges: shown.map((event) => ({ cursor: this.cursor(event), node: this.event(event) })),
        pageInfo: {
          hasPreviousPage: events.length > PAGE,
          startCursor: shown[0] === undefined ? null : this.cursor(shown[0]),
        },
      },
    };
  }

  private state(order: Order): object {
    const { now } = this.rows;
    const open = openResolution(order);
    return {
      id: order.id,
      version: order.version,
      number: order.number,
      title: order.title,
      type: order.type,
      quantity: order.quantity,
      discountSources: order.discountSources,
      status: order.status,
      resumeStatus: order.resumeStatus,
      isLate: isLate(order, now),
      placedAt: instant(order.placedAt),
      deliveryDueAt: instantOrNull(order.deliveryDueAt),
      completedAt: instantOrNull(order.completedAt),
      cancelledAt: instantOrNull(order.cancelledAt),
      cancellationKind: order.cancellationKind,
      viewerRole: this.role,
      client: this.person(order.clientId),
      freelancer: this.person(order.freelancerId),
      price: this.price(order),
      milestones: order.milestones.map(({ id, position, title, price, dueAt, completedAt }) => ({
        id,
        position,
        title,
        price: this.money(price),
        dueAt: instantOrNull(dueAt),
        completedAt: instantOrNull(completedAt),
      })),
      extras: order.extras.map(({ id, title, price, extraDays, addedAt }) => ({
        id,
        title,
        price: this.money(price),
        extraDays,
        addedAt: instant(addedAt),
      })),
      deliveries: { nodes: this.deliveries() },
      refunds: this.refunds(order),
      supportAccess:
        order.supportAccess === null
          ? null
          : { grantedBy: order.supportAccess.grantedBy, grantedAt: instant(order.supportAccess.grantedAt) },
      review:
        order.review === null
          ? null
          : {
              id: order.review.id,
              rating: order.review.rating,
              comment: order.review.comment,
              createdAt: instant(order.review.createdAt),
            },
      openResolution: open === null ? null : this.resolutions.open(open),
      countdown: this.countdown(order),
      actions: this.actions(order),
    };
  }

  private money(minor: bigint): object {
    return { amount: formatAmount(minor, this.#decimals), currencyCode: this.rows.order.currency };
  }

  private person(id: string): object {
    return { id, displayName: this.rows.people.get(id)?.displayName ?? "" };
  }

  private price(order: Order): object {
    const current = currentPrice(order);
    return {
      unit: this.money(order.unitPrice),
      original: this.money(order.originalPrice),
      extras: this.money(extrasPrice(order)),
      refunded: this.money(order.refundedPrice),
      current: this.money(current),
      serviceFee: this.money(order.serviceFee),
      freelancerEarnings: maySee(this.role, "FREELANCER_EARNINGS")
        ? this.money(earningsOn(current, this.policies.byVersion(order.policyVersion)))
        : null,
    };
  }

  private deliveries(): readonly object[] {
    return this.rows.deliveries
      .slice(0, PAGE)
      .reverse()
      .map(({ id, number, milestoneId, note, attachmentUrls, deliveredAt, isRevision }) => {
        const milestone = this.rows.order.milestones.find((one) => one.id === milestoneId);
        return {
          id,
          number,
          milestone: milestone === undefined ? null : { id: milestone.id, title: milestone.title },
          note,
          attachmentUrls,
          deliveredAt: instant(deliveredAt),
          isRevision,
        };
      });
  }

  private refunds(order: Order): readonly object[] {
    return order.refunds.map((refund) => ({
      id: refund.id,
      amount: this.money(refund.price + refund.serviceFee),
      price: this.money(refund.price),
      serviceFee: this.money(refund.serviceFee),
      state: refund.state,
      paidBy: "MARKETPLACE",
      settledByOtherMeans: refund.settledByOtherMeans,
      destination: maySee(this.role, "PAYMENT_LABEL") ? this.rows.paymentLabel : null,
      requestedAt: instant(refund.requestedAt),
      processedAt: instantOrNull(refund.processedAt),
    }));
  }

  private countdown(order: Order): object | null {
    const { now } = this.rows;
    const countdown = countdownOf(order, { now, policies: this.policies });
    if (countdown === null) return null;
    const resolution = order.resolutions.find(({ id }) => id === countdown.resolutionId);
    return {
      startsAt: instant(countdown.startsAt),
      endsAt: instant(countdown.endsAt),
      serverTime: instant(now),
      awaiting: countdown.awaiting,
      onExpiry: countdown.onExpiry,
      resolution: resolution === undefined ? null : { id: resolution.id, kind: resolution.kind },
    };
  }

  private actions(order: Order): readonly object[] {
    const { now, viewer } = this.rows;
    const reader = {
      language: this.#language,
      timeZone: viewer.timeZone,
      decimalsOf: (currency: string) => this.policies.decimalsOf(currency),
    };
    return actionsFor(order, { role: this.role, channel: this.channel }, { now, policies: this.policies }).map(
      ({ name, blockers }) => ({
        name,
        available: blockers.length === 0,
        blockers: blockers.map((refusal) => ({ code: refusal.code, message: errorText(refusal, reader) })),
      }),
    );
  }

  private cursor({ orderId, sequence }: OrderEvent): string {
    return encodeCursor({ kind: "activity", owner: orderId }, sequence);
  }

  private event(event: OrderEvent): object {
    const { order, viewer } = this.rows;
    const actor = event.actorUserId === null ? null : roleOf(order, event.actorUserId);
    return {
      id: event.id,
      sequence: event.sequence,
      type: event.type,
      occurredAt: instant(event.occurredAt),
      actor: event.actor,
      actorUser: actor === null || event.actorUserId === null ? null : this.person(event.actorUserId),
      message: maySeeEventMessage(this.role, event) ? event.message : null,
      text: eventText(event.type, wordingArgsOf(event, order), {
        language: this.#language,
        timeZone: viewer.timeZone,
        decimals: this.#decimals,
        refundPayer: "MARKETPLACE",
      }),
      subject: this.subject(event),
    };
  }

  private subject({ subject }: OrderEvent): object | null {
    if (subject === null) return null;
    const { order, deliveries } = this.rows;
    if (subject.kind === "RESOLUTION") {
      const found = order.resolutions.find(({ id }) => id === subject.id);
      return found === undefined ? null : this.resolutions.subject(found);
    }
    if (subject.kind === "DELIVERY") {
      const found = deliveries.find(({ id }) => id === subject.id);
      if (found === undefined) return null;
      const { id, number, attachmentUrls } = found;
      return { __typename: "Delivery", id, number, attachmentUrls };
    }
    if (subject.kind === "REVIEW" && order.review !== null)
      return { __typename: "Review", id: order.review.id, rating: order.review.rating };
    throw new RangeError(`the limit does not know a subject of kind ${subject.kind}`);
  }
}
