import { useState } from "react";
import { useMutation } from "urql";
import { useApi } from "../api/api-context";
import { ADVANCE_CLOCK } from "../api/documents";
import { type Failure, failureOf } from "../api/failure";
import type { AdvanceClockInput } from "../generated/graphql";
import { type Reader, useReader } from "../text/reader";

interface Advance {
  readonly advance: (input: AdvanceClockInput) => void;
  readonly isBusy: boolean;
  /** What came of the last try, and the how manieth that was; "" before the first. */
  readonly outcome: { readonly text: string; readonly count: number };
}

/** Moves the sandbox's clock. Both pages receive the result by their subscriptions. */
export function useAdvance(): Advance {
  const reader = useReader();
  const { clock } = useApi();
  const [{ fetching }, send] = useMutation(ADVANCE_CLOCK);
  const [outcome, setOutcome] = useState({ text: "", count: 0 });
  const advance = async (input: AdvanceClockInput): Promise<void> => {
    const { data, error } = await send({ input });
    if (data !== undefined) clock.receive(data.advanceClock.now, "answer");
    const text =
      error === undefined ? reader.t.sandbox.fired(data?.advanceClock.fired ?? 0) : whyNot(failureOf(error), reader);
    setOutcome(({ count }) => ({ text, count: count + 1 }));
  };
  return { advance: (input) => void advance(input), isBusy: fetching, outcome };
}

/** Time that was moved twice could not be moved back: only the user can retry. */
const whyNot = (failure: Failure, reader: Reader): string =>
  failure.passes ? reader.t.shell.failed.title : failure.explain(reader);
