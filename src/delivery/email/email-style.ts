/** The order page's colours: contrast of text on its ground is at least 4.5 : 1 in both themes. */
const LIGHT = {
  ground: "#f4f5f7",
  sheet: "#ffffff",
  line: "#d9dde4",
  text: "#171a21",
  muted: "#545c6b",
  accent: "#1a56c4",
  soft: "#e6eefc",
  onAccent: "#ffffff",
};
const DARK = {
  ground: "#14161a",
  sheet: "#1d2026",
  line: "#363c47",
  text: "#eceef2",
  muted: "#a5aebd",
  accent: "#8ab4ff",
  soft: "#1f2d49",
  onAccent: "#0d1a33",
};

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;";
const BODY_TEXT = `${FONT}font-size:16px;line-height:1.5;`;
const SMALL_TEXT = `${FONT}font-size:14px;line-height:1.5;`;
const WRAP = "overflow-wrap:anywhere;word-break:break-word;";
const SHEET_WIDTH = "width:100%;max-width:600px;border-collapse:separate;border-spacing:0;";

/** Styles are attributes of the elements: many mail programs drop style sheets. */
export const INLINE = {
  body: `margin:0;padding:0;background:${LIGHT.ground};`,
  page: `width:100%;border-collapse:collapse;background:${LIGHT.ground};`,
  margin: "padding:24px 12px;",
  sheet: `${SHEET_WIDTH}background:${LIGHT.sheet};border:1px solid ${LIGHT.line};border-radius:12px;text-align:left;`,
  content: `${BODY_TEXT}${WRAP}padding:24px;color:${LIGHT.text};text-align:left;`,
  order: `${SMALL_TEXT}margin:0 0 4px;color:${LIGHT.muted};`,
  headline: "margin:0 0 20px;font-size:22px;line-height:1.25;font-weight:700;",
  paragraph: "margin:0 0 16px;",
  intro: `${SMALL_TEXT}margin:0 0 4px;color:${LIGHT.muted};`,
  quote: `margin:0 0 20px;padding:4px 0 4px 14px;border-left:4px solid ${LIGHT.line};`,
  figures: `${BODY_TEXT}width:100%;margin:0 0 20px;border-collapse:collapse;`,
  // Users' titles may break anywhere, except beside a short word of the template. Amounts never break.
  figureLabel: `min-width:96px;padding:8px 12px 8px 0;border-bottom:1px solid ${LIGHT.line};color:${LIGHT.muted};font-weight:400;text-align:left;vertical-align:top;`,
  figureValue: `overflow-wrap:normal;word-break:normal;padding:8px 0;border-bottom:1px solid ${LIGHT.line};color:${LIGHT.text};text-align:right;vertical-align:top;`,
  total: "font-weight:700;",
  taskTable: "width:100%;margin:0 0 20px;border-collapse:separate;border-spacing:0;",
  task: `${BODY_TEXT}padding:12px 16px;border-radius:8px;background:${LIGHT.soft};color:${LIGHT.text};text-align:left;`,
  buttonTable: "margin:4px 0 20px;border-collapse:separate;",
  buttonCell: `border-radius:8px;background:${LIGHT.accent};`,
  button: `${BODY_TEXT}display:inline-block;padding:12px 20px;border-radius:8px;background:${LIGHT.accent};color:${LIGHT.onAccent};font-weight:600;text-decoration:none;`,
  small: `${SMALL_TEXT}margin:0;color:${LIGHT.muted};`,
  address: `color:${LIGHT.accent};word-break:break-all;`,
  foot: SHEET_WIDTH,
  closing: `${SMALL_TEXT}padding:16px 24px 0;color:${LIGHT.muted};text-align:left;`,
  closingLine: "margin:0 0 4px;",
} as const;

/** Mail programs that keep style sheets and go with the device show it dark. */
export const DARK_STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
.ground { background: ${DARK.ground} !important; }
.sheet { background: ${DARK.sheet} !important; border-color: ${DARK.line} !important; }
.task { background: ${DARK.soft} !important; }
.text { color: ${DARK.text} !important; }
.muted { color: ${DARK.muted} !important; }
.line, .quote { border-color: ${DARK.line} !important; }
.link { color: ${DARK.accent} !important; }
.button { background: ${DARK.accent} !important; color: ${DARK.onAccent} !important; }
}
`;
