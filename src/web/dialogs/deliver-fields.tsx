import { Button } from "../parts/button";
import { InputField } from "../parts/text-field";
import { useReader } from "../text/reader";
import style from "./rows.module.css";
import { type FieldsProps, Words } from "./shared-fields";
import { useRows } from "./use-rows";

export function DeliverFields({ order }: FieldsProps) {
  const { field, hint } = useReader().t.dialogs;
  const { keys, add, remove } = useRows(0);
  return (
    <>
      <Words order={order} name="note" required />
      {keys.map((key, index) => (
        <div key={key} className={style.link}>
          <InputField
            name={`attachmentUrls.${index}`}
            label={field.link(index + 1)}
            hint={hint.link}
            type="url"
            inputMode="url"
            pattern="https://.+"
            placeholder="https://"
            autoFocus
            required
          />
          <Button look="quiet" onClick={() => remove(key)}>
            {field.removeLink(index + 1)}
          </Button>
        </div>
      ))}
      <Button onClick={add}>{field.addLink}</Button>
    </>
  );
}
