import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { succeeded } from "../app/order-scenario";
import { placeOrder, registerTestUsers, type TestUsers } from "../app/users";
import type { NodeProcess } from "../processes/node-process";
import { BothPages } from "./both-pages";
import { launchBrowser } from "./browser";
import { moveDeviceClock } from "./device-clock";
import { forgetDecimals, forgetTimeZone } from "./older-tables";
import { OrderPagePerson } from "./order-page-person";
import { type PolicyChanges, startOwnServer } from "./own-server";
import { PageGuard } from "./page-guard";

export type PartyRole = "client" | "freelancer";

/** How one party's device differs from the usual one. */
export interface Device extends BrowserContextOptions {
  /** How far its clock is off. */
  readonly clockOffMs?: number;
  /** A time zone that its browser does not know. */
  readonly unknownTimeZone?: string;
  /** A currency that its browser writes without decimals, unless they are requested. */
  readonly currencyWithoutDecimals?: string;
}

export interface GuardedPage {
  readonly page: Page;
  readonly guard: PageGuard;
}

const ADVANCE = "mutation($input: AdvanceClockInput!) { advanceClock(input: $input) { now } }";
/** No animations: there is less to draw. */
const USUAL = { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" } as const;

/**
 * A server and a browser for one test file. Users and orders come from the marketplace's back end, as always.
 * Everything else is clicked.
 */
export class PageScenario {
  readonly #contexts: BrowserContext[] = [];
  readonly #guards: PageGuard[] = [];

  private constructor(
    readonly server: NodeProcess,
    readonly browser: Browser,
  ) {}

  /** @param policy  changes of the server's policy. @param extra  environment variables of the server. */
  static async open(policy?: PolicyChanges, extra?: Readonly<Record<string, string>>): Promise<PageScenario> {
    const [server, browser] = await Promise.all([startOwnServer(policy, extra), launchBrowser()]);
    return new PageScenario(server, browser);
  }

  registerTestUsers(locales: Parameters<typeof registerTestUsers>[1] = {}): Promise<TestUsers> {
    return registerTestUsers(this.server, locales);
  }

  /** A new order, shown to both. @param changes  of the order: see placeOrder. @param people  new ones if left out. */
  async openOrder(
    changes: object = {},
    devices: Partial<Record<PartyRole, Device>> = {},
    people?: TestUsers,
  ): Promise<BothPages> {
    const users = people ?? (await this.registerTestUsers());
    const { id: orderId } = await placeOrder(this.server, users, changes);
    const at = (role: PartyRole) => this.openPerson(role, orderId, users[role].token, devices[role]);
    const [client, freelancer] = await Promise.all([at("client"), at("freelancer")]);
    return new BothPages(orderId, client, freelancer, this.server, users.backEnd);
  }

  /** One party's own browser at an order, opened by the link that the marketplace gives. */
  async openPerson(role: PartyRole, orderId: string, token: string, device: Device = {}): Promise<OrderPagePerson> {
    const { page, guard } = await this.openPage(role, `/orders/${orderId}#token=${token}`, device);
    return new OrderPagePerson(page, guard);
  }

  /** Somebody's own browser at an address. @param origin  by which way to the server. */
  async openPage(name: string, address: string, device: Device = {}, origin = this.origin): Promise<GuardedPage> {
    const { clockOffMs = 0, unknownTimeZone, currencyWithoutDecimals, ...options } = device;
    const context = await this.browser.newContext({ ...USUAL, ...options });
    this.#contexts.push(context);
    if (clockOffMs !== 0) await context.addInitScript(moveDeviceClock, clockOffMs);
    if (unknownTimeZone !== undefined) await context.addInitScript(forgetTimeZone, unknownTimeZone);
    if (currencyWithoutDecimals !== undefined) await context.addInitScript(forgetDecimals, currencyWithoutDecimals);
    const page = await context.newPage();
    const guard = new PageGuard(page, name, origin);
    this.#guards.push(guard);
    await page.goto(origin + address);
    return { page, guard };
  }

  get origin(): string {
    return new URL(this.server.url).origin;
  }

  /** Business time advances by so much, and what falls due takes effect. */
  async moveBy(ms: number): Promise<void> {
    const token = await this.server.token("back-end", { scopes: ["orders:read"], channel: "API" });
    succeeded(await this.server.ask(token, ADVANCE, { input: { by: `PT${ms / 1_000}S` } }));
  }

  /** Closes the test's pages. @returns what was wrong with them. */
  async endTest(): Promise<readonly string[]> {
    for (const context of this.#contexts.splice(0)) await context.close();
    return this.#guards.splice(0).flatMap(({ errors }) => errors);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}

/**
 * One scenario for the file that calls this. At each test's end, every page must be free of errors. See
 * PageScenario.open for the parameters.
 */
export function usePageScenario(policy?: PolicyChanges, extra?: Readonly<Record<string, string>>): () => PageScenario {
  let scenario: PageScenario | undefined;
  beforeAll(async () => {
    scenario = await PageScenario.open(policy, extra);
  });
  afterEach(async () => expect(await scenario?.endTest()).toEqual([]));
  afterAll(() => scenario?.close());
  return () => {
    if (scenario === undefined) throw new Error("the stage opens before the first test");
    return scenario;
  };
}
