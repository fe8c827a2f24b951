import { Breakdown } from "../order-parts/breakdown";
import { currentMilestone } from "../order-parts/current-milestone";
import { Fact, Facts } from "../order-parts/facts";
import { Money } from "../parts/money";
import { useReader } from "../text/reader";
import { Box } from "./box";
import { Change } from "./change";
import { type FieldsProps, Message, OptionalMessage } from "./shared-fields";

/**
 * The order's amounts as they are, before something is done that can't be undone.
 * @param isEnding  whether what the freelancer would earn from it is about to be lost.
 */
export function OrderNow({
  order: { price, milestones },
  isEnding = false,
}: FieldsProps & { readonly isEnding?: boolean }) {
  const { now } = useReader().t.dialogs;
  const isRefunded = /[1-9]/.test(price.refunded.amount);
  return (
    <Box title={now.title}>
      <Facts>
        <Fact name={now.price} strong>
          <Money value={price.current} />
        </Fact>
        {isRefunded && (
          <Fact name={now.refunded}>
            <Money value={price.refunded} />
          </Fact>
        )}
        <Fact name={now.serviceFee}>
          <Money value={price.serviceFee} />
        </Fact>
        {!isEnding && price.freelancerEarnings && (
          <Fact name={now.earnings}>
            <Money value={price.freelancerEarnings} />
          </Fact>
        )}
      </Facts>
      {milestones.some(({ completedAt }) => completedAt !== null) && <p>{now.milestonesStay}</p>}
    </Box>
  );
}

export const AcceptCancellationFields = ({ order }: FieldsProps) => (
  <>
    <OrderNow order={order} isEnding />
    <OptionalMessage order={order} />
  </>
);

export function AcceptRefundFields({ order }: FieldsProps) {
  const { effect } = useReader().t.dialogs;
  return (
    <>
      {order.openResolution?.__typename === "RefundOffer" && (
        <Box title={effect}>
          <Breakdown of={order.openResolution.breakdown} />
        </Box>
      )}
      <Message order={order} />
    </>
  );
}

export const AcceptChangeFields = ({ order }: FieldsProps) => (
  <>
    {order.openResolution?.__typename === "ChangeRequest" && (
      <Change of={order.openResolution} deliveryDueAt={order.deliveryDueAt} />
    )}
    <OptionalMessage order={order} />
  </>
);

export function MilestoneNow({ order }: FieldsProps) {
  const { now } = useReader().t.dialogs;
  const milestone = currentMilestone(order);
  return (
    milestone && (
      <Box title={milestone.title}>
        <Facts>
          <Fact name={now.price} strong>
            <Money value={milestone.price} />
          </Fact>
        </Facts>
        {milestone === order.milestones.at(-1) && <p>{now.lastMilestone}</p>}
      </Box>
    )
  );
}
