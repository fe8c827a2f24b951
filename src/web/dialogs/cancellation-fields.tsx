import { useState } from "react";
import { SelectField } from "../parts/select-field";
import { useReader } from "../text/reader";
import { ConfidentialNote, type FieldsProps, otherParty, Words } from "./shared-fields";

/** The client's reason is confidential and the feedback is not; the freelancer's reason goes to the client. */
export function CancellationFields({ order }: FieldsProps) {
  const { field, reads, confidential } = useReader().t.dialogs;
  const [reason, setReason] = useState("");
  const asksForWords = order.cancellationReasons.find(({ code }) => code === reason)?.noteRequired === true;
  const isClient = order.viewerRole === "CLIENT";
  const other = otherParty(order);
  return (
    <>
      <SelectField
        name="reason"
        label={field.reason}
        hint={isClient ? confidential[other] : reads[other]}
        choose={field.choose}
        options={order.cancellationReasons}
        onChoose={setReason}
      />
      {isClient && <ConfidentialNote order={order} required={asksForWords} />}
      <Words order={order} required={isClient || asksForWords} />
    </>
  );
}
