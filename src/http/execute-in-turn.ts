import { execute, GraphQLError, type ExecutionArgs, type ExecutionResult } from "graphql";
import type { Admission } from "./admission";
import type { Credentials } from "./authenticate";

/** What a socket hands to the execution of one of its operations. */
export interface SocketExecution extends ExecutionArgs {
  readonly credentials?: Credentials | null;
  readonly cost?: number;
}

/** A refusal is an answer: it must not end the socket. */
export async function executeInTurn(
  admission: Pick<Admission, "inTurn" | "takeForCost">,
  { credentials = null, cost = 0, ...args }: SocketExecution,
): Promise<ExecutionResult> {
  try {
    return await admission.inTurn(credentials, async () => {
      const giveBack = await admission.takeForCost(credentials, cost);
      try {
        return await execute(args);
      } finally {
        giveBack();
      }
    });
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** Who waits in the queue for a subscription's executions. */
export const subjectIn = ({ credentials }: SocketExecution): string => credentials?.subject ?? "";
