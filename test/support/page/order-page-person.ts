import type { Frame, Locator, Page } from "playwright-core";
import { dialogs } from "../../../src/web/text/en/dialogs";
import { order } from "../../../src/web/text/en/order";
import { words } from "../../../src/web/text/en/words";
import { eventually } from "./eventually";
import { type Facts, factsIn } from "./facts";
import { fill, type Filling } from "./fields";
import type { PageGuard } from "./page-guard";
import { secondsIn } from "./remaining";

export type ActionName = keyof typeof dialogs.label;
export type Status = keyof typeof words.status;
/** What time can run for. */
export type Running = keyof typeof words.kind | "DELIVERY";

/**
 * A party at the order's page, which may be a frame: finds everything by what a person sees or hears, and does
 * everything by clicking and typing.
 */
export class OrderPagePerson<P extends Frame | Page = Page> {
  constructor(
    readonly page: P,
    readonly guard: PageGuard,
  ) {}

  /** Takes an action, from its button to the closed dialog. @param filling  of the dialog's fields, by their labels. */
  async take(action: ActionName, filling: Filling = {}): Promise<void> {
    await this.begin(action, filling);
    await this.finish(action);
  }

  /** Opens an action's dialog and fills it in, no more. */
  async begin(action: ActionName, filling: Filling = {}): Promise<Locator> {
    await this.button(action).click();
    const dialog = this.page.getByRole("dialog", { name: dialogs.label[action], exact: true });
    await dialog.waitFor();
    await fill(dialog, filling);
    return dialog;
  }

  /**
   * Looks at the effect, presses the button in the open dialog, and waits until it is done.
   * @throws with the dialog's text, if it stays.
   */
  async finish(action: ActionName): Promise<void> {
    const dialog = this.page.getByRole("dialog");
    await dialog.locator("[aria-busy=true]").waitFor({ state: "detached" });
    await dialog.getByRole("button", { name: dialogs.submit[action], exact: true }).click();
    await dialog.waitFor({ state: "detached" }).catch(async (error: unknown) => {
      throw new Error(`the dialog stays open:\n${await dialog.ariaSnapshot()}`, { cause: error });
    });
  }

  /** An answer to the open resolution is beside it and once more among all actions: the first one that is seen. */
  button(action: ActionName): Locator {
    return this.#main.getByRole("button", { name: dialogs.label[action], exact: true }).first();
  }

  /** A part of the page by its heading. */
  region(name: string): Locator {
    return this.#main.getByRole("region", { name, exact: true });
  }

  /** The part of the page about what waits for an answer. */
  running(of: Running): Locator {
    return this.region(of === "DELIVERY" ? order.progress.delivery : words.kind[of]);
  }

  get timer(): Locator {
    return this.#main.getByRole("timer", { name: order.progress.remaining, exact: true });
  }

  /** Milliseconds that the progress bar has before it. */
  async leftMs(): Promise<number> {
    const bar = this.#main.getByRole("progressbar", { name: order.progress.bar, exact: true });
    const [value, max] = await bar.evaluate((found) =>
      ["value", "max"].map((name): unknown => Reflect.get(found, name)),
    );
    return Number(max) - Number(value);
  }

  /** Seconds that the countdown names, minutes at the most where there is more than an hour. */
  async leftSeconds(): Promise<number> {
    return secondsIn(await this.timer.innerText());
  }

  /** Waits until the order has this status. */
  seesStatus(status: Status): Promise<void> {
    return this.#main.getByText(words.status[status], { exact: true }).first().waitFor();
  }

  /** Waits until the activity holds exactly these events, one after another. @param sentences  a part of each one's. */
  async seesActivity(sentences: readonly string[]): Promise<void> {
    // A file of a delivery is an item of a list too, but has no time. A row outside the screen has no inner text.
    const items = this.region(order.activity.title)
      .getByRole("listitem")
      .filter({ has: this.page.getByRole("time") });
    await eventually(this.page, async () =>
      expect(await items.allTextContents()).toEqual(
        sentences.map((sentence) => expect.stringContaining(sentence) as string),
      ),
    );
  }

  /** Waits until these actions can be taken and no others. */
  async seesOffered(...actions: readonly ActionName[]): Promise<void> {
    const buttons = this.#center.getByRole("button");
    await eventually(this.page, async () =>
      expect((await buttons.allInnerTexts()).sort()).toEqual(actions.map((action) => dialogs.label[action]).sort()),
    );
  }

  /** Waits until these actions are named among what can't be done now, each with this reason. */
  async seesBlocked(reasons: Readonly<Partial<Record<ActionName, string>>>): Promise<void> {
    const blocked = this.#center.getByRole("group");
    if ((await blocked.getByRole("term").count()) === 0)
      await blocked.getByText(order.center.unavailable(0).split("(")[0] ?? "").click();
    const named = Object.entries(reasons).map(([action, reason]) => [dialogs.label[action as ActionName], reason]);
    await this.seesFacts(blocked, Object.fromEntries(named) as Record<string, string>);
  }

  /** Waits until this part of the page shows these facts: their names, and their texts; null for an absent one. */
  async seesFacts(region: Locator, facts: Facts): Promise<void> {
    await eventually(this.page, async () => {
      const shown = await factsIn(region);
      expect(Object.fromEntries(Object.keys(facts).map((name) => [name, shown.get(name) ?? null]))).toEqual(facts);
    });
  }

  seesPrice(facts: Facts): Promise<void> {
    return this.seesFacts(this.region(order.price.title), facts);
  }

  get #main(): Locator {
    return this.page.getByRole("main");
  }

  get #center(): Locator {
    return this.region(order.center.title);
  }
}
