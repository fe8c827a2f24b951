import { fillSandbox, type SandboxParts } from "../../src/sandbox/seed";
import { openService, type TestService } from "../support/app/service";
import { rowsOf } from "../support/database/rows";

class Died extends Error {}

/** The parts of a start that dies after its first step that no earlier start has made. */
function dyingAfterOneStep({ execute, users: people, store }: SandboxParts, madeBefore: Set<string>): SandboxParts {
  const once = async <R>(step: string, work: Promise<R>): Promise<R> => {
    const result = await work;
    if (madeBefore.has(step)) return result;
    madeBefore.add(step);
    throw new Died();
  };
  return {
    execute: {
      ...execute,
      placeOrder: (request) => once(request.input.number, execute.placeOrder(request)),
      move: (request) => once(String(request.idempotencyKey), execute.move(request)),
    },
    users: { ...people, register: (request) => once(request.input.externalId, people.register(request)) },
    store,
  };
}

async function demoOrdersOf({ database }: TestService): Promise<unknown> {
  const { orders = [], users = [], activity: events = [] } = await rowsOf(database);
  return {
    people: users.length,
    events: events.length,
    orders: orders
      .map(({ number, status, version }) => ({ number, status, version: Number(version) }))
      .sort((one, other) => String(one.number).localeCompare(String(other.number))),
  };
}

let interrupted: TestService;
let whole: TestService;
beforeAll(async () => {
  interrupted = await openService();
  whole = await openService();
});
afterAll(() => Promise.all([interrupted.stop(), whole.stop()]));

const dies = (start: Promise<void>): Promise<boolean> =>
  start.then(
    () => false,
    (error: unknown) => {
      if (error instanceof Died) return true;
      throw error;
    },
  );

it("[F29] a start that ends after any step of creating the data leaves data that the next one completes, nothing twice", async () => {
  await fillSandbox(whole.service);
  const steps = new Set<string>();
  while (await dies(fillSandbox(dyingAfterOneStep(interrupted.service, steps))));
  expect(steps.size).toBeGreaterThan(30);
  expect(await demoOrdersOf(interrupted)).toEqual(await demoOrdersOf(whole));
  await fillSandbox(interrupted.service);
  expect(await demoOrdersOf(interrupted)).toEqual(await demoOrdersOf(whole));
});
