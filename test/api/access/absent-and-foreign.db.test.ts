import { passingEach } from "../../support/database/interrupted";
import { oneOfEach, type NodeIds } from "../../support/database/one-of-each";
import { openStage, type Stage } from "../../support/app/order-scenario";

/** What asks for an order, with what names it. */
const QUERIES = {
  "order by id": { document: "query($it: ID!) { order(id: $it) { id title } }", by: "id" },
  "node by id": { document: "query($it: ID!) { node(id: $it) { id } }", by: "id" },
  orderByNumber: { document: "query($it: String!) { orderByNumber(number: $it) { id title } }", by: "number" },
} as const;

const ALIASES = 20;

let stage: Stage;
let id: string;
let nodes: NodeIds;
let numbers = 0;
beforeAll(async () => {
  stage = await openStage();
  id = (await stage.place({ number: "N-FOREIGN" })).id;
  nodes = await oneOfEach(stage, id);
});
afterAll(() => stage.close());

/** One character is another one: nothing has this id. */
const absentId = (): string => id.slice(0, -1) + (id.endsWith("0") ? "1" : "0");

/** The statements for one request, without those of the service's own loops: these have no value of the request or of the order. */
async function statementsFor(token: string, document: string, it: string): Promise<readonly string[]> {
  const values = new Set<unknown>([it, id, stage.cast.stranger.id, stage.cast.stranger.subject, ...Object.values(nodes)]);
  const sent: string[] = [];
  const { data, errors } = await passingEach(
    (pass, sql, _session, given) => {
      if (given.some((value) => values.has(value))) sent.push(sql);
      return pass();
    },
    () => stage.service.ask(token, document, { it }),
  );
  expect(errors).toEqual([]);
  expect(Object.values(data)).toEqual(Object.values(data).map(() => null));
  return sent;
}

/** The same question many times in one document. */
function repeated(document: string): string {
  const [head, body] = [document.slice(0, document.indexOf("{")), document.slice(document.indexOf("{") + 1, -1)];
  return `${head}{ ${Array.from({ length: ALIASES }, (_, index) => `a${index}: ${body.trim()}`).join(" ")} }`;
}

describe.each(Object.entries(QUERIES))("[S29] %s", (_name, { document, by }) => {
  it.each(["stranger", "support"] as const)(
    "sends the same statements for a foreign and for an absent order, once and 20 times, to %s",
    async (who) => {
      const token = who === "support" ? stage.cast.support : stage.token("stranger");
      for (const asked of [document, repeated(document)]) {
        const absent = by === "id" ? absentId() : `N-ABSENT-${(numbers += 1)}`;
        await statementsFor(token, asked, absent);
        const ofAbsent = await statementsFor(token, asked, absent);
        const ofForeign = await statementsFor(token, asked, by === "id" ? id : "N-FOREIGN");
        expect(ofAbsent.length).toBeGreaterThan(0);
        expect(ofForeign).toEqual(ofAbsent);
      }
    },
  );
});

it("[S29] the order's own party gets another answer, so the same statements are not those of a query that reads nothing", async () => {
  const { document } = QUERIES.orderByNumber;
  const { data } = await stage.service.ask(stage.token("client"), document, { it: "N-FOREIGN" });
  expect(data.orderByNumber).toMatchObject({ id });
});
