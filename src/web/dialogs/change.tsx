import { Fact, Facts } from "../order-parts/facts";
import type { PagedOrder } from "../order-parts/paged-order";
import { Money } from "../parts/money";
import { When } from "../parts/when";
import { countedIn } from "../text/plural";
import { useReader } from "../text/reader";
import { Box } from "./box";

type ChangeRequest = Extract<NonNullable<PagedOrder["openResolution"]>, { __typename: "ChangeRequest" }>;

/**
 * What the order grows by, or the date that it gets. @param deliveryDueAt  the date that it has now; null without one.
 */
export function Change({ of, deliveryDueAt }: { readonly of: ChangeRequest; readonly deliveryDueAt: string | null }) {
  const { now, effect } = useReader().t.dialogs;
  const { proposedExtras, proposedDeliveryDueAt, charge } = of;
  return (
    <Box title={effect}>
      <Facts>
        <Extras of={proposedExtras} />
        {charge && <Charge of={charge} />}
        {proposedDeliveryDueAt !== null && deliveryDueAt !== null && (
          <Fact name={now.delivery}>
            <When at={deliveryDueAt} as="deadline" />
          </Fact>
        )}
        {proposedDeliveryDueAt !== null && (
          <Fact name={now.newDelivery} strong>
            <When at={proposedDeliveryDueAt} as="deadline" />
          </Fact>
        )}
      </Facts>
    </Box>
  );
}

function Extras({ of: extras }: { readonly of: ChangeRequest["proposedExtras"] }) {
  const { t, locale } = useReader();
  return extras.map(({ title, price, extraDays }, index) => (
    <Fact key={index} name={title}>
      <Money value={price} />
      {extraDays > 0 && ` (+ ${countedIn(locale)(extraDays, t.dialogs.days)})`}
    </Fact>
  ));
}

/** What the client consents to pay, as the API calculates it. */
function Charge({ of: { serviceFee, total } }: { readonly of: NonNullable<ChangeRequest["charge"]> }) {
  const { now } = useReader().t.dialogs;
  return (
    <>
      {/[1-9]/.test(serviceFee.amount) && (
        <Fact name={now.moreFee}>
          <Money value={serviceFee} />
        </Fact>
      )}
      <Fact name={now.total} strong>
        <Money value={total} />
      </Fact>
    </>
  );
}
