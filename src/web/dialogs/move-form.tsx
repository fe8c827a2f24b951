import { type ComponentType, useEffect, useRef, useState } from "react";
import { useMove } from "../api/use-move";
import type { OrderActionName } from "../generated/graphql";
import { holdStep } from "../navigation/router";
import type { PagedOrder } from "../order-parts/paged-order";
import { Dialog } from "../parts/dialog";
import { ErrorContext } from "../parts/field";
import { type Reader, useReader } from "../text/reader";
import { Buttons } from "./buttons";
import { hasWords } from "./field-errors";
import style from "./move-form.module.css";
import { OpenRequest } from "./open-request";
import { useSubmission } from "./use-submission";

export interface DialogProps {
  readonly action: OrderActionName;
  readonly order: PagedOrder;
  readonly onClose: () => void;
}

/** What differs from dialog to dialog. */
export interface MoveParts<I extends object, V extends { readonly input: I }> {
  readonly document: Parameters<typeof useMove<I, V>>[0];
  /** From a form that is filled in rightly. */
  readonly read: (values: FormData, order: PagedOrder, reader: Reader) => I;
  readonly Fields?: ComponentType<{ readonly order: PagedOrder }>;
  /** "danger" for what ends something. */
  readonly look?: "danger";
  /** It is about the resolution that is open, and about no other that may come. */
  readonly answers?: true;
}

/** The dialog of one move. */
export const moveForm = <I extends object, V extends { readonly input: I }>(
  parts: MoveParts<I, V>,
): ComponentType<DialogProps> =>
  function Form(props) {
    return <MoveForm {...props} {...parts} />;
  };

/** Prices are live. The user consents to the price that was shown when the dialog was opened. */
function useOrderAsOpened(order: PagedOrder): PagedOrder {
  const [{ openResolution, milestones }] = useState(order);
  return { ...order, openResolution, milestones };
}

function MoveForm<I extends object, V extends { readonly input: I }>(props: DialogProps & MoveParts<I, V>) {
  const { action, order: live, onClose, document, read, Fields, look = "primary", answers } = props;
  const reader = useReader();
  const { dialogs } = reader.t;
  const order = useOrderAsOpened(live);
  const form = useRef<HTMLFormElement>(null);
  const move = useMove<I, V>(document);
  const { errors, others, submit, forget } = useSubmission(
    form,
    move,
    (values) => read(values, order, reader),
    onClose,
  );
  const [isLeaving, setLeaving] = useState(false);
  const isWritten = (): boolean => form.current !== null && hasWords(form.current);
  const leave = (): void => (isWritten() ? setLeaving(true) : onClose());
  useForcedClose(form, onClose);
  useHeldStep(() => {
    const asks = !isLeaving && isWritten();
    if (asks) setLeaving(true);
    return asks;
  });
  const { can, blockers } = availability(action, live, answers === true ? order : live);
  const takesExtras = action === "ACCEPT_CHANGE" && order.openResolution?.kind === "EXTRAS";
  return (
    <Dialog title={dialogs.label[action]} onClose={leave}>
      <form
        ref={form}
        className={style.form}
        noValidate
        onSubmit={submit}
        onInput={({ target }) => forget((target as HTMLInputElement).name)}
      >
        <OpenRequest move={move} others={others} can={can} blockers={blockers} />
        <p>{takesExtras ? dialogs.acceptExtras : dialogs.what[action]}</p>
        <p className={style.advice}>{dialogs.advice[action]}</p>
        <ErrorContext value={{ errors, forget }}>{Fields && <Fields order={order} />}</ErrorContext>
        <Buttons
          submit={dialogs.submit[action]}
          look={look}
          sending={move.sending}
          can={can}
          leaving={isLeaving}
          onLeave={leave}
          onStay={() => setLeaving(false)}
          onDiscard={onClose}
        />
      </form>
    </Dialog>
  );
}

/**
 * Whether it can be done now, on the same open resolution as when the dialog was opened; and what the API says against
 * it.
 */
function availability(action: OrderActionName, live: PagedOrder, opened: PagedOrder) {
  const { available = false, blockers = [] } = live.actions.find(({ name }) => name === action) ?? {};
  return { can: available && live.openResolution?.id === opened.openResolution?.id, blockers };
}

/** Going back asks like Cancel does. Going back again while it asks leaves the page. */
function useHeldStep(ask: () => boolean): void {
  useEffect(() => holdStep(ask));
}

/** Who presses Escape twice is let go by the browser itself, without asking: then the dialog is over for us too. */
function useForcedClose(inside: { readonly current: HTMLElement | null }, onClose: () => void): void {
  useEffect(() => {
    const dialog = inside.current?.closest("dialog");
    dialog?.addEventListener("close", onClose);
    return () => dialog?.removeEventListener("close", onClose);
  }, [inside, onClose]);
}
