import type { PagedOrder } from "./paged-order";

/** The one that is worked on: the first that is not completed. */
export const currentMilestone = ({ milestones }: Pick<PagedOrder, "milestones">) =>
  milestones.find(({ completedAt }) => completedAt === null);
