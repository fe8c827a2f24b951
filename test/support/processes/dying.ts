import { passingEach } from "../database/interrupted";

/** What a process that ends in the middle of its work never gets to say. */
class Died extends Error {
  override readonly name = "Died";
}

/**
 * Ends the work just before its statement of that number (1, 2, 3 …), or after all of them if it has fewer: then nobody
 * learns of its success. The database undoes what a dead process leaves open; here its own ROLLBACK does.
 * @returns  whether it got through.
 */
export async function dyingBefore(number: number, work: () => Promise<unknown>): Promise<boolean> {
  let sent = 0;
  let isThrough = false;
  const dying = passingEach(
    (pass, sql) => {
      sent += 1;
      return sent >= number && sql !== "ROLLBACK" ? Promise.reject(new Died()) : pass();
    },
    async () => {
      await work();
      isThrough = true;
      throw new Died();
    },
  );
  await expect(dying).rejects.toThrow(Died);
  return isThrough;
}
