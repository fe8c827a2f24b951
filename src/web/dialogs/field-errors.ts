import type { Refusal } from "../api/send-move";
import type { Texts } from "../text/reader";

/** What is wrong with each field, by its name. */
export type FieldErrorsByName = Readonly<Record<string, string>>;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;

/** What the browser knows to be wrong before anything is sent, in the page's own text. */
export function errorsIn(form: HTMLFormElement, t: Texts): FieldErrorsByName {
  const errors: Record<string, string> = {};
  for (const element of form.elements) {
    const error = isControl(element) && element.name !== "" ? errorOf(element, t.dialogs.error) : null;
    if (isControl(element) && error !== null) errors[element.name] = error;
  }
  return errors;
}

function errorOf(control: Control, texts: Texts["dialogs"]["error"]): string | null {
  const { validity, type } = control;
  if (validity.customError) return control.validationMessage;
  const isChoice = type === "radio" || type === "select-one";
  if (validity.valueMissing || (control.required && control.value.trim() === ""))
    return isChoice ? texts.choose : texts.missing;
  if (validity.valid) return null;
  if (type === "url") return texts.link;
  return type === "number" ? texts.number : texts.date;
}

/** The refusals at the fields that they are about, and those that are about no field of this form. */
export function placed(
  refusals: readonly Refusal[],
  form: HTMLFormElement,
): { readonly errors: FieldErrorsByName; readonly others: readonly string[] } {
  const errors: Record<string, string> = {};
  const others: string[] = [];
  for (const { field, message } of refusals) {
    const name = nearest(field ?? [], form);
    if (name === null || name in errors) others.push(message);
    else errors[name] = message;
  }
  return { errors, others };
}

/** ["extras", "0", "price", "amount"] is the field "extras.0.price". */
function nearest(path: readonly string[], form: HTMLFormElement): string | null {
  const name = path.join(".");
  if (path.length === 0 || form.elements.namedItem(name) !== null) return name || null;
  return nearest(path.slice(0, -1), form);
}

/** Whether somebody wrote or chose what would be lost. */
export const hasWords = (form: HTMLFormElement): boolean =>
  [...form.elements].some((element) => isControl(element) && isFilledIn(element));

function isFilledIn(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return control.value !== "";
  if (control.type === "radio") return "checked" in control && control.checked;
  if (control.inputMode === "decimal") return control.value !== ""; // React keeps the default of what it controls equal to the value
  return control.type !== "range" && control.value !== control.defaultValue;
}
