import { dialogs } from "../../../src/web/text/en/dialogs";
import { usePageScenario } from "../../support/page/page-scenario";

const scenario = usePageScenario();

const isQuote = (body: string | null): boolean => body?.includes("RefundQuote") === true;

describe("[P19] the effect of a refund", () => {
  it("is shown before it can be offered: nothing is sent for an amount whose quote is still loading", async () => {
    const { freelancer } = await scenario().openOrder();
    const { page } = freelancer;
    const dialog = await freelancer.begin("OFFER_PARTIAL_REFUND", {
      Reason: "A gesture of goodwill",
      "Message to the client": "For the delay.",
      "Amount to refund": "10",
    });
    await dialog.getByText("$190.00").first().waitFor();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/graphql", async (route) => {
      if (isQuote(route.request().postData())) await released;
      return route.continue();
    });
    await dialog.getByLabel("Amount to refund", { exact: true }).fill("100");
    await dialog.getByRole("button", { name: dialogs.submit.OFFER_PARTIAL_REFUND, exact: true }).click();
    await dialog.getByText(dialogs.error.quoting).waitFor();
    release();
    await dialog.getByText("$105.50").first().waitFor();
    await dialog.getByText(dialogs.error.quoting).waitFor({ state: "detached" });
    await freelancer.finish("OFFER_PARTIAL_REFUND");
    await freelancer.running("PARTIAL_REFUND").getByText("$105.50").first().waitFor();
  });

  it("has a message if it cannot be loaded, and is requested again", async () => {
    const { freelancer } = await scenario().openOrder();
    const { page, guard } = freelancer;
    await guard.whileDown(async () => {
      let aborted = 0;
      await page.route("**/graphql", (route) =>
        isQuote(route.request().postData()) && aborted++ === 0 ? route.abort() : route.continue(),
      );
      await freelancer.button("OFFER_PARTIAL_REFUND").click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("alert").getByText("That did not work").waitFor();
      await dialog.getByRole("button", { name: "Try again" }).click();
      await dialog.getByText("From $0.01 to $120.00.").waitFor();
    });
  });
});
