import { Session } from "../../../src/store/database/session";

/** Every statement to either database passes here. */
interface Statements {
  execute(sql: string, values: readonly unknown[]): Promise<unknown>;
}
const statements = Session.prototype as unknown as Statements;

/** Passes each statement of the service's sessions through `each` while `work` runs. */
export async function passingEach<T>(
  each: (pass: () => Promise<unknown>, sql: string, session: Session, values: readonly unknown[]) => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const { execute } = statements;
  statements.execute = function (this: Statements & Session, sql, values) {
    return each(() => execute.call(this, sql, values), sql, this, values);
  };
  try {
    return await work();
  } finally {
    statements.execute = execute;
  }
}

/**
 * Runs `work`, and runs `meanwhile` to its end just before the first statement that matches: so two transactions
 * overlap at that place. Statements of `meanwhile` pass.
 */
export async function interruptedBefore<T>(
  statement: RegExp,
  work: () => Promise<T>,
  meanwhile: () => Promise<unknown>,
): Promise<T> {
  let isInterrupted = false;
  const result = await passingEach(async (pass, sql) => {
    if (isInterrupted || !statement.test(sql)) return pass();
    isInterrupted = true;
    await meanwhile();
    return pass();
  }, work);
  expect(isInterrupted).toBe(true);
  return result;
}
