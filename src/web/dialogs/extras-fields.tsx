import { Button } from "../parts/button";
import { InputField } from "../parts/text-field";
import { decimalsOf, minorOf } from "../text/amounts";
import type { MoneyValue } from "../text/format";
import { useReader } from "../text/reader";
import style from "./rows.module.css";
import { type FieldsProps, Message } from "./shared-fields";
import { useRows } from "./use-rows";

/** GraphQL's largest Int. */
const MAX_INT = 2_147_483_647;

export function ExtrasFields({ order }: FieldsProps) {
  const { field } = useReader().t.dialogs;
  const { keys, add, remove } = useRows(1);
  return (
    <>
      {keys.map((key, index) => (
        <fieldset key={key} className={style.row}>
          <legend>{field.extra(index + 1)}</legend>
          <Extra index={index} isAdded={key > 0} like={order.price.original} />
          {keys.length > 1 && (
            <Button look="quiet" onClick={() => remove(key)}>
              {field.removeExtra(index + 1)}
            </Button>
          )}
        </fieldset>
      ))}
      <Button onClick={add}>{field.addExtra}</Button>
      <Message order={order} />
    </>
  );
}

interface ExtraProps {
  readonly index: number;
  /** The focus goes to a row that was added. */
  readonly isAdded: boolean;
  /** An amount of the order: its currency and its number of decimals. */
  readonly like: MoneyValue;
}

function Extra({ index, isAdded, like }: ExtraProps) {
  const { field, error, hint } = useReader().t.dialogs;
  const decimals = decimalsOf(like.amount);
  const number = index + 1;
  return (
    <>
      <InputField name={`extras.${index}.title`} label={field.extraTitle(number)} autoFocus={isAdded} required />
      <div className={style.pair}>
        <InputField
          name={`extras.${index}.price`}
          label={field.extraPrice(number)}
          hint={hint.price(like.currencyCode)}
          inputMode="decimal"
          required
          onChange={({ target }) =>
            target.setCustomValidity(
              target.value.trim() === "" || minorOf(target.value, decimals) !== null ? "" : error.amount(like.amount),
            )
          }
        />
        <InputField
          name={`extras.${index}.extraDays`}
          label={field.extraDays(number)}
          type="number"
          min={0}
          max={MAX_INT}
          step={1}
          defaultValue="0"
          required
        />
      </div>
    </>
  );
}
