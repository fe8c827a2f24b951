import { currentMilestone } from "../order-parts/current-milestone";
import type { PagedOrder } from "../order-parts/paged-order";
import { Badge, type Tone } from "../parts/badge";
import { Card } from "../parts/card";
import { Money } from "../parts/money";
import { When } from "../parts/when";
import { useReader } from "../text/reader";
import style from "./entries.module.css";

type State = "completed" | "current" | "next" | "dropped";

const TONES: Readonly<Record<State, Tone>> = { completed: "good", current: "accent", next: "plain", dropped: "plain" };

/** The steps of the work, in their order. */
export function Milestones({ order: { milestones, status } }: { readonly order: PagedOrder }) {
  const { t } = useReader();
  const words = t.order.milestones;
  const current = currentMilestone({ milestones });
  const stateOf = (milestone: (typeof milestones)[number]): State => {
    if (milestone.completedAt !== null) return "completed";
    if (status === "CANCELLED") return "dropped";
    return milestone === current ? "current" : "next";
  };
  return (
    <Card title={words.title}>
      <ol className={style.entries}>
        {milestones.map((milestone) => {
          const state = stateOf(milestone);
          return (
            <li key={milestone.id} aria-current={state === "current" ? "step" : undefined}>
              <p className={style.head}>
                <strong>
                  {milestone.position}. <bdi>{milestone.title}</bdi>
                </strong>
                <Badge tone={TONES[state]}>{words[state]}</Badge>
              </p>
              <p className={style.small}>
                <Money value={milestone.price} />
                {milestone.completedAt === null && milestone.dueAt !== null && (
                  <>
                    {" "}
                    · {words.due} <When at={milestone.dueAt} />
                  </>
                )}
                {milestone.completedAt !== null && (
                  <>
                    {" "}
                    · <When at={milestone.completedAt} />
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
