import ts from "typescript";

const { SyntaxKind } = ts;
const TEXTS = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.JsxText,
]);
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu;

/** The comments of a TypeScript or JavaScript file, line by line, without their markers. */
export function commentsOf(path, text) {
  return [...withoutTexts(path, text).matchAll(COMMENT)].flatMap(({ 0: comment, index }) => {
    const first = text.slice(0, index).split("\n").length;
    return comment.split("\n").map((line, offset) => ({
      path,
      line: first + offset,
      text: line.replaceAll(/^\s*(?:\/\*+|\*(?!\/)|\/\/+)|\*\/$/gu, ""),
    }));
  });
}

/** The code with blanks for its strings, patterns, and JSX texts: they can contain what looks like a comment. */
function withoutTexts(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const parts = [];
  let end = 0;
  const visit = (node) => {
    if (TEXTS.has(node.kind)) {
      const start = node.getStart(source);
      parts.push(text.slice(end, start), text.slice(start, node.end).replaceAll(/[^\n]/gu, " "));
      end = node.end;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return parts.join("") + text.slice(end);
}
