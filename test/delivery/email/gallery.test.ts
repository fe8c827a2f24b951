import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LANGUAGES } from "../../../src/domain/vocabulary";
import { emailGallery } from "../../support/app/email-gallery";
import { allSamples } from "../../support/app/email-samples";
import { readersOf } from "../../support/app/sample-emails";

/** `npm run mails:gallery` says where to: the page is there to be looked at. */
const file = process.env.MAILS_GALLERY;

it("[N1] one page shows every email in every language", () => {
  const page = emailGallery();
  const emails = allSamples().flatMap(readersOf).length * LANGUAGES.length;
  expect(emails).toBeGreaterThan(250);
  expect(page.match(/<iframe /gu)).toHaveLength(emails);
  if (file === undefined) return;
  const path = join(process.cwd(), file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, page);
});
