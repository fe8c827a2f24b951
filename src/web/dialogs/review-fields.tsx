import { Stars } from "../parts/stars";
import { WordsField } from "../parts/text-field";
import { countedIn } from "../text/plural";
import { useReader } from "../text/reader";
import type { FieldsProps } from "./shared-fields";

export function ReviewFields(_props: FieldsProps) {
  const { t, locale } = useReader();
  const { field, stars, reads } = t.dialogs;
  const counted = countedIn(locale);
  return (
    <>
      <Stars name="rating" label={field.rating} named={(count) => counted(count, stars)} />
      <WordsField name="comment" label={field.review} hint={reads.FREELANCER} required />
    </>
  );
}

export function SupportFields(_props: FieldsProps) {
  const { field, reads } = useReader().t.dialogs;
  return <WordsField name="message" label={field.toSupport} hint={reads.support} required />;
}
