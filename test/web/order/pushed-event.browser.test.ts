import type { Page } from "playwright-core";
import { succeeded } from "../../support/app/order-scenario";
import { placeOrder } from "../../support/app/users";
import { usePageScenario } from "../../support/page/page-scenario";

const scenario = usePageScenario();

const POST = "mutation($input: PostMessageInput!) { postMessage(input: $input) { userErrors { __typename } } }";

/**
 * Runs in the page, before its code: counts the dates that are formatted, which each row does once per rendering, and
 * the amounts, which stand beside the activity.
 */
function countFormats(): void {
  const { get } = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, "format") ?? {};
  Object.assign(globalThis, { dates: 0, amounts: 0 });
  Intl.NumberFormat = new Proxy(Intl.NumberFormat, {
    construct: (Format, [locale, options]: ConstructorParameters<typeof Intl.NumberFormat>) => {
      if (options?.style === "currency")
        Reflect.set(globalThis, "amounts", Number(Reflect.get(globalThis, "amounts")) + 1);
      return new Format(locale, options);
    },
  });
  Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
    get(this: Intl.DateTimeFormat) {
      Reflect.set(globalThis, "dates", Number(Reflect.get(globalThis, "dates")) + 1);
      return get?.call(this) as unknown;
    },
  });
}

/** Runs in the page: notes each change of the document, by where it is. */
const NOTE_CHANGES = `
  globalThis.changes = [];
  const named = (node) => node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  new MutationObserver((records) => {
    for (const { target, type } of records) {
      const place = named(target).closest("li, [aria-live], [role=status], button[popovertarget], ol, main, html");
      changes.push(type + " in " + place.localName);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  0`;

interface Cost {
  readonly changes: readonly string[];
  readonly dates: number;
  readonly amounts: number;
}

/** What the page did since the last call. */
const costSoFar = async (page: Page): Promise<Cost> =>
  JSON.parse(
    await page.evaluate<string>(
      `JSON.stringify({ changes: globalThis.changes.splice(0), dates: globalThis.dates, amounts: globalThis.amounts,
        reset: (globalThis.dates = globalThis.amounts = 0) })`,
    ),
  ) as Cost;

it("[B11] a pushed event changes its own row, the bell, and what is read out; the longer list costs no more", async () => {
  const users = await scenario().registerTestUsers();
  const { id: orderId } = await placeOrder(scenario().server, users, {});
  const { page } = await scenario().openPage("client", "/");
  await page.addInitScript(countFormats);
  await page.goto("about:blank");
  await page.goto(`${scenario().origin}/orders/${orderId}#token=${users.client.token}`);
  const region = page.getByRole("region", { name: "Activity" });
  await region.getByText("The order was placed").first().waitFor();
  await page.evaluate(NOTE_CHANGES);

  const bell = page.locator("button[popovertarget]");
  const unread = Number(/\d+/u.exec((await bell.getAttribute("aria-label")) ?? "")?.[0] ?? 0);
  let posted = 0;
  const post = async (): Promise<Cost> => {
    const message = `message ${(posted += 1)}`;
    const input = { orderId, message };
    succeeded(await scenario().server.ask(users.freelancer.token, POST, { input }));
    await region.getByText(message, { exact: true }).waitFor();
    await page.getByRole("button", { name: new RegExp(`\\b${unread + posted}\\b`, "u") }).waitFor();
    return costSoFar(page);
  };
  await post();
  const early = await post();
  while (posted < 30) await post();
  const late = await post();

  expect([early.amounts, late.amounts]).toEqual([0, 0]);
  expect(late.dates).toBeLessThanOrEqual(early.dates);
  expect(early.dates).toBeGreaterThan(0);
  expect([...late.changes].sort()).toEqual([...early.changes].sort());
  expect(late.changes.filter((change) => change.endsWith("html") || change.endsWith("main"))).toEqual([]);
});
