import { memo } from "react";
import type { PagedOrder } from "../order-parts/paged-order";
import { sameState } from "../order-parts/same-state";
import { Card } from "../parts/card";
import { Notice } from "../parts/notice";
import { useReader } from "../text/reader";
import { Deliveries } from "./deliveries";
import { ExtrasTable } from "./extras-table";
import { Milestones } from "./milestones";

/** The parts of the order beside its price, as far as it has them. */
export const Details = memo(function Details({ order }: { readonly order: PagedOrder }) {
  const { t, instant } = useReader();
  const { milestones, extras, deliveries, supportAccess } = order;
  return (
    <>
      {supportAccess && <Notice>{t.order.support(instant(supportAccess.grantedAt))}</Notice>}
      {milestones.length > 0 && <Milestones order={order} />}
      {extras.length > 0 && (
        <Card title={t.order.extras.title}>
          <ExtrasTable extras={extras} />
        </Card>
      )}
      {deliveries.nodes.length > 0 && <Deliveries deliveries={deliveries.nodes} />}
    </>
  );
}, sameState);
