import type { OrderEvent } from "../../domain/order/event";
import type { Values } from "../database/rows";
import type { ActivityEntity } from "../entities/activity.entity";

export function toActivityRow({ subject, ...event }: OrderEvent): Values<ActivityEntity> {
  return { ...event, subjectKind: subject?.kind ?? null, subjectId: subject?.id ?? null };
}

/** Type and data belong together in each row: they were written from one event. */
export function toEvent({ subjectKind, subjectId, ...row }: Values<ActivityEntity>): OrderEvent {
  const subject = subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId };
  return { ...row, subject } as OrderEvent;
}
