import { Fact, Facts } from "../order-parts/facts";
import { InputField } from "../parts/text-field";
import { When } from "../parts/when";
import { useReader } from "../text/reader";
import { Box } from "./box";
import { type FieldsProps, Message } from "./shared-fields";
import { instantOf, wallTimeOf } from "./wall-time";

/** What comes after it has five digits for a year, which no API takes. */
const LAST_DATE = "9999-12-31T23:59";

export function ExtensionFields({ order }: FieldsProps) {
  const { t, timeZone, unknownTimeZone } = useReader();
  const { error, field, hint, now } = t.dialogs;
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
        hint={unknownTimeZone === null ? hint.zone(timeZone) : hint.unknownZone(unknownTimeZone, timeZone)}
        type="datetime-local"
        required
        max={LAST_DATE}
        onChange={({ target }) =>
          target.setCustomValidity(target.value === "" || instantOf(target.value, timeZone) !== null ? "" : error.date)
        }
        defaultValue={deliveryDueAt === null ? "" : wallTimeOf(deliveryDueAt, timeZone)}
      />
      <Message order={order} />
    </>
  );
}
