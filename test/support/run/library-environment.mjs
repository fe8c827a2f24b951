/** Jest's environment for Node.js, with the libraries that library-bundle.mjs has put into one file. */
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { TestEnvironment } from "jest-environment-node";

/** Compiled once per worker: compiled code can run in every context. */
const scripts = new Map();

function compiled(file) {
  const known = scripts.get(file);
  if (known !== undefined) return known;
  const code = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`;
  const script = new Script(code, { filename: file });
  scripts.set(file, script);
  return script;
}

export default class extends TestEnvironment {
  #file;

  constructor(config, context) {
    super(config, context);
    this.#file = config.projectConfig.testEnvironmentOptions.libraries;
  }

  async setup() {
    await super.setup();
    const context = this.getVmContext();
    let exported;
    this.global[Symbol.for("test-libraries")] = (require) => {
      if (exported !== undefined) return exported;
      const module = { exports: {} };
      compiled(this.#file).runInContext(context)(module.exports, require, module, this.#file, dirname(this.#file));
      exported = module.exports;
      return exported;
    };
  }
}
