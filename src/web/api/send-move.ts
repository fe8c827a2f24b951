import type { AnyVariables, Client, TypedDocumentNode } from "@urql/core";
import type { Connection } from "./connection";
import { type Failure, failureOf } from "./failure";

/** A rule that blocked the move, as the API words it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** Path of the input field below `input`; null if no field is invalid. */
  readonly field?: readonly string[] | null | undefined;
}

/** What every move answers: see schema/operations/page/moves.graphql. */
export interface MoveAnswer {
  readonly move: { readonly userErrors: readonly Refusal[] };
}

export interface MoveState {
  readonly sending: boolean;
  /** Why the last try did not get through. While `sending`, it is retried. */
  readonly failure: Failure | null;
  readonly refusals: readonly Refusal[];
}

export const AT_REST: MoveState = { sending: false, failure: null, refusals: [] };

interface Way {
  readonly client: Client;
  readonly connection: Connection;
  readonly setState: (state: MoveState) => void;
  /** Whether nobody waits for it any more. */
  readonly isGone: () => boolean;
}

const AGAIN_MS = 1_000;

/**
 * Sends a move, and again as long as no answer comes. @returns whether it is done; false if it was refused or failed
 * permanently.
 */
export async function sendMove<V extends AnyVariables>(
  { client, connection, setState: tell, isGone }: Way,
  document: TypedDocumentNode<MoveAnswer, V>,
  variables: V,
): Promise<boolean> {
  tell({ ...AT_REST, sending: true });
  while (!isGone()) {
    const { data, error } = await client.mutation(document, variables).toPromise();
    const failure = error === undefined ? null : failureOf(error);
    const refusals = data?.move.userErrors ?? [];
    tell({ sending: failure?.passes === true, failure, refusals });
    if (failure?.passes !== true) return failure === null && refusals.length === 0;
    await connection.opening(Math.max(AGAIN_MS, failure.waitSeconds * 1_000));
  }
  return false;
}
