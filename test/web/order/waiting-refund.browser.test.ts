import type { Page } from "playwright-core";
import { de } from "../../../src/web/text/de";
import { en } from "../../../src/web/text/en";
import { fr } from "../../../src/web/text/fr";
import { nl } from "../../../src/web/text/nl";
import { listOf, succeeded } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";
import { placeOrder } from "../../support/app/users";
import { moved } from "../../support/page/moved";
import { usePageScenario } from "../../support/page/page-scenario";

/** The tests' service has no payment gateway. */
const scenario = usePageScenario();

/** What the activity says in turn: accepted, failed, paid; and cancelled. */
const SENTENCES = {
  en: [
    "The client accepted the partial refund. The refund of $124.10 waits to be paid, $4.10 of it from the service fee.",
    "The refund of $124.10 could not be paid. The client is still owed this amount.",
    "The refund of $124.10 to the client has been paid.",
    "The order was cancelled. A refund of $86.90 to the client waits to be paid.",
  ],
  de: [
    "Der Kunde hat die Teilerstattung angenommen. Die Erstattung von 124,10 $, davon 4,10 $ aus der Servicegebühr, wartet auf Auszahlung.",
    "Die Erstattung von 124,10 $ konnte nicht ausgezahlt werden. Der Betrag steht dem Kunden weiterhin zu.",
    "Die Erstattung von 124,10 $ an den Kunden wurde ausgezahlt.",
    "Der Auftrag wurde storniert. Eine Erstattung von 86,90 $ an den Kunden wartet auf Auszahlung.",
  ],
  fr: [
    "Le client a accepté le remboursement partiel. Le remboursement de 124,10 $US, dont 4,10 $US de frais de service, est en attente de versement.",
    "Le remboursement de 124,10 $US n’a pas pu être versé. La somme reste due au client.",
    "Le remboursement de 124,10 $US au client a été versé.",
    "La commande a été annulée. Un remboursement de 86,90 $US au client est en attente de versement.",
  ],
  nl: [
    "De klant heeft de gedeeltelijke terugbetaling geaccepteerd. De terugbetaling van US$ 124,10, waarvan US$ 4,10 aan servicekosten, wacht op uitbetaling.",
    "De terugbetaling van US$ 124,10 kon niet worden uitbetaald. De klant heeft nog steeds recht op dit bedrag.",
    "De terugbetaling van US$ 124,10 aan de klant is uitbetaald.",
    "De opdracht is geannuleerd. Een terugbetaling van US$ 86,90 aan de klant wacht op uitbetaling.",
  ],
} as const;

const TEXTS = { en, de, fr, nl };

type Language = keyof typeof TEXTS;

const REFUNDS = "query($id: ID!) { order(id: $id) { openResolution { id } refunds { id } } }";
const REPORT = `mutation($input: ReportRefundResultInput!) { reportRefundResult(input: $input) { userErrors { code } } }`;

interface Reader {
  readonly language: Language;
  readonly page: Page;
}

async function expectRead(
  { language, page }: Reader,
  at: 0 | 1 | 2 | 3,
  progress: (words: (typeof en)["words"]) => string,
): Promise<void> {
  const { order, words } = TEXTS[language];
  await page
    .getByRole("region", { name: order.activity.title, exact: true })
    .getByText(SENTENCES[language][at])
    .first()
    .waitFor();
  await page
    .getByRole("region", { name: order.price.title, exact: true })
    .getByText(progress(words), { exact: true })
    .first()
    .waitFor();
}

describe("[P24, R17] without a payment gateway, the activity and the state of a refund say that it waits, is still owed, or was paid", () => {
  it.each<[Language, Language]>([
    ["de", "fr"],
    ["nl", "en"],
  ])("to a client who reads %s, and to a freelancer who reads %s", async (ofClient, ofFreelancer) => {
    const { server } = scenario();
    const users = await scenario().registerTestUsers({ client: ofClient, freelancer: ofFreelancer });
    const { id: orderId } = await placeOrder(server, users);
    const open = async (role: "client" | "freelancer", language: Language): Promise<Reader> => ({
      language,
      page: (await scenario().openPerson(role, orderId, users[role].token)).page,
    });
    const readers = [await open("client", ofClient), await open("freelancer", ofFreelancer)];
    const both = async (
      ...expected: readonly [0 | 1 | 2 | 3, (words: (typeof en)["words"]) => string]
    ): Promise<void> => {
      for (const reader of readers) await expectRead(reader, ...expected);
    };
    const found = async () => succeeded(await server.ask(users.client.token, REFUNDS, { id: orderId })).order;
    const report = async (result: string) => {
      const refundId = textAt(listOf((await found())?.refunds)[0]?.id);
      succeeded(await server.ask(users.backEnd, REPORT, { input: { refundId, result, reference: `of ${result}` } }));
    };

    const offer = {
      orderId,
      amount: { amount: "120.00", currencyCode: "USD" },
      reason: "GOODWILL",
      message: "One sketch fewer.",
    };
    await moved(server, users.freelancer.token, "offerPartialRefund(input: OfferPartialRefundInput)", offer);
    const answer = { refundOfferId: (await found())?.openResolution?.id, message: "Fine." };
    await moved(server, users.client.token, "acceptRefundOffer(input: AnswerRefundOfferInput)", answer);
    await both(0, ({ refundWaits }) => refundWaits);
    await report("FAILED");
    await both(1, ({ refundState }) => refundState.FAILED);
    await report("PROCESSED");
    await both(2, ({ refundState }) => refundState.PROCESSED);

    const cancelling = { orderId, reason: "OTHER", message: "I am ill." };
    await moved(server, users.freelancer.token, "requestCancellation(input: RequestCancellationInput)", cancelling);
    await moved(server, users.client.token, "acceptCancellation(input: AnswerDisputeInput)", {
      disputeId: (await found())?.openResolution?.id,
      message: "All right.",
    });
    await both(3, ({ refundWaits }) => refundWaits);
  });
});
