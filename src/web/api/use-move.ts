import type { AnyVariables, TypedDocumentNode } from "@urql/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { useApi } from "./api-context";
import { KeyPerInput } from "./key-per-input";
import { AT_REST, type MoveAnswer, type MoveState, sendMove } from "./send-move";

export interface Move<I> extends MoveState {
  /**
   * Settles once it is known: done (true) or not. Until then it is sent again, with the same key, whenever no answer
   * came.
   */
  readonly send: (input: I) => Promise<boolean>;
}

/**
 * A party's move. Its idempotency key stays the same while the input does, so that sending again, by us or by an
 * impatient click, takes effect
 * once. @param document  a constant.
 */
export function useMove<I extends object, V extends AnyVariables & { readonly input: I }>(
  document: TypedDocumentNode<MoveAnswer, V>,
): Move<I> {
  const { client, connection } = useApi();
  const [state, setState] = useState(AT_REST);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const send = useMemo(() => {
    const keys = new KeyPerInput();
    return async (input: I): Promise<boolean> => {
      const variables = { input: { ...input, idempotencyKey: keys.of(input) } } as unknown as V;
      const isDone = await sendMove({ client, connection, setState, isGone: () => gone.current }, document, variables);
      if (isDone) keys.forget();
      return isDone;
    };
  }, [client, connection, document]);
  return { send, ...state };
}
