import { createContext, type ReactNode, use, useId } from "react";
import style from "./field.module.css";

interface FieldErrors {
  /** What is wrong with each field of the form around, by the field's name. */
  readonly errors: Readonly<Record<string, string>>;
  /** It is not wrong any more. */
  readonly forget: (name: string) => void;
}

export const ErrorContext = createContext<FieldErrors>({ errors: {}, forget: () => undefined });

/** What connects a control to its label, its hint, and its error. */
export interface Wiring {
  readonly id: string;
  readonly name: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

export interface FieldProps {
  /** Path of the input field that it fills, joined by points: "extras.0.title". */
  readonly name: string;
  readonly label: string;
  /** Who reads it, or what belongs in. */
  readonly hint?: string | undefined;
}

/** A label, its control, who reads it, and what is wrong with it. */
export function Field({
  name,
  label,
  hint,
  children,
}: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }) {
  const { id, error, wiring } = useWiring(name, hint);
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, name, ...wiring })}
      <Notes id={id} hint={hint} error={error} />
    </div>
  );
}

/** The same for several controls that are one choice. */
export function FieldSet({ name, label, hint, children }: FieldProps & { readonly children: ReactNode }) {
  const { id, error, wiring } = useWiring(name, hint);
  return (
    <fieldset className={style.field} role="radiogroup" {...wiring}>
      <legend>{label}</legend>
      {children}
      <Notes id={id} hint={hint} error={error} />
    </fieldset>
  );
}

function useWiring(name: string, hint: string | undefined) {
  const id = useId();
  const error = use(ErrorContext).errors[name];
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const wiring = {
    "aria-describedby": notes || undefined,
    "aria-invalid": error === undefined ? undefined : (true as const),
  };
  return { id, error, wiring };
}

function Notes({
  id,
  hint,
  error,
}: {
  readonly id: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
}) {
  return (
    <>
      {hint && (
        <small id={`${id}-hint`} className={style.hint}>
          {hint}
        </small>
      )}
      {error && (
        <small id={`${id}-error`} className={style.error}>
          {error}
        </small>
      )}
    </>
  );
}
