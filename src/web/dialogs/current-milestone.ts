import type { DialogOrder } from "./dialog-order";

/** The one that is worked on: the first that is not completed. */
export const currentMilestone = ({ milestones }: Pick<DialogOrder, "milestones">) =>
  milestones.find(({ completedAt }) => completedAt === null);
