import { placeOrder } from "../support/app/users";
import { eventually } from "../support/page/eventually";
import type { OrderPagePerson } from "../support/page/order-page-person";
import { PageStage } from "../support/page/page-scenario";

let stage: PageStage;
let openPage: () => Promise<OrderPagePerson>;
beforeAll(async () => {
  stage = await PageStage.open();
  const cast = await stage.gatherCast();
  const { id } = await placeOrder(stage.server, cast);
  openPage = () => stage.openPerson("client", id, cast.client.token);
});
afterAll(() => stage.close());

const post = (body: object): string =>
  `fetch("/graphql", { method: "POST", body: ${JSON.stringify(JSON.stringify(body))} }).then(() => {})`;

describe("the guard of the pages sees", () => {
  it.each([
    ["an error on the console", 'console.error("planted")', "console: planted"],
    ["a warning on the console", 'console.warn("planted")', "console: planted"],
    ["what nobody caught", 'void setTimeout(() => { throw new Error("planted"); })', "uncaught: Error: planted"],
    [
      "a style that stands in the page",
      'void document.head.append(Object.assign(document.createElement("style"), { textContent: "p{}" }))',
      "Content Security Policy",
    ],
    ["a request to elsewhere", 'fetch("http://127.0.0.1:9/planted").catch(() => {})', "Content Security Policy"],
    ["a request to another part of the server", 'fetch("/health/ready").then(() => {})', "asks for http"],
    ["an API request in an address, which logs keep", 'fetch("/graphql?query=%7B__typename%7D").then(() => {})', "asks for http"],
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
  ])("%s", async (_what, script, fault) => {
    const { page, guard } = await openPage();
    await page.evaluate(script);
    await eventually(page, () => expect(guard.faults.join("\n")).toContain(fault));
    expect(await stage.endTest()).toEqual(guard.faults);
  });

  it("nothing on a page that shows an order", async () => {
    const { page, guard } = await openPage();
    await page.getByRole("heading", { name: "A logo" }).waitFor();
    await eventually(page, () => expect(new Set(guard.sent.map(({ door }) => door))).toEqual(new Set(["HTTP", "WebSocket"])));
    expect(await stage.endTest()).toEqual([]);
  });

  it("what fails when the server is gone, but not while it is meant to be", async () => {
    const { page, guard } = await openPage();
    const notice = page.getByText("Reconnecting, nothing is lost.");
    await page.getByRole("heading", { name: "A logo" }).waitFor();
    await guard.whileDown(async () => {
      await stage.server.kill9();
      await notice.waitFor();
      await stage.server.start();
      await notice.waitFor({ state: "detached" });
    });
    expect(guard.faults).toEqual([]);
    await stage.server.kill9();
    await eventually(page, () => expect(guard.faults.join("\n")).toContain("ERR_CONNECTION_REFUSED"));
    await stage.server.start();
    expect(await stage.endTest()).toEqual(guard.faults);
  });
});
