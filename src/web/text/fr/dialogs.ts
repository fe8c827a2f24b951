import type { dialogs as english } from "../en/dialogs";

export const dialogs: typeof english = {};
