import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOUR_MS } from "../../src/domain/duration";
import { extrasLimit, minAcceptanceMs, openingLimit } from "../../src/domain/policy";
import defaultPolicy from "../../src/policy/default-policy.json";
import { InvalidPolicyFileError, loadPolicyBook, parsePolicy } from "../../src/policy/policy-file";

const FIRST = Date.UTC(2023, 5, 11);

type Content = typeof defaultPolicy;

/** The default policy with a change made to a copy of it. */
function changed(change: (content: Content, version: Content["versions"][number]) => void): Content {
  const copy = structuredClone(defaultPolicy);
  const [version] = copy.versions;
  if (version === undefined) throw new Error("the default policy has a version");
  change(copy, version);
  return copy;
}

function errorsOf(content: unknown): readonly string[] {
  try {
    parsePolicy(content, "policy.json");
  } catch (error) {
    if (error instanceof InvalidPolicyFileError) return error.errors;
    throw error;
  }
  return [];
}

describe("[POL1] the default policy is the marketplace's first version", () => {
  const policy = loadPolicyBook(null).at(FIRST);

  it("is in force from 2023-06-11, 00:00 UTC", () => {
    expect(policy).toMatchObject({ version: "2023-06-11", inForceFrom: FIRST });
  });

  it("[U2, C4, P10, E2, X1, O9, O10, O14] has the windows of the rules", () => {
    expect(policy.windowsMs).toEqual({
      orderUpdateAnswer: 48 * HOUR_MS,
      cancellationResponse: 48 * HOUR_MS,
      refundOfferResponse: 72 * HOUR_MS,
      deliveryExtensionResponse: 96 * HOUR_MS,
      extrasResponse: 96 * HOUR_MS,
      deliveryAcceptance: 72 * HOUR_MS,
      messagesAfterEnd: 720 * HOUR_MS,
      review: 720 * HOUR_MS,
    });
  });

  it.each([
    ["USD", 2, 10_000n, 250n, 10_000n],
    ["EUR", 2, 10_000n, 250n, 10_000n],
    ["GBP", 2, 8_000n, 200n, 8_000n],
    ["JPY", 0, 15_000n, 375n, 15_000n],
    ["KWD", 3, 30_000n, 750n, 30_000n],
  ])(
    "[M2, P3] %s has %i decimals and its own limits",
    (code, decimals, smallOrderLimit, smallOrderSurcharge, minimumOrderPrice) => {
      expect(policy.currencies[code]).toEqual({
        decimals,
        smallOrderLimit,
        smallOrderSurcharge,
        minimumOrderPrice,
        smallestRefund: 1n,
      });
    },
  );

  it("[M2, P2, O15] has the shares and limits of the rules", () => {
    expect(policy.fees).toEqual({ serviceFeeBasisPoints: 550n, commissionBasisPoints: 2000n });
    expect(policy.partialRefund.maximumShareBasisPoints).toBe(6000n);
    expect(policy.limits).toMatchObject({
      textCharacters: 2500,
      titleCharacters: 200,
      extrasPerOffer: 20,
      milestones: 50,
      attachments: 20,
    });
  });
});

