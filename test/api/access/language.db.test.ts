import { openService, type TestService } from "../../support/app/service";
import { placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";

let service: TestService;
let users: TestUsers;
beforeAll(async () => {
  service = await openService();
  users = await registerTestUsers(service);
});
afterAll(() => service.stop());

describe("[A2] a caller who is not a registered user reads in the requested language, and the answer names it", () => {
  it.each([
    ["de-AT,de;q=0.9", "de", "Der Auftrag"],
    ["xx", "en", "The order"],
  ])("Accept-Language %s: %s", async (asked, locale, begins) => {
    const { id } = await placeOrder(service, users);
    const response = await fetch(service.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${users.backEnd}`,
        "accept-language": asked,
      },
      body: JSON.stringify({ query: `{ viewer { locale } order(id: "${id}") { activity { nodes { text } } } }` }),
    });
    const { data } = (await response.json()) as {
      data: { viewer: { locale: string }; order: { activity: { nodes: { text: string }[] } } };
    };
    expect(data.viewer.locale).toBe(locale);
    expect(data.order.activity.nodes[0]?.text.startsWith(begins)).toBe(true);
  });
});
