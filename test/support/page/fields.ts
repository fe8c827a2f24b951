import type { Locator } from "playwright-core";

/**
 * The values by the fields' labels: a text or a number's digits to type, an option's text to choose, true to press the
 * control of that name.
 */
export type Filling = Readonly<Record<string, string | true>>;

/** Fills in fields of the form, in this order. */
export async function fill(form: Locator, filling: Filling): Promise<void> {
  for (const [label, value] of Object.entries(filling)) {
    if (value === true) await pressable(form, label).click();
    else await write(form.getByLabel(label, { exact: true }), value);
  }
}

const pressable = (form: Locator, name: string): Locator =>
  form.getByRole("button", { name, exact: true }).or(form.getByRole("radio", { name, exact: true }));

async function write(field: Locator, value: string): Promise<void> {
  if ((await field.evaluate((found) => String(Reflect.get(found, "tagName")))) === "SELECT")
    await field.selectOption({ label: value });
  else await field.fill(value);
}
