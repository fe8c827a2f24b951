import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import accessibility from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import importSort from "eslint-plugin-simple-import-sort";
import tseslint from "typescript-eslint";

const NOWHERE = [
  { selector: "ExportAllDeclaration", message: "No barrels: import from the file that declares it." },
  { selector: "ExportNamedDeclaration[source]", message: "No barrels: import from the file that declares it." },
  {
    selector: "TSEnumDeclaration",
    message: "A union of strings; an enum's values are not what the database and the schema hold.",
  },
  {
    selector: "ObjectExpression > SpreadElement > ObjectExpression",
    message: "Write the properties themselves: an object that is spread immediately only saves lines.",
  },
];

/** SQL of which Session has the only copy. */
const OF_SESSION = "/COUNT[(]|FOR UPDATE|SKIP LOCKED|ON DUPLICATE|ON CONFLICT|IGNORE INTO/";
const USE_SESSION = "Session has one of each: count and counts, locking and lockingFree, upsert and insertMissing.";

const PURE = "The domain is pure: the time and new ids come in as data.";

export default defineConfig(
  globalIgnores(["dist/", "coverage/", "data/", "src/web/generated/", "src/demo/generated/"]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    // Built-ins first, then packages, then our own files from far to near.
    plugins: { imports: importSort },
    rules: { "imports/imports": ["error", { groups: [["^\\u0000", "^node:", "^@?\\w", "^\\.\\.", "^\\."]] }] },
  },
  {
    files: ["src/web/**/*.tsx", "src/web/**/*.ts"],
    extends: [accessibility.flatConfigs.strict],
    plugins: { "react-hooks": hooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      // A dialog puts the focus on its first field, as the dialog element does.
      "jsx-a11y/no-autofocus": "off",
      // ARIA in HTML permits this role, for choices of which one is taken.
      "jsx-a11y/no-noninteractive-element-to-interactive-role": ["error", { fieldset: ["radiogroup"] }],
    },
  },
  {
    files: ["**/*.ts", "**/*.tsx", "**/*.mts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": ["error", { checkThenables: true }],
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/return-await": ["error", "in-try-catch"],
      "@typescript-eslint/require-await": "error",
      "@typescript-eslint/promise-function-async": "off",
      // A sixth of the lint's time, for enums, which are not allowed here, and for classes that stand in for each
      // other, which the compiler checks.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // It knows of emitDecoratorMetadata: a type that a decorator needs at run time stays a value import.
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // A class that only bears decorators is how resolvers, inputs and migrations are written.
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      "no-restricted-syntax": ["error", ...NOWHERE],
      // A switch over a union counts once: the compiler sees to its completeness.
      complexity: ["error", { max: 12, variant: "modified" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // Texts are counted in code points and searched for control characters on purpose.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "no-control-regex": "off",
      "max-lines": ["error", 300],
      // Prettier breaks code. Texts and titles stay on one line, so that a search finds them.
      "max-len": [
        "error",
        { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true },
      ],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-depth": ["error", 4],
      "max-params": ["error", 5],
      eqeqeq: ["error", "always"],
      "no-console": "error",
    },
  },
  {
    files: ["src/domain/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["crypto", "setTimeout", "setInterval", "process"].map((name) => ({ name, message: PURE })),
      ],
      "no-restricted-syntax": [
        "error",
        ...NOWHERE,
        { selector: ":function[async=true]", message: PURE },
        {
          selector: "CallExpression[callee.object.name=/^(Date|DateTime)$/][callee.property.name=/^(now|local|utc)$/]",
          message: PURE,
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: PURE },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: PURE },
      ],
    },
  },
  {
    files: ["src/store/**/*.ts"],
    ignores: ["src/store/migrations/**", "src/store/database/session.ts", "src/store/database/counting.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...NOWHERE,
        { selector: `Literal[value=${OF_SESSION}]`, message: USE_SESSION },
        { selector: `TemplateElement[value.raw=${OF_SESSION}]`, message: USE_SESSION },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // A describe is one function, and a story is as long as it is.
      "max-lines-per-function": "off",
      // expect(spy.method) and expect(async () => …) are how jest is written.
      "@typescript-eslint/unbound-method": "off",
      "no-restricted-properties": [
        "error",
        { object: "it", property: "only" },
        { object: "describe", property: "only" },
        { object: "it", property: "skip" },
        { object: "describe", property: "skip" },
        { object: "it", property: "todo" },
      ],
    },
  },
  {
    // It runs on every Node.js, to say that this one is too old.
    files: ["scripts/*.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "commonjs", globals: { process: "readonly", console: "readonly" } },
  },
  {
    // What a partner's Node.js has besides.
    files: ["examples/*.mjs"],
    languageOptions: { globals: { fetch: "readonly", setTimeout: "readonly" } },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", performance: "readonly" } },
  },
);
