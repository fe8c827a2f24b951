import type { Page, Request } from "playwright-core";
import { placeOrder } from "../../support/app/users";
import { usePageScenario } from "../../support/page/page-scenario";
import { documentIn } from "../../support/page/persisted-documents";

const scenario = usePageScenario();

const nameOf = (request: Request): string => {
  const body = JSON.parse(request.postData() ?? "{}") as Parameters<typeof documentIn>[0];
  return /query (\w+)/u.exec(documentIn(body))?.[1] ?? "";
};

/** Requests to the API over HTTP and their answers, as they follow each other from now on. */
function follow(page: Page): readonly string[] {
  const seen: string[] = [];
  const note = (what: string, request: Request): void => {
    if (new URL(request.url()).pathname === "/graphql") seen.push(`${what} ${nameOf(request)}`);
  };
  page.on("request", (request) => note("request", request));
  page.on("response", (response) => note("answer", response.request()));
  return seen;
}

it("[B11] who looks and the order of the address are requested at once, and each once until the page is shown", async () => {
  const users = await scenario().registerTestUsers();
  const { id } = await placeOrder(scenario().server, users, {});
  const { page } = await scenario().openPage("client", "/");
  await page.goto("about:blank");
  const seen = follow(page);
  await page.goto(`${scenario().origin}/orders/${id}#token=${users.client.token}`);
  await page.getByRole("region", { name: "Activity" }).getByText("The order was placed").first().waitFor();
  await page.waitForLoadState("networkidle");

  expect(seen.slice(0, 2)).toEqual(["request Viewer", "request OrderPage"]);
  expect([...seen].sort()).toEqual(["answer OrderPage", "answer Viewer", "request OrderPage", "request Viewer"]);
});

it("[B11] an order to which somebody returns is requested again", async () => {
  const users = await scenario().registerTestUsers();
  const { id } = await placeOrder(scenario().server, users, {});
  const { page } = await scenario().openPage("client", `/orders/${id}#token=${users.client.token}`);
  const title = page.getByRole("region", { name: "Activity" });
  await title.waitFor();
  const seen = follow(page);
  await page.getByRole("link", { name: "Orders", exact: true }).click();
  await title.waitFor({ state: "detached" });
  await page.goBack();
  await title.waitFor();
  await page.waitForLoadState("networkidle");
  expect(seen.filter((one) => one === "request OrderPage")).toHaveLength(1);
});
