import type { Credentials } from "../../graphql/context/viewer";
import type { OperationSize } from "../../graphql/operation/operation-cost";
import type { Admission } from "../limits/admission";

interface Caller {
  readonly credentials: Credentials | null;
  /** What its operation took for its cost. */
  giveBack: () => void;
}

/**
 * Who sent a request over HTTP, by the request that Apollo Server is given: its plugins see only a copy of the context.
 */
export class Callers {
  private readonly byRequest = new WeakMap<object, Caller>();

  constructor(private readonly admission: Pick<Admission, "chargeOperation" | "takeForCost">) {}

  /** Runs the work for this request, during which its operation is charged. */
  async serve<T>(http: object, credentials: Credentials | null, work: () => Promise<T>): Promise<T> {
    const caller = { credentials, giveBack: () => undefined };
    this.byRequest.set(http, caller);
    try {
      return await work();
    } finally {
      caller.giveBack();
    }
  }

  /** @throws GraphQLError RATE_LIMITED. */
  async charge(http: object | undefined, size: Pick<OperationSize, "cost" | "rootFields">): Promise<void> {
    const caller = http && this.byRequest.get(http);
    this.admission.chargeOperation(caller?.credentials ?? null, size);
    if (caller !== undefined) caller.giveBack = await this.admission.takeForCost(caller.credentials, size.cost);
  }
}
