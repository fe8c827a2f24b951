import { expected, number, type Refusal, word } from "../../domain/refusal";
import type { ActivityType } from "../../domain/vocabulary";

/** What an owner chooses of an endpoint. */
export interface EndpointChoice {
  readonly url: string;
  readonly eventTypes: readonly ActivityType[];
  readonly document: string | null;
  readonly enabled: boolean;
}

export interface ChoiceChecks {
  /** What is wrong with a document, as a text; null if nothing is. */
  readonly errorOfDocument: (document: string) => string | null;
  /** Whether events may be sent to an address, as far as this is known without resolving its name [S11]. */
  readonly mayReach: (url: string) => boolean;
}

const URL_CHARACTERS = 2_000;
/** Enough for what an operation may ask for; the limits of operations hold besides. */
const DOCUMENT_CHARACTERS = 20_000;

/** What is wrong with what an owner chose; absent fields stay unchanged. */
export function choiceRefusals(
  { errorOfDocument, mayReach }: ChoiceChecks,
  { url, eventTypes, document }: Partial<EndpointChoice>,
): readonly Refusal[] {
  return [
    ...(url === undefined ? [] : urlRefusals(url, mayReach)),
    ...(eventTypes?.length === 0
      ? [{ code: "INVALID_VALUE", field: ["eventTypes"], actual: number(0), required: number(1) } as const]
      : []),
    ...(typeof document === "string" ? documentRefusals(document, errorOfDocument) : []),
  ];
}

function urlRefusals(url: string, mayReach: (url: string) => boolean): readonly Refusal[] {
  const field = ["url"];
  if (url.length > URL_CHARACTERS)
    return [{ code: "TEXT_TOO_LONG", field, actual: number(url.length), required: number(URL_CHARACTERS) }];
  return mayReach(url) ? [] : [{ code: "INVALID_VALUE", field, required: expected("OUTSIDE_ADDRESS") }];
}

function documentRefusals(document: string, errorOfDocument: (document: string) => string | null): readonly Refusal[] {
  const field = ["document"];
  if (document.length > DOCUMENT_CHARACTERS)
    return [{ code: "TEXT_TOO_LONG", field, actual: number(document.length), required: number(DOCUMENT_CHARACTERS) }];
  const error = errorOfDocument(document);
  return error === null
    ? []
    : [{ code: "INVALID_VALUE", field, actual: word(error), required: expected("PAYLOAD_FRAGMENT") }];
}
