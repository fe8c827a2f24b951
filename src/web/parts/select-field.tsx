import { Field, type FieldProps } from "./field";
import style from "./field.module.css";

interface Props extends FieldProps {
  /** The text that is shown before anything is chosen. */
  readonly choose: string;
  readonly options: readonly { readonly code: string; readonly label: string }[];
  readonly onChoose: (code: string) => void;
}

/** One of a list, required. */
export function SelectField({ choose, options, onChoose, ...field }: Props) {
  return (
    <Field {...field}>
      {(wiring) => (
        <select
          {...wiring}
          required
          defaultValue=""
          className={style.control}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value="" disabled>
            {choose}
          </option>
          {options.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
