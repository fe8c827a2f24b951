import type { Locator, Page } from "playwright-core";
import { dialogs } from "../../../src/web/text/en/dialogs";
import { words } from "../../../src/web/text/en/words";
import { eventually } from "./eventually";
import { fill, type Filling } from "./fields";
import type { PageGuard } from "./page-guard";

export type ActionName = keyof typeof dialogs.label;
type Status = keyof typeof words.status;

/** A party in front of the order's page: finds everything by what a person sees or hears, and does everything by clicking and typing. */
export class OrderPagePerson {
  constructor(
    readonly page: Page,
    readonly guard: PageGuard,
  ) {}

  /** Takes an action from its button to the closed dialog. @param filling  of its fields, by their labels. */
  async take(action: ActionName, filling: Filling = {}): Promise<void> {
    const dialog = await this.begin(action, filling);
    await this.submit(action);
    await dialog.waitFor({ state: "detached" });
  }

  /** Opens an action's dialog and fills it in, no more. */
  async begin(action: ActionName, filling: Filling = {}): Promise<Locator> {
    await this.button(action).click();
    const dialog = this.dialog(action);
    await dialog.waitFor();
    await fill(dialog, filling);
    return dialog;
  }

  /** The button in the open dialog that does it. */
  async submit(action: ActionName): Promise<void> {
    await this.dialog(action).getByRole("button", { name: dialogs.submit[action], exact: true }).click();
  }

  dialog(action: ActionName): Locator {
    return this.page.getByRole("dialog", { name: dialogs.label[action], exact: true });
  }

  /** The action's button among those of the Resolution Center. */
  button(action: ActionName): Locator {
    return this.region("Resolution Center").getByRole("button", { name: dialogs.label[action], exact: true });
  }

  region(name: "Resolution Center" | "Activity" | "Price"): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  get countdown(): Locator {
    return this.page.getByRole("timer");
  }

  /** Waits until the order has this status. */
  async seesStatus(status: Status): Promise<void> {
    await this.page.getByRole("main").getByText(words.status[status], { exact: true }).first().waitFor();
  }

  /** Waits until the activity holds exactly these events' sentences, one after another. @param sentences  how each begins. */
  async seesActivity(...sentences: readonly string[]): Promise<void> {
    await eventually(this.page, async () => {
      const shown = await this.eventTexts();
      expect(shown).toEqual(sentences.map((sentence) => expect.stringContaining(sentence) as string));
    });
  }

  /** The activity's items, the oldest first, each with all that it says. */
  async eventTexts(): Promise<readonly string[]> {
    return this.region("Activity").getByRole("listitem").allInnerTexts();
  }

  /** Waits until the price's table says this of it. */
  async seesPrice(part: string, amount: string): Promise<void> {
    const shown = this.region("Price");
    await eventually(this.page, async () =>
      expect(await shown.innerText()).toMatch(new RegExp(`${part}\\s+${amount.replaceAll(/[.$]/gu, "\\$&")}`, "u")),
    );
  }
}
