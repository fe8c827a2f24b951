import type { PagedOrder } from "../order/order-page";
import { Money } from "../parts/money";
import { When } from "../parts/when";
import { countedIn } from "../text/plural";
import { useReader } from "../text/reader";
import { sumOf } from "./amounts";
import { Breakdown } from "./breakdown";
import { Facts, type Fact } from "./facts";
import { Message, OptionalMessage, type FieldsProps } from "./shared-fields";

/** The order's amounts as they are, before something is done that can't be undone. */
export function OrderNow({ order: { price, milestones } }: FieldsProps) {
  const { now } = useReader().t.dialogs;
  const facts: readonly Fact[] = [
    [now.price, <Money value={price.current} />],
    ...(/[1-9]/.test(price.refunded.amount) ? [[now.refunded, <Money value={price.refunded} />] as const] : []),
    [now.serviceFee, <Money value={price.serviceFee} />],
    ...(price.freelancerEarnings === null ? [] : [[now.earnings, <Money value={price.freelancerEarnings} />] as const]),
  ];
  return (
    <Facts title={now.title} facts={facts}>
      {milestones.some(({ completedAt }) => completedAt !== null) && <p>{now.milestonesStay}</p>}
    </Facts>
  );
}

export const AcceptCancellationFields = ({ order }: FieldsProps) => (
  <>
    <OrderNow order={order} />
    <OptionalMessage order={order} />
  </>
);

export const AcceptRefundFields = ({ order }: FieldsProps) => (
  <>
    {order.openResolution?.__typename === "RefundOffer" && <Breakdown of={order.openResolution.breakdown} />}
    <Message order={order} />
  </>
);

export const AcceptChangeFields = ({ order }: FieldsProps) => (
  <>
    <Change order={order} />
    <OptionalMessage order={order} />
  </>
);

/** What the order grows by, or the date that it gets. */
function Change({ order: { openResolution, deliveryDueAt } }: FieldsProps) {
  const { t, locale } = useReader();
  const { quote, now, days } = t.dialogs;
  if (openResolution?.__typename !== "ChangeRequest") return null;
  const { proposedExtras, proposedDeliveryDueAt } = openResolution;
  const [first] = proposedExtras;
  const facts: Fact[] = proposedExtras.map(({ title, price, extraDays }, index) => [
    `${index + 1}. ${title}`,
    <>
      <Money value={price} />
      {extraDays > 0 && ` · + ${countedIn(locale)(extraDays, days)}`}
    </>,
  ]);
  if (first !== undefined) {
    facts.push([now.total, <Money value={{ ...first.price, amount: sumOf(proposedExtras.map(({ price }) => price.amount)) }} />]);
  }
  if (proposedDeliveryDueAt !== null) {
    if (deliveryDueAt !== null) facts.push([now.delivery, <When at={deliveryDueAt} as="deadline" />]);
    facts.push([now.newDelivery, <When at={proposedDeliveryDueAt} as="deadline" />]);
  }
  return <Facts title={quote.title} facts={facts} />;
}

/** The one that is worked on: the first that is not completed. */
export const currentMilestone = ({ milestones }: PagedOrder) => milestones.find(({ completedAt }) => completedAt === null);

export function MilestoneNow({ order }: FieldsProps) {
  const milestone = currentMilestone(order);
  return milestone && <Facts title={milestone.title} facts={[[useReader().t.dialogs.now.price, <Money value={milestone.price} />]]} />;
}
