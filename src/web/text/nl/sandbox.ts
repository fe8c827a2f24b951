import type { sandbox as english } from "../en/sandbox";

export const sandbox: typeof english = {};
