import type { Locator, Page } from "playwright-core";
import { de } from "../../src/web/text/de";
import { en } from "../../src/web/text/en";
import type { TestUsers } from "../support/app/users";
import { type Scheme, sidewaysOn, violationsOn } from "../support/page/audit";
import type { ActionName } from "../support/page/order-page-person";
import { type GuardedPage, type PartyRole, usePageScenario } from "../support/page/page-scenario";
import { EMAIL_SAMPLES, type PageStepName, runPageSteps } from "../support/page/page-steps";
import { Wire } from "../support/page/wire";

const scenario = usePageScenario();

const ROLES = ["client", "freelancer"] as const satisfies readonly PartyRole[];

/**
 * The texts are the longest in German. Each page and dialog is seen in both schemes, once each: a language brings no
 * separate colours.
 */
const READERS = [
  { locale: "en", width: 1280, scheme: "light", t: en },
  { locale: "de", width: 360, scheme: "dark", t: de },
] as const;

describe.each(READERS)(
  "in $locale, $width px wide, $scheme, axe finds nothing and nothing scrolls sideways:",
  ({ locale, width, scheme, t }) => {
    const device = { viewport: { width, height: 800 }, locale };
    let users: TestUsers;
    let ids: ReadonlyMap<PageStepName, string>;
    beforeAll(async () => {
      users = await scenario().registerTestUsers({ client: locale, freelancer: locale });
      ids = await runPageSteps(scenario().server, users);
    });

    const open = (role: PartyRole, path: string): Promise<GuardedPage> =>
      scenario().openPage(role, `${path}#token=${users[role].token}`, device);

    async function expectNoErrors(page: Page, what: string): Promise<void> {
      const found = { sideways: await sidewaysOn(page), violations: await violationsOn(page, scheme) };
      expect({ what, ...found }).toEqual({ what, sideways: [], violations: [] });
    }

    async function checkDialog(page: Page, label: string, place: string): Promise<void> {
      await page.getByRole("main").getByRole("button", { name: label, exact: true }).first().click();
      const dialog = page.getByRole("dialog", { name: label, exact: true });
      await dialog.getByRole("button", { name: t.shell.cancel, exact: true }).waitFor();
      await dialog.getByText(t.shell.loading).waitFor({ state: "detached" });
      await expectNoErrors(page, `${place}, «${label}»`);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    }

    it.each(ROLES)("each state of an order on the %s’s page, and each dialog", async (role) => {
      const { page } = await open(role, "/");
      for (const [name, { dialogs: all }] of Object.entries(EMAIL_SAMPLES)) {
        await goTo(page, `/orders/${ids.get(name as PageStepName)}`);
        await page.getByRole("region", { name: t.order.activity.title }).getByRole("listitem").last().waitFor();
        await expectNoErrors(page, name);
        const actions: readonly ActionName[] = (all as Partial<Record<PartyRole, readonly ActionName[]>>)[role] ?? [];
        for (const action of actions) await checkDialog(page, t.dialogs.label[action], name);
      }
    });

    it("the list of orders with its filter, the notifications, and an absent order", async () => {
      const { page } = await open("client", "/");
      await page.getByRole("article").first().waitFor();
      await expectNoErrors(page, "orders");
      await page.getByText(t.orders.filter.title, { exact: true }).click();
      await expectNoErrors(page, "the filter");
      await page.getByRole("button", { name: /\d/u }).click();
      await page.getByRole("region", { name: t.orders.notifications.title }).getByRole("listitem").first().waitFor();
      await expectNoErrors(page, "notifications");
      await page.keyboard.press("Escape");
      await goTo(page, "/orders/nowhere");
      await page.getByRole("heading", { name: t.shell.notFound.title }).waitFor();
      await expectNoErrors(page, "not found");
    });

    it("the sign-in page", async () => {
      const { page } = await scenario().openPage("nobody", "/", device);
      await page.getByRole("heading", { name: t.shell.signIn.title }).waitFor();
      await expectNoErrors(page, "sign in");
    });

    it("both pages side by side", async () => {
      const { page } = await scenario().openPage("newcomer", "/sandbox", device);
      // Where there is no room for both one of them is hidden.
      for (const index of [0, 1])
        await page.frameLocator(`iframe >> nth=${index}`).locator("main li").last().waitFor({ state: "attached" });
      await expectNoErrors(page, "side by side");
    });

    it("the order page while it is reconnecting", async () => {
      const wire = await Wire.to(scenario().origin);
      const { page, guard } = await scenario().openPage("client", `/#token=${users.client.token}`, device, wire.origin);
      await page.getByRole("article").first().waitFor();
      await guard.whileDown(async () => {
        wire.breakDown();
        await page.getByText(t.shell.reconnecting).waitFor();
        await expectNoErrors(page, "reconnecting");
        await page.close();
      });
      await wire.close();
    });
  },
);

describe("the check", () => {
  it("finds injected violations: a picture and a button without a name, low contrast in both schemes, and content that is too wide", async () => {
    const { page } = await scenario().openPage("nobody", "/");
    const main = page.getByRole("main");
    await main.waitFor();
    await inject(main, `<img src="data:,"><button></button><p id="pale">Pale</p><div id="wide"></div>`);
    await page.evaluate(
      `pale.style.color = "light-dark(#ccc, #333)"; pale.style.background = "light-dark(#fff, #000)"; wide.style.width = "200vw"`,
    );
    const rulesBroken = async (scheme: Scheme) =>
      (await violationsOn(page, scheme)).map((violation) => violation.split(" ")[0]).sort();
    expect(await rulesBroken("light")).toEqual(["button-name", "color-contrast", "image-alt"]);
    expect(await rulesBroken("dark")).toEqual(["button-name", "color-contrast", "image-alt"]);
    expect(await sidewaysOn(page)).toEqual([expect.stringMatching(/^HTML is 2\d{3} px wide in 1280$/u)]);
  });
});

const inject = (into: Locator, html: string): Promise<void> =>
  into.evaluate(
    (element, injected) =>
      void Reflect.apply(Reflect.get(element, "insertAdjacentHTML") as () => void, element, ["beforeend", injected]),
    html,
  );

/** As the page's own links do, without reloading it. */
const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate(`history.pushState(null, "", "${path}"); void dispatchEvent(new PopStateEvent("popstate"))`);