describe("[POL5] values that older versions lack", () => {
  const [first] = defaultPolicy.versions;
  const added = (changes: object) => ({ versions: [{ ...first, ...changes }] });
  const within = (policy: ReturnType<typeof parsePolicy>) => policy.at(FIRST);

  it("[O9, O17] have the values of the rules, and are not added to the version, whose hash is stored", () => {
    const policy = loadPolicyBook(null).at(FIRST);
    expect([minAcceptanceMs(policy), openingLimit(policy), extrasLimit(policy)]).toEqual([
      24 * HOUR_MS,
      { atMost: 5, withinMs: 24 * HOUR_MS },
      100,
    ]);
    expect([policy.minAcceptanceMs, policy.openings, policy.limits.extrasPerOrder]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("[O9, O17] are used if a version has them", () => {
    const content = added({
      windows: { ...first?.windows, leastDeliveryAcceptance: "PT6H" },
      openings: { atMost: 3, within: "P7D" },
      limits: { ...first?.limits, extrasPerOrder: 40 },
    });
    const policy = within(parsePolicy(content, "policy.json"));
    const read = [minAcceptanceMs(policy), openingLimit(policy), extrasLimit(policy)];
    expect(read).toEqual([6 * HOUR_MS, { atMost: 3, withinMs: 168 * HOUR_MS }, 40]);
    expect(policy.windowsMs).toEqual(loadPolicyBook(null).at(FIRST).windowsMs);
  });

  it.each([
    [{ atMost: 0, within: "PT24H" }, /openings\.atMost/],
    [{ atMost: 101, within: "PT24H" }, /openings\.atMost/],
    [{ atMost: 5, within: "PT0S" }, /openings\.within: a duration greater than zero and at most P7D/],
    [{ atMost: 5, within: "P7DT1S" }, /openings\.within/],
  ])("[O17] %j is refused", (openings, message) => {
    expect(errorsOf(added({ openings }))).toEqual([expect.stringMatching(message)]);
  });
});

describe("[POL1] a policy file of the operator", () => {
  const folder = mkdtempSync(join(tmpdir(), "policy-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("is read from disk", () => {
    const file = join(folder, "policy.json");
    writeFileSync(file, JSON.stringify(changed((_, version) => (version.windows.orderUpdateAnswer = "PT12H"))));
    expect(loadPolicyBook(file).at(FIRST).windowsMs.orderUpdateAnswer).toBe(12 * HOUR_MS);
  });

  it("that does not exist is refused with its name", () => {
    expect(() => loadPolicyBook(join(folder, "none.json"))).toThrow(/none\.json cannot be used as a policy/);
  });

  it("that is not JSON is refused with its name", () => {
    const file = join(folder, "broken.json");
    writeFileSync(file, "{");
    expect(() => loadPolicyBook(file)).toThrow(InvalidPolicyFileError);
  });

  it("is refused with every error at once", () => {
    const content = changed((_, version) => {
      version.windows.review = "P1M";
      version.fees.serviceFeePercent = "101";
      version.currencies.JPY.smallOrderLimit = "15000.00";
      version.partialRefund.channels = ["FAX"];
    });
    expect(errorsOf(content)).toEqual([
      expect.stringMatching(/^versions\.0\.currencies\.JPY\.smallOrderLimit: /),
      expect.stringMatching(/^versions\.0\.windows\.review: a duration/),
      expect.stringMatching(/^versions\.0\.partialRefund\.channels\.0: /),
      expect.stringMatching(/^versions\.0\.fees\.serviceFeePercent: a percentage/),
    ]);
  });

  it.each<[string, unknown, RegExp]>([
    ["no version", { versions: [] }, /at least one version/],
    ["an unknown field", changed((content) => Object.assign(content, { surprise: 1 })), /surprise/],
    ["an instant without offset", changed((_, version) => (version.inForceFrom = "2023-06-11T00:00:00")), /offset/],
    ["a window of length zero", changed((_, version) => (version.windows.review = "PT0S")), /longer than zero/],
    [
      "two versions with the same name",
      changed((content, version) => content.versions.push({ ...version, inForceFrom: "2024-01-01T00:00:00Z" })),
      /name once/,
    ],
    [
      "two versions at one instant",
      changed((content, version) => content.versions.push({ ...version, version: "b" })),
      /at once/,
    ],
    [
      "a later version that lacks a currency",
      changed((content, version) => {
        const { JPY, ...currencies } = version.currencies;
        expect(JPY.decimals).toBe(0);
        content.versions.push({
          ...version,
          version: "b",
          inForceFrom: "2024-01-01T00:00:00Z",
          currencies: currencies as typeof version.currencies,
        });
      }),
      /JPY was in 2023-06-11/,
    ],
    [
      "a later version with other decimals",
      changed((content, version) => {
        const currencies = { ...version.currencies, USD: { ...version.currencies.USD, decimals: 3 } };
        content.versions.push({ ...version, version: "b", inForceFrom: "2024-01-01T00:00:00Z", currencies });
      }),
      /USD\.decimals: 2 as in/,
    ],
  ])("with %s is refused", (_name, content, failure) => {
    expect(errorsOf(content).join("\n")).toMatch(failure);
  });
});

describe("[M8] the payable step of a currency", () => {
  const withStep = (payableStep: string, changes: object = {}) =>
    changed((_, version) =>
      Object.assign(version.currencies.KWD, { smallestRefund: "0.010", payableStep, ...changes }),
    );

  it("is an amount; without one it stays absent, so that the hash of a version in use stays the same [POL5]", () => {
    expect(parsePolicy(withStep("0.010"), "policy.json").at(FIRST).currencies.KWD?.payableStep).toBe(10n);
    expect(Object.keys(loadPolicyBook(null).at(FIRST).currencies.KWD ?? {})).not.toContain("payableStep");
  });

  it.each([
    ["of 0", withStep("0"), "payableStep: an amount"],
    ["with more decimals than the currency has", withStep("0.0001"), "payableStep: an amount"],
    [
      "of which the smallest refund is not a multiple",
      withStep("0.030"),
      "smallestRefund: a multiple of payableStep, 0.030",
    ],
    [
      "of which the surcharge is not a multiple",
      withStep("0.010", { smallOrderSurcharge: "0.751" }),
      "smallOrderSurcharge: a multiple of payableStep, 0.010",
    ],
  ])("%s is refused", (_what, content, failure) => {
    expect(errorsOf(content)).toEqual([expect.stringContaining(`versions.0.currencies.KWD.${failure}`)]);
  });
});

describe("[POL4] the version in force", () => {
  const book = parsePolicy(
    changed((content, version) =>
      content.versions.push({ ...version, version: "second", inForceFrom: "2024-01-01T00:00:00Z" }),
    ),
    "policy.json",
  );
  const second = Date.UTC(2024, 0, 1);

  it.each([
    ["before the first one is the first", 0, "2023-06-11"],
    ["1 ms before the second is the first", second - 1, "2023-06-11"],
    ["from its start on is the second", second, "second"],
  ])("%s", (_sentence, at, expected) => {
    expect(book.at(at).version).toBe(expected);
  });
});
