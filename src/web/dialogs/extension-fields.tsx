import { InputField } from "../parts/text-field";
import { When } from "../parts/when";
import { useReader } from "../text/reader";
import { Facts } from "./facts";
import { Message, type FieldsProps } from "./shared-fields";
import { wallTimeOf } from "./wall-time";

export function ExtensionFields({ order }: FieldsProps) {
  const { t, timeZone } = useReader();
  const { field, hint, now } = t.dialogs;
  const { deliveryDueAt } = order;
  return (
    <>
      {deliveryDueAt !== null && <Facts title={now.title} facts={[[now.delivery, <When at={deliveryDueAt} as="deadline" />]]} />}
      <InputField
        name="newDeliveryDueAt"
        label={field.newDate}
        hint={hint.zone(timeZone)}
        type="datetime-local"
        required
        defaultValue={deliveryDueAt === null ? "" : wallTimeOf(deliveryDueAt, timeZone)}
      />
      <Message order={order} />
    </>
  );
}
