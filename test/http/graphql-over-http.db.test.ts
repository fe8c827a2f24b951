import { serverAudits } from "graphql-http";
import { openService, type TestService } from "../support/app/service";

let token: string;

/** With the header that Apollo's CSRF prevention requires of every GET, and with a token: the audits know neither. */
const withOurHeaders = (input: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set("apollo-require-preflight", "audit");
  headers.set("authorization", `Bearer ${token}`);
  return fetch(input, { ...init, headers });
};

describe("[S14] GraphQL over HTTP: the audits of graphql-http", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openService();
    token = await service.token("auditor", { scopes: ["orders:read"] });
  });
  afterAll(() => service.stop());

  const audits = serverAudits({ url: () => service.url, fetchFn: withOurHeaders });

  it("are 61 in number", () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))("%s: %s", async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: "ok" });
  });
});
