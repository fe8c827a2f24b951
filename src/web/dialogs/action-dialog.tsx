import { formFor } from "./forms";
import type { DialogProps } from "./move-form";

/** The dialog of an action that can be taken now. Empty for an action that is newer than this page. */
export function ActionDialog(props: DialogProps) {
  const Form = formFor(props.action);
  return Form && <Form {...props} />;
}
