import { useEffect, useRef, useState, type RefObject, type SubmitEvent } from "react";
import type { Move } from "../api/use-move";
import { useReader } from "../text/reader";
import { faultsIn, placed, type Faults } from "./field-errors";

interface Submission {
  readonly faults: Faults;
  /** Refusals that are about no field of the form. */
  readonly others: readonly string[];
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void;
  /** The field is being mended: what was wrong with it is no longer said. */
  readonly forget: (name: string) => void;
}

const FAULTLESS = { faults: {}, others: [], attempt: 0 } as const;

/**
 * Sends the form once, however often it is clicked, shows what is wrong at the fields, and leads the focus to the first of them.
 * @param read  the move's input, from a form in which the browser finds nothing wrong.
 * @param onDone  once the server said that it is done, if the dialog is still there.
 */
export function useSubmission<I>(
  form: RefObject<HTMLFormElement | null>,
  { send, refusals }: Move<I>,
  read: (values: FormData) => I,
  onDone: () => void,
): Submission {
  const { t } = useReader();
  const [state, setState] = useState<Pick<Submission, "faults" | "others"> & { readonly attempt: number }>(FAULTLESS);
  const isSent = useRef(false);
  const show = (found: Pick<Submission, "faults" | "others">): void => setState(({ attempt }) => ({ ...found, attempt: attempt + 1 }));

  useEffect(() => {
    if (form.current !== null) show(placed(refusals, form.current));
  }, [form, refusals]);
  useEffect(() => focusFault(form.current), [form, state.attempt]);

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const faults = faultsIn(event.currentTarget, t);
    if (Object.keys(faults).length > 0) show({ faults, others: [] });
    else if (!isSent.current) {
      isSent.current = true;
      void send(read(new FormData(event.currentTarget))).then((done) => {
        isSent.current = false;
        if (done && form.current !== null) onDone();
      });
    }
  };
  const forget = (name: string): void =>
    setState((before) => ({ ...before, faults: Object.fromEntries(Object.entries(before.faults).filter(([at]) => at !== name)) }));
  return { ...state, submit, forget };
}

/** The first faulty field; without one what was refused. A group's first control stands for the group. */
function focusFault(form: HTMLFormElement | null): void {
  const faulty = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form?.querySelector<HTMLElement>("[data-refused]");
  (faulty?.querySelector("input") ?? faulty)?.focus();
}
