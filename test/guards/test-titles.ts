import {
  createSourceFile,
  forEachChild,
  isCallExpression,
  isStringLiteralLike,
  isTemplateExpression,
  type Node,
  ScriptTarget,
} from "typescript";

/** A test whose title changed: its file, and its title now after the titles of the blocks around it. */
export interface RenamedTest {
  readonly file: string;
  readonly title: string;
}

const SEPARATOR = " › ";

/** What jest replaces in a title, and the expressions of a template. */
const PLACEHOLDER = /%[sdifjoOp#%]|\$\{[^}]*\}|\$[\w.]+/u;
const ALL_PLACEHOLDERS = new RegExp(PLACEHOLDER, "gu");

/**
 * Reads the part of docs/history/renamed-tests.tsv that has the renamed tests. Control characters in it are escaped as
 * in JSON.
 */
export function readRenamed(table: string): readonly RenamedTest[] {
  const [, renamed = ""] = /^# Renamed[^\n]*\n(.*?)^# /msu.exec(table) ?? [];
  return renamed.split("\n").flatMap((line) => {
    const [, , file, title] = line.split("\t");
    return file === undefined || title === undefined ? [] : [{ file, title: unescaped(title) }];
  });
}

const unescaped = (text: string): string => String(JSON.parse(`"${text.replaceAll('"', '\\"')}"`));

/** The literal texts of a test file. A template has its expressions in it, as `${…}`. */
interface Literals {
  readonly texts: readonly string[];
  /** True if a test or a block has a title that is only a value, such as «%s». */
  readonly hasValueTitle: boolean;
}

export function literalsOf(source: string): Literals {
  const texts = new Set<string>();
  let hasValueTitle = false;
  const visit = (node: Node): void => {
    const text = textOf(node);
    if (text !== null) texts.add(text);
    if (isCallExpression(node) && /^(?:it|describe)\b/u.test(node.expression.getText())) {
      const title = node.arguments[0] === undefined ? null : textOf(node.arguments[0]);
      hasValueTitle ||= title !== null && PLACEHOLDER.test(title) && !hasWords(title);
    }
    forEachChild(node, visit);
  };
  visit(createSourceFile("test.ts", source, ScriptTarget.Latest, true));
  return { texts: [...texts], hasValueTitle };
}

function textOf(node: Node): string | null {
  if (isStringLiteralLike(node)) return node.text;
  return isTemplateExpression(node) ? node.getText().slice(1, -1) : null;
}

const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(ALL_PLACEHOLDERS, ""));

/**
 * True if the title consists of literals: the title of each block, and of the test, is a literal or fits one with
 * placeholders. In a file with a title that is only a value, one part of a title must be a literal, and the others can
 * be values.
 */
export function titleFinder({ texts, hasValueTitle }: Literals): (title: string) => boolean {
  const plain = new Set(texts);
  const patterns = texts.filter((text) => PLACEHOLDER.test(text) && hasWords(text)).map(patternOf);
  const isLiteral = (part: string): boolean => plain.has(part) || patterns.some((pattern) => pattern.test(part));
  return (title) => {
    // A value in a title can contain the separator itself.
    if (isLiteral(title)) return true;
    const found = title.split(SEPARATOR).map(isLiteral);
    return hasValueTitle ? found.includes(true) : !found.includes(false);
  };
}

function patternOf(literal: string): RegExp {
  const fixed = literal.split(ALL_PLACEHOLDERS).map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`));
  return new RegExp(`^${fixed.join(".*")}$`, "su");
}
