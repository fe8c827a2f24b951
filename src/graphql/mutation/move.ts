import type { ExecuteRequest } from "../../app/order/execute";

/** A mutation's input in the words of the application, without who asks. */
export type Move = ExecuteRequest extends infer R ? (R extends ExecuteRequest ? Pick<R, "name" | "input" | "target"> : never) : never;
