import { Fact, Facts } from "../order/facts";
import { InputField } from "../parts/text-field";
import { When } from "../parts/when";
import { useReader } from "../text/reader";
import { Box } from "./box";
import { Message, type FieldsProps } from "./shared-fields";
import { wallTimeOf } from "./wall-time";

export function ExtensionFields({ order }: FieldsProps) {
  const { t, timeZone } = useReader();
  const { field, hint, now } = t.dialogs;
  const { deliveryDueAt } = order;
  return (
    <>
      {deliveryDueAt !== null && (
        <Box title={now.title}>
          <Facts>
            <Fact name={now.delivery}>
              <When at={deliveryDueAt} as="deadline" />
            </Fact>
          </Facts>
        </Box>
      )}
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
