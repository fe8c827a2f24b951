import type { Locator } from "playwright-core";

/** What is filled in, by the fields' labels: words or a number's digits to type, an option's words to choose, true to tick. */
export type Filling = Readonly<Record<string, string | true>>;

/** Fills in fields of the form, in this order. */
export async function fill(form: Locator, filling: Filling): Promise<void> {
  for (const [label, value] of Object.entries(filling)) {
    const field = form.getByLabel(label, { exact: true });
    if (value === true) await field.check();
    else if (await isSelect(field)) await field.selectOption({ label: value });
    else await field.fill(value);
  }
}

const isSelect = async (field: Locator): Promise<boolean> => (await field.evaluate(String)).includes("Select");
