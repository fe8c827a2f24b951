import type { AnyVariables, TypedDocumentNode } from "@urql/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { useApi } from "./api-context";
import { failureOf, type Failure } from "./failure";

/** A rule that stood in the way, as the API words it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** Path of the input field below `input`; null where none is at fault. */
  readonly field?: readonly string[] | null | undefined;
}

/** What every move answers: see schema/operations/page/moves.graphql. */
interface MoveAnswer {
  readonly move: { readonly userErrors: readonly Refusal[] };
}

export interface Move<I> {
  /** Settles once it is known: done (true) or not. Until then it is sent again, with the same key, whenever no answer came. */
  readonly send: (input: I) => Promise<boolean>;
  readonly sending: boolean;
  /** Why the last try did not get through; while `sending`, it is tried again. */
  readonly failure: Failure | null;
  readonly refusals: readonly Refusal[];
}

interface State {
  readonly sending: boolean;
  readonly failure: Failure | null;
  readonly refusals: readonly Refusal[];
}

const AT_REST: State = { sending: false, failure: null, refusals: [] };
const AGAIN_MS = 1_000;

/**
 * A party's move. Its idempotency key stays the same while the input does, so that sending again, by us or by an impatient click, takes effect
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
      setState({ ...AT_REST, sending: true });
      while (!gone.current) {
        const { data, error } = await client.mutation(document, variables).toPromise();
        const failure = error === undefined ? null : failureOf(error);
        const refusals = data?.move.userErrors ?? [];
        setState({ sending: failure?.passes === true, failure, refusals });
        const done = failure === null && refusals.length === 0;
        if (done) keys.forget();
        if (failure?.passes !== true) return done;
        await connection.opening(Math.max(AGAIN_MS, failure.waitSeconds * 1_000));
      }
      return false;
    };
  }, [client, connection, document]);
  return { send, ...state };
}

/** The same move keeps its key until it is done; after that the same words are a new move. */
class KeyPerInput {
  readonly #keys = new Map<string, string>();

  of(input: object): string {
    const asked = JSON.stringify(input);
    const key = this.#keys.get(asked) ?? randomKey();
    this.#keys.set(asked, key);
    return key;
  }

  forget(): void {
    this.#keys.clear();
  }
}

const KEY_BYTES = 16;

/** crypto.randomUUID is not there on a page without TLS, as a sandbox in a local network is. */
const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(KEY_BYTES))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
