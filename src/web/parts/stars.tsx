import { type FieldProps, FieldSet } from "./field";
import style from "./stars.module.css";

/** As many as the API's reviews have. */
const STARS = [1, 2, 3, 4, 5];

/** How many stars, as a group of radio buttons. @param named  "3 stars". */
export function Stars({ named, ...field }: FieldProps & { readonly named: (count: number) => string }) {
  return (
    <FieldSet {...field}>
      <div className={style.stars}>
        {STARS.map((count) => (
          <label key={count} title={named(count)}>
            <input type="radio" name={field.name} value={count} required aria-label={named(count)} />
            <span aria-hidden="true">★</span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
