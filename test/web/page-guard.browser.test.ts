import { placeOrder } from "../support/app/users";
import { eventually } from "../support/page/eventually";
import type { OrderPagePerson } from "../support/page/order-page-person";
import { PageScenario } from "../support/page/page-scenario";

let scenario: PageScenario;
let openPage: () => Promise<OrderPagePerson>;
beforeAll(async () => {
  scenario = await PageScenario.open();
  const users = await scenario.registerTestUsers();
  const { id } = await placeOrder(scenario.server, users);
  openPage = () => scenario.openPerson("client", id, users.client.token);
});
afterAll(() => scenario.close());

const post = (body: object): string =>
  `fetch("/graphql", { method: "POST", body: ${JSON.stringify(JSON.stringify(body))} }).then(() => {})`;

describe("the guard of the pages reports", () => {
  it.each([
    ["an error on the console", 'console.error("planted")', "console: planted"],
    ["a warning on the console", 'console.warn("planted")', "console: planted"],
    ["an uncaught error", 'void setTimeout(() => { throw new Error("planted"); })', "uncaught: Error: planted"],
    [
      "an inline style",
      'void document.head.append(Object.assign(document.createElement("style"), { textContent: "p{}" }))',
      "Content Security Policy",
    ],
    ["a request to another host", 'fetch("http://127.0.0.1:9/planted").catch(() => {})', "Content Security Policy"],
    ["a request to another part of the server", 'fetch("/health/ready").then(() => {})', "asks for http"],
    [
      "an API request in an address, which logs keep",
      'fetch("/graphql?query=%7B__typename%7D").then(() => {})',
      "asks for http",
    ],
    ["an answer that is an error", 'fetch("/assets/planted.js").then(() => {})', "404 of http"],
    [
      "a document that the build does not know",
      post({ query: "{ viewer { id } }" }),
      "an operation that its build does not know: { viewer { id } }",
    ],
    [
      "a document that the build does not know, by socket",
      `new Promise((done) => {
        const socket = new WebSocket(location.origin.replace("http", "ws") + "/graphql", "graphql-transport-ws");
        socket.onclose = () => done();
        socket.onopen = () => socket.send('{"id":"1","type":"subscribe","payload":{"query":"{ sandbox { now } }"}}');
      })`,
      "an operation that its build does not know: { sandbox { now } }",
    ],
  ])("%s", async (_what, script, error) => {
    const { page, guard } = await openPage();
    await page.evaluate(script);
    await eventually(page, () => expect(guard.errors.join("\n")).toContain(error));
    expect(await scenario.endTest()).toEqual(guard.errors);
  });

  it("nothing on a page that shows an order", async () => {
    const { page, guard } = await openPage();
    await page.getByRole("heading", { name: "A logo" }).waitFor();
    await eventually(page, () =>
      expect(new Set(guard.sent.map(({ protocol }) => protocol))).toEqual(new Set(["HTTP", "WebSocket"])),
    );
    expect(await scenario.endTest()).toEqual([]);
  });

  it("failures when the server is stopped, except while that is expected", async () => {
    const { page, guard } = await openPage();
    const notice = page.getByText("Reconnecting, nothing is lost.");
    await page.getByRole("heading", { name: "A logo" }).waitFor();
    await guard.whileDown(async () => {
      await scenario.server.kill9();
      await notice.waitFor();
      await scenario.server.start();
      await notice.waitFor({ state: "detached" });
    });
    expect(guard.errors).toEqual([]);
    await scenario.server.kill9();
    await eventually(page, () => expect(guard.errors.join("\n")).toContain("ERR_CONNECTION_REFUSED"));
    await scenario.server.start();
    expect(await scenario.endTest()).toEqual(guard.errors);
  });
});
