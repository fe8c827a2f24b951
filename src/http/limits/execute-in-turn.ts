import { execute, type ExecutionArgs, type ExecutionResult, GraphQLError } from "graphql";
import type { Credentials } from "../../graphql/context/viewer";
import type { LiveArgs } from "../../graphql/operation/live-executions";
import type { Selection } from "../../graphql/operation/selection-key";
import type { Admission } from "./admission";

/** What a socket hands to the execution of one of its operations. */
export interface SocketExecution extends ExecutionArgs {
  readonly credentials?: Credentials | null;
  readonly cost?: number;
  readonly selection?: Selection | undefined;
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

/** What a subscription's executions need besides: who waits in the queue, and what is shared. */
export const liveArgs = (args: SocketExecution): LiveArgs => ({
  ...args,
  owner: args.credentials?.subject ?? "",
  selection: args.selection,
});
