import { type RefObject, type SubmitEvent, useCallback, useEffect, useRef, useState } from "react";
import type { Move } from "../api/use-move";
import { useReader } from "../text/reader";
import { errorsIn, type FieldErrorsByName, placed } from "./field-errors";

interface Submission {
  readonly errors: FieldErrorsByName;
  /** Refusals that are about no field of the form. */
  readonly others: readonly string[];
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void;
  /** The field is being mended: what was wrong with it is no longer said. */
  readonly forget: (name: string) => void;
}

const NO_ERRORS = { errors: {}, others: [], attempt: 0 } as const;

/**
 * Sends the form once, however often it is clicked, shows errors at the fields, and moves the focus to the first of
 * them.
 * @param read  the move's input, from a form in which the browser finds no error.
 * @param onDone  called when the server answers that it is done, if the dialog is still there.
 */
export function useSubmission<I>(
  form: RefObject<HTMLFormElement | null>,
  { send, refusals }: Move<I>,
  read: (values: FormData) => I,
  onDone: () => void,
): Submission {
  const { t } = useReader();
  const [state, setState] = useState<Pick<Submission, "errors" | "others"> & { readonly attempt: number }>(NO_ERRORS);
  const isSent = useRef(false);
  const show = (found: Pick<Submission, "errors" | "others">): void =>
    setState(({ attempt }) => ({ ...found, attempt: attempt + 1 }));

  useEffect(() => {
    if (form.current !== null) show(placed(refusals, form.current));
  }, [form, refusals]);
  useEffect(() => focusError(form.current), [form, state.attempt]);

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const errors = errorsIn(event.currentTarget, t);
    if (Object.keys(errors).length > 0) show({ errors, others: [] });
    else if (!isSent.current) {
      isSent.current = true;
      void send(read(new FormData(event.currentTarget))).then((done) => {
        isSent.current = false;
        if (done && form.current !== null) onDone();
      });
    }
  };
  const forget = useCallback(
    (name: string): void =>
      setState((before) => ({
        ...before,
        errors: Object.fromEntries(Object.entries(before.errors).filter(([at]) => at !== name)),
      })),
    [],
  );
  return { ...state, submit, forget };
}

/** The first invalid field; without one, the refusal. A group's first control represents the group. */
function focusError(form: HTMLFormElement | null): void {
  const invalid =
    form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form?.querySelector<HTMLElement>("[data-refused]");
  (invalid?.querySelector("input") ?? invalid)?.focus();
}
