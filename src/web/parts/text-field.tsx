import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";
import style from "./field.module.css";

type InputProps = Omit<ComponentProps<"input">, "name">;

/** One line. */
export function InputField({ name, label, hint, ...input }: FieldProps & InputProps) {
  return (
    <Field name={name} label={label} hint={hint}>
      {(wiring) => <input autoComplete="off" {...input} {...wiring} className={style.control} />}
    </Field>
  );
}

/** The text. The field grows with it. */
export function WordsField({ required, ...field }: FieldProps & { readonly required: boolean }) {
  return <Field {...field}>{(wiring) => <textarea {...wiring} required={required} className={style.control} />}</Field>;
}
