import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { signedHeaders } from "../../src/delivery/webhook/signed-headers";
import { documentAt, ROOT } from "./documents";
import { sourceFiles } from "./source-files";

const GUIDES = ["docs/partner-guide.md", "docs/webhooks.md"];
const FILES = readdirSync(join(ROOT, "examples"));

/** A block of a guide whose first line names a file of examples/. */
const BLOCK = /^```\w+\n(?<content>(?:\/\/|#) examples\/(?<file>\S+)\n.*?)^```$/gmsu;

const examplesIn = (guide: string): readonly { readonly file: string; readonly content: string }[] =>
  [...guide.matchAll(BLOCK)].map(({ groups }) => ({ file: groups?.file ?? "", content: groups?.content ?? "" }));

const contentOf = (file: string): string => (FILES.includes(file) ? documentAt(`examples/${file}`) : "no such file");

/** The files that a guide shows otherwise than they are. */
const differences = (guide: string): readonly string[] =>
  examplesIn(guide).flatMap(({ file, content }) => (content === contentOf(file) ? [] : [file]));

describe("the programs of the guides", () => {
  it("are exactly the files of examples/, each shown once", () => {
    const shown = GUIDES.flatMap((guide) => examplesIn(documentAt(guide)));
    expect(shown.map(({ file }) => file).sort()).toEqual([...FILES].sort());
    expect(GUIDES.flatMap((guide) => differences(documentAt(guide)))).toEqual([]);
  });

  it("are all of a guide's JavaScript", () => {
    const blocks = GUIDES.flatMap((guide) => documentAt(guide).match(/^```(?:js|javascript|ts|typescript)$/gmu) ?? []);
    expect(blocks).toHaveLength(FILES.length);
  });

  it("are run by a test", () => {
    const tests = [...sourceFiles()].filter(([path]) => path.endsWith(".test.ts")).map(([, text]) => text);
    expect(
      FILES.filter((file) => !tests.some((text) => text.includes(`"${file}"`) || text.includes(`examples/${file}"`))),
    ).toEqual([]);
  });

  it.each([
    ["a changed block", (guide: string) => guide.replace("server.listen", "server.close")],
    [
      "a file that does not exist",
      (guide: string) => guide.replace("// examples/receiver.mjs", "// examples/absent.mjs"),
    ],
  ])("%s is found", (_what, change) => {
    expect(differences(change(documentAt("docs/webhooks.md")))).toHaveLength(1);
  });
});

const SECRET = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
const OTHER = `whsec_${Buffer.alloc(32, 2).toString("base64")}`;
const BODY = JSON.stringify({ type: "ORDER_DELIVERED", text: "für Ånna 🎨" });

/** As the service signs it. @param age  in seconds. */
const message = (secrets: readonly string[], { age = 0, body = BODY } = {}) => ({
  secret: SECRET,
  headers: signedHeaders({
    messageId: "msg_1",
    timestamp: Math.floor(Date.now() / 1000) - age,
    body,
    secrets,
    url: "https://example.com",
  }),
  body,
});

const CASES = [
  ["a message of the service is accepted", message([SECRET]), true],
  ["after a rotation, with the signature of either secret", message([OTHER, SECRET]), true],
  ["another secret is refused", message([OTHER]), false],
  ["a changed body is refused", { ...message([SECRET]), body: BODY.replace("DELIVERED", "COMPLETED") }, false],
  ["a message that is six minutes old is refused", message([SECRET], { age: 360 }), false],
  ["one from the future is refused", message([SECRET], { age: -360 }), false],
  ["one that is four minutes old is accepted", message([SECRET], { age: 240 }), true],
  ["one without a time is refused", { ...message([SECRET]), headers: { "webhook-id": "msg_1" } }, false],
  [
    "one without a signature is refused",
    { ...message([SECRET]), headers: { ...message([SECRET]).headers, "webhook-signature": "" } },
    false,
  ],
] as const;

describe("[N2] the verification without a library", () => {
  let results: readonly unknown[];
  beforeAll(() => {
    const script = `
      import { readFileSync } from "node:fs";
      import { verify } from ${JSON.stringify(join(ROOT, "examples/verify-webhook.mjs"))};
      const results = JSON.parse(readFileSync(0, "utf8")).map(({ secret, headers, body }) => {
        try { return verify(secret, headers, body); } catch (error) { return error.message; }
      });
      console.log(JSON.stringify(results));`;
    const input = JSON.stringify(CASES.map(([, given]) => given));
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
      input,
      encoding: "utf8",
    });
    results = JSON.parse(stdout) as readonly unknown[];
  });

  it.each(CASES.map(([title, , isAccepted], index) => [title, index, isAccepted] as const))(
    "%s",
    (_title, index, isAccepted) => {
      if (isAccepted) expect(results[index]).toEqual(JSON.parse(BODY));
      else expect(results[index]).toMatch(/No signature matches|too old/u);
    },
  );
});
