import { DAY_MS, HOUR_MS } from "../../src/domain/duration";
import { type Ending, type EndingName, type ResolutionRules, RESOLUTIONS } from "../../src/domain/order/resolution";
import { windowMs } from "../../src/domain/policy";
import { loadPolicyBook } from "../../src/policy/policy-file";
import { blocks, documentAt, section } from "./documents";

const DOCUMENT = documentAt("docs/architecture.md");

const VERBS: Readonly<Record<EndingName, string>> = {
  accept: "accepts",
  answer: "answers or delivers",
  decline: "declines",
  withdraw: "withdraws",
  silence: "no answer in time",
};
const EFFECTS: Readonly<Record<Ending["effect"], string | null>> = {
  none: null,
  refund: "the refund is paid",
  changeTerms: "the terms change",
  cancelOrder: "the order is cancelled",
};

/** Who opens a resolution, and who answers it. */
function namesOf({ openedBy }: ResolutionRules) {
  if (openedBy.length > 1) return { opens: "either party", opener: "the opener", recipient: "the other party" };
  const [opener, recipient] =
    openedBy[0] === "CLIENT" ? ["the client", "the freelancer"] : ["the freelancer", "the client"];
  return { opens: opener, opener, recipient };
}

function edgeOf(
  name: EndingName,
  { by, status, effect }: Ending,
  names: { readonly opener: string; readonly recipient: string },
): string {
  const step = by === "clock" ? VERBS[name] : `${names[by]} ${VERBS[name]}`;
  const consequence = EFFECTS[effect] ?? (by === "clock" ? "nothing else changes" : null);
  return `  OPEN --> ${status}: ${consequence === null ? step : `${step}, ${consequence}`}`;
}

/** The life of a resolution of one kind, as its row in the table says. */
function diagramOf(rules: ResolutionRules): string {
  const names = namesOf(rules);
  const edges = Object.entries(rules.endings).map(([name, ending]) => edgeOf(name as EndingName, ending, names));
  return ["stateDiagram-v2", `  [*] --> OPEN: ${names.opens} opens it`, ...edges, ""].join("\n");
}

/** Up to two days in hours, as the rules say it. */
const inWords = (ms: number): string => (ms <= 2 * DAY_MS ? `${ms / HOUR_MS} hours` : `${ms / DAY_MS} days`);

describe("the life of each resolution", () => {
  it.each(Object.entries(RESOLUTIONS))(
    "%s has the edges of the table: the actor, the status, and the effect",
    (kind, rules) => {
      expect(blocks("mermaid", section(DOCUMENT, `### ${kind}`))).toEqual([diagramOf(rules)]);
    },
  );

  it.each(Object.entries(RESOLUTIONS))("%s has the window of the policy", (kind, { window }) => {
    const length = windowMs(loadPolicyBook(null).at(0), window);
    expect(section(DOCUMENT, `### ${kind}`)).toContain(`The window is ${inWords(length)}.`);
  });

  it("a diagram with another actor, status, or effect is found", () => {
    const { endings } = RESOLUTIONS.CANCELLATION;
    const right = diagramOf(RESOLUTIONS.CANCELLATION);
    const others: readonly Ending[] = [
      { ...endings.decline, by: "opener" },
      { ...endings.decline, status: "EXPIRED" },
      { ...endings.decline, effect: "changeTerms" },
    ];
    for (const decline of others)
      expect(diagramOf({ ...RESOLUTIONS.CANCELLATION, endings: { ...endings, decline } })).not.toBe(right);
  });
});

it.each(["README.md", "docs/architecture.md"])(
  "the first picture of %s uses no node that it does not declare",
  (path) => {
    const [first, ...lines] = blocks("mermaid", documentAt(path))[0]?.trim().split("\n") ?? [];
    expect(first).toBe("flowchart LR");
    const edges = lines.map(
      (line) =>
        /^ {2}(?<from>\w+)(?<declares>\["[^"]+"\])? --> (?<to>\w+)(?<declaresTo>\["[^"]+"\])?$/u.exec(line)?.groups,
    );
    expect(edges).not.toContain(undefined);
    const declared = edges.flatMap((edge) => [edge?.declares && edge.from, edge?.declaresTo && edge.to]);
    for (const edge of edges) expect(declared).toEqual(expect.arrayContaining([edge?.from, edge?.to]));
  },
);

it("every promise names a test", () => {
  const rows = section(DOCUMENT, "## Promises").trim().split("\n").slice(2);
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) expect(row).toMatch(/\| .+ \| `test\/[^`]+\.test\.ts`.* \|$/u);
});
