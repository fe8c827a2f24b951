import type { PagedOrder } from "../order-parts/paged-order";
import { WordsField } from "../parts/text-field";
import { useReader } from "../text/reader";

export interface FieldsProps {
  readonly order: PagedOrder;
}

/** Who reads what the viewer writes. */
export const otherParty = ({ viewerRole }: PagedOrder): "CLIENT" | "FREELANCER" =>
  viewerRole === "CLIENT" ? "FREELANCER" : "CLIENT";

interface WordsProps extends FieldsProps {
  readonly required: boolean;
  readonly name?: string;
}

/** The text to the other party. */
export function Words({ order, required, name = "message" }: WordsProps) {
  const { field, reads } = useReader().t.dialogs;
  const other = otherParty(order);
  const label = field.message[other];
  return (
    <WordsField name={name} label={required ? label : field.optional(label)} hint={reads[other]} required={required} />
  );
}

/** A note that only its author can ever see. */
export function ConfidentialNote({ order, required }: WordsProps) {
  const { field, confidential } = useReader().t.dialogs;
  const label = field.confidentialNote;
  return (
    <WordsField
      name="confidentialNote"
      label={required ? label : field.optional(label)}
      hint={confidential[otherParty(order)]}
      required={required}
    />
  );
}

export const Message = ({ order }: FieldsProps) => <Words order={order} required />;
export const OptionalMessage = ({ order }: FieldsProps) => <Words order={order} required={false} />;
